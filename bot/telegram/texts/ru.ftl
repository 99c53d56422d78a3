### What the shop says, in Russian. A message is trusted HTML; its values are escaped.
### Keys are kebab-case by area. Every language has the same keys and variables.

## Buttons

button-menu = 🏠 Меню
button-back = ‹ Назад
button-previous = ‹ Раньше
button-next = Дальше ›
button-chosen = ✓ { $name }
button-catalogue = 🛍 Каталог
button-search = 🔍 Поиск
button-search-again = 🔍 Новый поиск
button-orders = 📦 Мои заказы
button-wallet = 👛 Кошелёк
button-language = 🌐 Язык
button-help = ❓ Помощь
button-network = { $network } · { $services }
button-category = { $name } · { $services }
button-service = { $number }. { $name } · { $price }
button-order = 🛒 Заказать
button-quantity = { $quantity }
button-drop = ✖ Не нужно
button-change = ✏️ Изменить
button-confirm = ✅ Подтвердить · { $price }
button-renew-quote = Оставить как есть
button-pay-missing = ⭐ Оплатить { $missing } и заказать
button-check-again = 🔄 Проверить
button-order-line = { $icon } { $number } · { $name } · { $price }
button-filter-all = Все
button-filter-open = В работе
button-filter-done = Готовые
button-filter-refunded = С возвратом
button-find-order = 🔍 Найти
button-refresh = 🔄 Обновить
button-refill = ♻️ Докрутить
button-cancel-order = ✖ Отменить
button-again = 🔁 Повторить
button-cancel-sure = Да, отменить
button-keep-order = Нет, оставить
button-top-up = ➕ Пополнить
button-history = 📜 История
button-gift-code = 🎁 Ввести код
button-payment-help = 🧾 Об оплате
button-amount = { $amount } · { $asked }
button-way = { $way } · { $asked }
button-amount-alone = { $amount }
way-stars = ⭐ Звёзды Telegram
button-other-amount = Другая сумма
button-back-to-order = 🛒 Вернуться к заказу

## Commands, as Telegram lists them

command-start = Меню и баланс
command-catalogue = Всё, что есть в продаже
command-search = Найти услугу по словам или ссылке
command-orders = Ваши заказы
command-wallet = Баланс, пополнение, подарочные коды
command-language = Выбрать язык
command-paysupport = Помощь с оплатой
command-help = Как устроен магазин
command-cancel = Прервать текущий вопрос
command-stats = Магазин в цифрах
command-books = Бухгалтерия по месяцам
command-sync = Прочитать прайс поставщика сейчас
command-credit = Начислить или списать деньги
command-gift = Создать подарочный код
command-markup = Наценка на услуги
command-order = Заказ глазами команды
command-broadcast = Рассылка сообщения

## Short answers to a press

toast-dropped = Хорошо, не оформляем. Деньги не списаны.
toast-looking = Спрашиваем поставщика. Новости сами появятся в карточке.
toast-refill-asked = Докрутка запрошена.
toast-language = Теперь говорим по-русски.
toast-slow-down = Минутку: слишком много нажатий сразу.
toast-old-button = Эта кнопка своё отслужила. Вот меню.

## Start

screen-menu = <b>{ $shop }</b>

    Что подберём сегодня? Загляните в каталог или просто напишите, что ищете.
screen-not-open = <b>{ $shop }</b>

    Магазин ещё готовится к открытию. Загляните чуть позже.
screen-language = <b>Язык</b>

    На каком языке вам удобнее?
screen-left = Хорошо, оставим это. Деньги не списаны.
screen-nothing-to-leave = Прерывать нечего: вопросов к вам сейчас нет.
screen-words-only = Здесь понятны слова и ссылки. Напишите, что ищете, или откройте меню.
screen-answer-in-words = Ответьте, пожалуйста, текстом. Всё, что вы ввели, сохранено; выйти можно командой /cancel.
screen-unknown-command = Такой команды здесь нет. В меню есть всё, что я умею.

## Catalogue

screen-networks = <b>Каталог</b>

    Где будем продвигать?
screen-networks-empty = <b>Каталог</b>

    Сейчас в продаже ничего нет. Загляните позже.
screen-categories = <b>{ $network }</b>

    Выберите категорию.
screen-services = <b>{ $category }</b>
    { $network }
screen-found = { $count ->
    [one] <b>{ $count } услуга</b> по запросу «{ $words }»
    [few] <b>{ $count } услуги</b> по запросу «{ $words }»
    [many] <b>{ $count } услуг</b> по запросу «{ $words }»
   *[other] <b>{ $count } услуги</b> по запросу «{ $words }»
}
screen-nothing-found = По запросу «{ $words }» ничего не нашлось.

    Попробуйте меньше слов или другие, например «лайки instagram», или пришлите ссылку, которую хотите продвинуть.
ask-search = <b>Поиск</b>

    Напишите, что ищете, например «подписчики telegram», или пришлите ссылку — покажем, что к ней подходит.
page-number = <i>Страница { $page } из { $pages }</i>
line-service = <b>{ $number }.</b> { $name }
    { $price } за 1000 · от { $least }
line-package = <b>{ $number }.</b> { $name }
    { $price } за пакет
network-website = Сайты
network-other = Другое
screen-service = <b>{ $name }</b>
service-network = Площадка: { $network }
service-price = Цена: <b>{ $price }</b> за 1000
service-price-package = Цена: <b>{ $price }</b> за пакет
service-limits = В одном заказе: от { $least } до { $most }
service-refill = ♻️ Докрутка: есть, если количество снизится
service-no-refill = ♻️ Докрутка: нет
service-cancel = ✖ Отмена: можно запросить, пока заказ выполняется
service-no-cancel = ✖ Отмена: только до начала работы
service-time = ⏱ В среднем занимает: { $time }
service-description = <blockquote expandable>{ $description }</blockquote>

## Ordering

screen-ordering = 🛒 <b>{ $service }</b>
ask-link = <b>Какая ссылка?</b>
    Пришлите адрес, например <code>{ $example }</code>
ask-quantity = <b>Сколько?</b>
    От { $least } до { $most }. Нажмите на число или напишите своё, можно и «2k».
ask-comments = <b>Какие комментарии?</b>
    Пришлите их одним сообщением, каждый с новой строки. Сколько строк: от { $least } до { $most }. Одна строка — один комментарий.
ask-usernames = <b>Какие имена?</b>
    Пришлите их одним сообщением, каждое с новой строки. Сколько имён: от { $least } до { $most }. Например <code>username</code>
ask-answer-number = <b>Какой вариант ответа?</b>
    Пришлите его номер в опросе, считая сверху, например <code>1</code>
field-link = 🔗 Ссылка
field-quantity = 🔢 Количество
field-comments = 💬 Комментарии
field-usernames = 👤 Имена
field-answer-number = ☑️ Вариант ответа
entered-link = 🔗 Ссылка: <code>{ $link }</code>
entered-quantity = 🔢 Количество: <b>{ $quantity }</b>
entered-answer-number = ☑️ Номер варианта: <b>{ $answer_number }</b>
entered-comments = 💬 Комментариев: <b>{ $count }</b>
entered-usernames = 👤 Имён: <b>{ $count }</b>
entered-lines = <blockquote>{ $lines }</blockquote>
entered-more = … и ещё { $count }
screen-changes = ✏️ <b>{ $service }</b>

    Что изменим? Остальное останется как есть.
screen-quote = 🧾 <b>{ $service }</b>
quote-price = Цена: <b>{ $price }</b>
quote-balance-after = Баланс после заказа: <b>{ $balance }</b>
quote-valid-until = Цена действует до { $moment }
quote-ready = Всё верно?
quote-missing = Не хватает <b>{ $missing }</b>.
quote-goes-on = Оплатите одним нажатием: когда деньги поступят, заказ оформится сам.
quote-no-way-to-pay = Оплата здесь пока не подключена, но подарочный код сработает. Потом вернитесь к этому заказу.
quote-same-link = ⚠️ По этой ссылке уже есть незавершённый заказ той же услуги. Новый начнётся, когда закончится прежний; до этого его можно сразу отменить.
quote-wrong-kind = ⚠️ Ссылка ведёт на { $kind }. Обычно для этой услуги нужна ссылка вида <code>{ $example }</code>
kind-profile = профиль
kind-post = публикацию
kind-video = видео
kind-reel = рилс
kind-story = историю
kind-live = прямой эфир
kind-comment = комментарий
kind-channel = канал
kind-group = группу
kind-page = страницу
kind-playlist = плейлист
kind-track = трек
kind-album = альбом
kind-artist = страницу исполнителя
kind-episode = выпуск
kind-server = сервер
kind-bot = бота
kind-event = мероприятие
kind-board = доску

## Orders

state-paid = Оформляется
state-sending = Оформляется
state-unclear = Уточняется
state-running = Выполняется
state-completed = Выполнен
state-partial = Выполнен частично
state-cancelled = Отменён
state-refused = Не принят
state-released = Деньги возвращены
order-heading = { $icon } <b>Заказ { $number }</b> · { $state }
order-service = <b>{ $name }</b>
order-link = 🔗 <code>{ $link }</code>
order-quantity = Количество: <b>{ $quantity }</b>
order-start-count = Было в начале: { $count }
order-price = Цена: <b>{ $price }</b>
order-returned = Возвращено: <b>{ $refunded }</b>
order-placed-at = Заказано: { $moment }
order-progress = { $bar } { $percent }%
    Выполнено { $delivered } из { $quantity }
order-is-paid = Заказ { $number } оформляется, деньги за него зарезервированы.
order-is-sending = Заказ { $number } оформляется, деньги за него зарезервированы.
order-is-unclear = Заказ { $number }: уточняем у поставщика. Дважды деньги не спишутся.
order-is-running = Работа идёт. Эта карточка обновляется сама.
order-is-completed = Всё выполнено. Пользуйтесь с удовольствием!
order-is-partial = Удалось выполнить только часть, остальные деньги вернулись в ваш кошелёк.
order-is-cancelled = Заказ отменён, все деньги вернулись в ваш кошелёк.
order-is-refused = Заказ не был размещён, все деньги вернулись в ваш кошелёк.
order-is-released = Поставщик так и не дал ясного ответа, поэтому все деньги вернулись в ваш кошелёк. Повторно они не спишутся.
order-answer-by = Ответ будет не позже { $moment }.
order-waits-for-link = Начнётся, когда закончится предыдущий заказ по этой ссылке. До этого его можно сразу отменить.
order-cancel-wanted = Отмена запрошена; сколько ещё не сделано, решает поставщик.
order-refill-open = ♻️ Идёт докрутка.
reason-link = Поставщик не принимает эту ссылку. Открыта ли она для всех и туда ли ведёт?
reason-quantity = Поставщик не принимает такое количество.
reason-service = Услугу только что сняли с продажи.
reason-price = За это время изменилась цена. Закажите ещё раз, чтобы увидеть новую.
reason-age = Заказ не удалось разместить вовремя.
reason-customer = Вы отменили его.
reason-unclear = Не удалось подтвердить, что поставщик его получил.
reason-rejected = Поставщик отказался от него.
screen-orders-all = 📦 <b>Ваши заказы</b>
screen-orders-open = 📦 <b>Ваши заказы в работе</b>
screen-orders-done = 📦 <b>Ваши выполненные заказы</b>
screen-orders-refunded = 📦 <b>Ваши заказы с возвратом денег</b>
screen-orders-found = 📦 <b>Заказы</b> по запросу «{ $words }»
orders-none-all = Пока пусто. Начать удобно с каталога.
orders-none-open = Сейчас ничего не выполняется.
orders-none-done = Выполненных заказов пока нет.
orders-none-refunded = Возвратов не было.
orders-none-found = У вас нет заказа с таким номером или ссылкой.
ask-order-search = <b>Поиск заказа</b>

    Пришлите его номер, например <code>#12</code>, или часть ссылки.
ask-cancel-waiting = <b>Отменить заказ { $number }?</b>

    Если он ещё не размещён, все деньги вернутся сразу.
ask-cancel-running = <b>Отменить заказ { $number }?</b>

    Он уже выполняется. Мы попросим поставщика остановиться: то, что успеют сделать, оплачивается, остальное вернётся.

## Wallet

wallet-balance = Баланс: <b>{ $balance }</b>
wallet-held = В резерве по заказам: { $held }
screen-wallet = 👛 <b>Кошелёк</b>
screen-history = 📜 <b>История</b>
history-empty = Движений пока не было.
history-in = <b>+{ $change }</b> · { $what }
    { $moment } · баланс { $balance }
history-out = <b>{ $change }</b> · { $what }
    { $moment } · баланс { $balance }
entry-topup = Пополнение
entry-gift = Подарочный код
entry-hold = Резерв
entry-release = Полный возврат
entry-final = Возврат
entry-refund = Поздний возврат
entry-adjust = От магазина
entry-other = Операция
entry-of-order = { $what }, заказ { $number }
entry-noted = { $what }: { $note }
screen-top-up = ➕ <b>Пополнение</b>

    Сколько положить в кошелёк?
screen-ways = <b>Пополнить на { $amount }</b>

    Как вам удобнее заплатить?
screen-ways-order = <b>Доплатить { $amount }</b>

    Как вам удобнее заплатить? Когда деньги придут, заказ оформится сам.
screen-no-way-to-pay = ➕ <b>Пополнение</b>

    Оплата здесь пока не подключена. Подарочный код сработает в любое время.
ask-amount = <b>Сколько?</b>
    Пришлите сумму, например <code>{ $example }</code>
ask-code = 🎁 <b>Подарочный код</b>

    Пришлите ваш код.
invoice-title = Пополнение кошелька
invoice-description = { $credit } на ваш кошелёк.
invoice-description-order = { $credit } на ваш кошелёк; заказ оформится сам.
screen-paid = ✅ Спасибо! <b>{ $credit }</b> уже в вашем кошельке.
paid-goes-on = Заказ { $number } оформляется сам. Сейчас придёт его карточка.
paid-stays = Деньги остались там: заказ не удалось оформить по прежней цене. Вот как он выглядит сейчас.
paid-stays-over = Они остаются там: заказ в том виде, как вы его ввели, оформить уже нельзя.
screen-gift = 🎁 <b>{ $value }</b> уже в вашем кошельке. Приятных покупок!

## Help

screen-help = ❓ <b>Как устроен { $shop }</b>

    1. Выберите услугу в /catalogue или напишите, что ищете.
    2. Пришлите ссылку и количество, посмотрите на цену и подтвердите.
    3. Карточка заказа ведёт его до конца. За то, что не выполнено, деньги сами вернутся в /wallet.

    Ваш номер здесь: <code>{ $number }</code>
    Вопросы об оплате: /paysupport
    Всё остальное: /support
screen-payment-help = 🧾 <b>Вопрос об оплате</b>

    Звёзды приходят в кошелёк за несколько секунд, криптовалюта — как только её подтвердит сеть, перевод — когда его увидит владелец. Если что-то не пришло или с оплатой что-то не так, расскажите об этом здесь.
payment-line = { $moment } · { $paid } → <b>{ $credit }</b>
    <code>{ $charge }</code>
ask-payment-message = Напишите одним сообщением, что случилось: его прочитает владелец.
screen-message-passed = Спасибо, владелец получил ваше сообщение и разберётся.

## News

news-placed = { $icon } Заказ { $number } размещён и выполняется.
    { $service }
news-completed = { $icon } <b>Заказ { $number } выполнен.</b>
    { $service }
    <code>{ $link }</code>
news-partial = { $icon } <b>Заказ { $number } выполнен частично.</b>
    Остальные деньги вернулись в ваш кошелёк.
news-cancelled = { $icon } <b>Заказ { $number } отменён.</b>
    { $service }
news-refused = { $icon } <b>Заказ { $number } не был размещён.</b>
    Все деньги вернулись в ваш кошелёк.
news-released = { $icon } <b>Заказ { $number }: деньги у вас.</b>
    Поставщик так и не дал ясного ответа. Повторно деньги не спишутся, что бы ни выяснилось.
news-unclear = { $icon } <b>Заказ { $number }: уточняем у поставщика.</b>
    Дважды деньги не спишутся.
news-refunded = { $icon } <b>Заказ { $number }: вернулось ещё немного денег.</b>
    { $service }
news-refill-done = ♻️ Заказ { $number }: докрутка выполнена.
news-refill-rejected = ♻️ Заказ { $number }: поставщик не сделал докрутку.
news-cancel-refused = Заказ { $number }: поставщик его уже не останавливает. Он выполняется, как заказано.
news-topup = ✅ <b>{ $amount }</b> уже в вашем кошельке.
news-given = Магазин пополнил ваш кошелёк на <b>{ $amount }</b>.
news-taken = Магазин исправил сумму в вашем кошельке: <b>{ $amount }</b>.
receipt-heading = <b>Чек</b>
receipt-ordered = Заказано: { $quantity }
receipt-delivered = Выполнено: { $delivered }
receipt-unit-price = Цена за 1000: { $price }
receipt-paid = Оплачено: { $price }
receipt-returned = Возвращено: <b>{ $refunded }</b>
receipt-balance = Новый баланс: <b>{ $balance }</b>

## Refusals, found by the name of the error

error-unexpected = Простите, у нас что-то пошло не так. Без вашего подтверждения ничего не списано; попробуйте ещё раз.
error-button-outdated = Это уже в прошлом, и ничего не изменилось. Меню: /start
error-insufficient-funds = Не хватает { $missing }. Пополните /wallet и подтвердите ещё раз.
error-amount-too-large = В кошельке только { $balance }.
error-no-longer-available = Сейчас это не продаётся. В /catalogue есть другие услуги.
error-supplier-resting = Поставщик переводит дух: эта услуга временно недоступна. Загляните чуть позже; деньги не списаны.
error-quote-expired = Цена действовала ограниченное время, и оно вышло. Нажмите «Изменить», чтобы продолжить с тем, что вы ввели.
error-quote-not-found = Этого предложения больше нет. Деньги не списаны.
error-order-not-found = У вас нет такого заказа. Все ваши заказы: /orders
error-too-many-open-orders = { $limit ->
    [one] У вас уже { $limit } незавершённый заказ, больше одновременно нельзя. Когда какой-нибудь закончится, место освободится.
    [few] У вас уже { $limit } незавершённых заказа, больше одновременно нельзя. Когда какой-нибудь закончится, место освободится.
    [many] У вас уже { $limit } незавершённых заказов, больше одновременно нельзя. Когда какой-нибудь закончится, место освободится.
   *[other] У вас уже { $limit } незавершённого заказа, больше одновременно нельзя. Когда какой-нибудь закончится, место освободится.
}
error-not-possible-now = На этом этапе заказа так нельзя; ничего не изменилось.
error-asked-too-soon = { $minutes ->
    [one] Об этом просили совсем недавно. Попробуйте через { $minutes } минуту.
    [few] Об этом просили совсем недавно. Попробуйте через { $minutes } минуты.
    [many] Об этом просили совсем недавно. Попробуйте через { $minutes } минут.
   *[other] Об этом просили совсем недавно. Попробуйте через { $minutes } минуты.
}
error-refill-not-possible = Для этого заказа докрутки нет, или её срок прошёл.
error-refill-refused = Поставщик не принял докрутку. Позже можно попросить снова.
error-code-not-valid = Такого подарочного кода нет, или он уже использован. Проверьте буквы и пришлите ещё раз.
error-code-already-used = Этот подарочный код вы уже активировали.
error-too-many-tries = { $minutes ->
    [one] Слишком много неверных кодов. Попробуйте через { $minutes } минуту.
    [few] Слишком много неверных кодов. Попробуйте через { $minutes } минуты.
    [many] Слишком много неверных кодов. Попробуйте через { $minutes } минут.
   *[other] Слишком много неверных кодов. Попробуйте через { $minutes } минуты.
}
error-amount-not-understood = Не вижу здесь суммы. Пришлите число больше нуля, например 5 или 12,50.
error-amount-out-of-range = Один платёж — от { $least } до { $most }.
error-way-not-there = Этот способ оплаты сейчас недоступен. Выберите другой или попробуйте чуть позже.
error-payment-not-open = Этот счёт уже закрыт. Начните пополнение заново в /wallet.
error-customer-not-found = Покупателя с таким номером нет.
error-reason-missing = Укажите причину: без неё это действие не выполнить.
error-act-not-open = Это подтверждение уже не действует; ничего не сделано.
error-shop-not-open = Магазин ещё готовится к открытию. Загляните чуть позже.
error-claim-refused = Эта ссылка больше не открывает магазин: ею уже воспользовались или создана новая. Пока у магазина нет владельца, действующая ссылка видна в его журнале.
error-vault-closed = Нет ключа, под которым хранить секреты. Задайте SECRET_KEYS (как — в .env.example) и запустите магазин снова; ничего не сохранено.
error-currency-fixed = Учёт уже ведётся в { $currency }, поэтому валюта остаётся прежней.
error-account-frozen = Ваш счёт приостановлен, поэтому сейчас ничего нельзя купить. Деньги в сохранности; владельцу магазина можно написать через /paysupport.
error-provider-not-reachable = Поставщик сейчас не отвечает как следует. Попробуйте позже.
error-provider-order-not-plausible = Поставщик не знает такого нашего заказа, или это номер другого заказа.
error-text-missing = Не вижу здесь текста. Напишите ответ словами.
error-quantity-not-a-number = Нужно целое число, например 500 или 2k.
error-quantity-too-small = Слишком мало: заказ начинается от { $least }.
error-quantity-too-large = Слишком много: в одном заказе бывает до { $most }.
error-not-a-link = Это не похоже на ссылку. Она выглядит примерно так: { $example }
error-link-has-spaces = В ссылке есть пробел. Пришлите только адрес.
error-link-has-odd-characters = В ссылке есть лишние символы. Скопируйте её заново.
error-link-has-login = В ссылке перед адресом сайта указан логин. Пришлите её без него.
error-link-has-port = В ссылке указан необычный порт. Пришлите обычный адрес.
error-link-too-long = { $most ->
    [one] Ссылка слишком длинная: не больше { $most } символа.
   *[other] Ссылка слишком длинная: не больше { $most } символов.
}
error-link-not-http = Ссылки здесь начинаются с https://, например { $example }
error-link-has-no-host = Не видно, куда ведёт ссылка. Скопируйте адрес целиком.
error-link-host-not-public = Эта ссылка ведёт в закрытую сеть. Пришлите общедоступный адрес.
error-link-wrong-host = Эта услуга — для { $network }, а ссылка ведёт на { $host }. Она выглядит примерно так: { $example }
error-username-not-valid = «{ $name }» не может быть там именем. Проверьте и пришлите ответ ещё раз.
error-too-few-lines = Строк пришло: { $given }, а нужно не меньше { $least }. Пришлите весь список ещё раз.
error-too-many-lines = Строк пришло: { $given }, а можно не больше { $most }. Пришлите список короче.
error-line-too-long = { $most ->
    [one] Строка { $line } слишком длинная: не больше { $most } символа.
   *[other] Строка { $line } слишком длинная: не больше { $most } символов.
}
error-answer-number-out-of-range = Номер варианта — от { $least } до { $most }.

## Owner

# How a command is written, when it was not understood

usage-credit =
    Чей кошелёк, сколько и почему? Вот так:
    <code>/credit 123456789 5.00 компенсация за заказ 17</code>
    Сумма с минусом списывает деньги.
usage-gift =
    На какую сумму код и сколько человек могут им воспользоваться? Вот так:
    <code>/gift 5.00</code>, <code>/gift 5.00 20</code> или сто кодов на месяц: <code>/gift 5.00 x100 30d</code>
usage-markup =
    Сколько процентов прибавлять к ценам поставщиков? Вот так:
    <code>/markup 30</code>
usage-order =
    Какой заказ? Вот так: <code>/order 17</code>

# Answers to the owner's commands

screen-sync-started = 🔄 Читаю прайсы поставщиков. Сообщу, что нового.
screen-act-dropped = Не выполняю. Ничего не изменилось.

ask-answer-not-understood = Не удалось это прочитать.

# Acts with money: what will happen

ask-act-credit =
    <b>Начислить { $amount }?</b>
    Кому: { $customer } (<code>{ $telegram_id }</code>).
    Баланс сейчас: { $balance }, после: { $after }.
ask-act-debit =
    <b>Списать { $amount }?</b>
    У кого: { $customer } (<code>{ $telegram_id }</code>).
    Баланс сейчас: { $balance }, после: { $after }.
ask-act-gift = { $uses ->
    [one] <b>Создать подарочный код на { $amount }?</b>
        Им сможет воспользоваться { $uses } человек, один раз.
    [few] <b>Создать подарочный код на { $amount }?</b>
        Им смогут воспользоваться { $uses } человека, каждый один раз.
    [many] <b>Создать подарочный код на { $amount }?</b>
        Им смогут воспользоваться { $uses } человек, каждый один раз.
   *[other] <b>Создать подарочный код на { $amount }?</b>
        Им смогут воспользоваться { $uses } человека, каждый один раз.
    }
ask-act-markup =
    <b>Установить наценку { $percent }%?</b>
    Сейчас она { $before }%. Новые предложения сразу пойдут с ней; уже сделанные предложения и заказы сохранят цену.
ask-act-order-placed =
    <b>Заказ { $number } размещён под номером <code>{ $provider_order }</code>?</b>
    Сначала спрошу поставщика об этом номере. Если он подходит, заказ продолжит выполняться, и покупатель об этом узнает.
ask-act-order-retry =
    <b>Заказ { $number } не был размещён: отправить ещё раз?</b>
    Убедитесь в этом: если поставщик его всё же принял, он будет выполнен и оплачен дважды.
ask-act-order-refund =
    <b>Заказ { $number } не был размещён: вернуть деньги?</b>
    Покупатель получит назад всю цену ({ $price }), заказ на этом закончится.
ask-act-order-give-up =
    <b>Вернуть деньги за заказ { $number }, не зная исхода?</b>
    Покупатель получит назад всю цену ({ $price }). Если поставщик заказ всё же принял, расход наш.
ask-act-order-settle =
    <b>Рассчитать заказ { $number } вручную?</b>
    Всего вернётся { $refunded } из { $price }, из них уже возвращено { $before }. Остальное — выручка, заказ на этом закончится.
act-reason = Причина: { $reason }

# Acts with money: what has happened

done-act-credit = ✅ Начислено { $amount }: { $customer }. Баланс: { $balance }.
done-act-debit = ✅ Списано { $amount }: { $customer }. Баланс: { $balance }.
done-act-gift = { $uses ->
    [one] 🎁 Подарочный код на { $amount }, для { $uses } человека:
   *[other] 🎁 Подарочный код на { $amount }, для { $uses } человек:
    }

    <code>{ $code }</code>

    Или ссылкой: { $link }

    Копии у меня не остаётся, показать его ещё раз не смогу.
done-act-markup = ✅ Наценка теперь { $percent }%.
done-act-order-placed = 🔎 Спрашиваю поставщика о <code>{ $provider_order }</code> и сообщу, подходит ли это к заказу { $number }.
done-act-order-retry = ✅ Заказ { $number } будет отправлен ещё раз.
done-act-order-refund = ✅ Деньги за заказ { $number } возвращены.
done-act-order-give-up = ✅ Деньги за заказ { $number } возвращены. Если он найдётся у поставщика, сообщу.
done-act-order-settle = ✅ Заказ { $number } рассчитан; всего возвращено { $refunded }.

# The shop in figures

screen-stats = 📊 <b>Магазин в цифрах</b>
stats-period = { $days ->
    [1] <b>Сегодня</b>
    [one] <b>Последний { $days } день</b>
    [few] <b>Последние { $days } дня</b>
    [many] <b>Последние { $days } дней</b>
   *[other] <b>Последние { $days } дня</b>
    }
stats-orders = { $orders ->
    [one] { $orders } заказ, оборот { $turnover }
    [few] { $orders } заказа, оборот { $turnover }
    [many] { $orders } заказов, оборот { $turnover }
   *[other] { $orders } заказа, оборот { $turnover }
    }
stats-profit = Прибыль { $profit } (себестоимость { $cost })
stats-profit-unknown = Прибыль неизвестна: укажите, сколько стоит единица валюты поставщика (настройка FX__…).
stats-refunds = Возвращено { $refunds }
stats-customers = { $customers ->
    [one] { $customers } новый покупатель, пополнено на { $topups }
    [few] { $customers } новых покупателя, пополнено на { $topups }
    [many] { $customers } новых покупателей, пополнено на { $topups }
   *[other] { $customers } нового покупателя, пополнено на { $topups }
    }
stats-open = ⏳ Выполняется: { $running }, ждёт размещения: { $waiting }
stats-unclear = { $orders ->
    [one] 🔎 { $orders } заказ без ясного ответа
    [few] 🔎 { $orders } заказа без ясного ответа
    [many] 🔎 { $orders } заказов без ясного ответа
   *[other] 🔎 { $orders } заказа без ясного ответа
    }
stats-needs-person = { $orders ->
    [one] ✋ { $orders } заказ ждёт вашего решения
    [few] ✋ { $orders } заказа ждут вашего решения
    [many] ✋ { $orders } заказов ждут вашего решения
   *[other] ✋ { $orders } заказа ждут вашего решения
    }
stats-paused = ⏸ Сейчас ничего не отправляется в { $provider }.
stats-all-well = ✅ Вашего решения ничто не ждёт.

# One order on the desk

desk-link = Ссылка: <code>{ $link }</code>
desk-quantity = Количество: { $quantity }
desk-price = Цена: { $price }
desk-refunded = Возвращено: { $refunded }
desk-remains = Осталось: { $remains }
desk-customer = Покупатель: { $name } (<code>{ $telegram_id }</code>)
desk-provider = Поставщик: { $provider }
desk-window = Отправлен между { $since } и { $until }
desk-attempts = <b>Попытки</b>
desk-attempt = { $state ->
    [sending] • { $sent }: в пути, ожидается { $expected }
    [not_sent] • { $sent }: так и не ушёл, ничего не списано
    [refused] • { $sent }: поставщик отказал
    [accepted] • { $sent }: принят, ожидается { $expected }
    [unclear] • { $sent }: нет ясного ответа, ожидается { $expected }
    [not_landed] • { $sent }: выяснилось, что не размещён
    [abandoned] • { $sent }: оставлен, ожидается { $expected }
   *[other] • { $sent }: ожидается { $expected }
    }
desk-attempt-number = под номером <code>{ $provider_order }</code>
desk-attempt-answer = — «{ $answer }»
desk-attempt-evidence = 🔎 { $evidence }
desk-timeline = <b>Что происходило</b>
desk-event = • { $at }: { $state }
desk-event-note = , { $note }
desk-needs-remains-unknown = ✋ { $provider }: выполнена часть, а сколько — не сказано. Посмотрите там, затем рассчитайте вручную.
desk-needs-status-failed = ✋ { $provider }: заказ не удался, а деньги не возвращены. Посмотрите там, затем рассчитайте вручную.
desk-needs-status-unknown = ✋ { $provider } сообщает статус, которого я не знаю. Посмотрите там.
desk-needs-too-old = ✋ Заказу 90 дней, а { $provider } всё ещё его выполняет. Посмотрите там, затем рассчитайте вручную.
desk-needs-other = ✋ Этот заказ ждёт вашего решения.

screen-unclear =
    🔎 <b>Заказ { $number }: он был размещён?</b>
    Ответ от { $provider } потерялся. Дважды ничего не отправлено, деньги покупателя в резерве.
unclear-what-to-do = Найдите эту ссылку и количество среди своих заказов в { $provider } за это время и скажите, что нашли.
unclear-answer-by = Если никто не решит до { $moment }, покупатель получит деньги назад.

ask-provider-order = Какой номер у заказа { $number } у поставщика? Например <code>1234567</code>
ask-settle-refund = Сколько всего из { $price } вернуть за заказ { $number }? Пока возвращено { $refunded }. Например <code>1.50</code> или <code>0</code>, если выполнено всё.
ask-settle-reason = Заказ { $number }: всего вернётся { $refund }. Почему? Одной строкой, для учёта.

button-act-confirm = ✅ Подтвердить
button-act-drop = ✖ Не надо
button-copy-gift = 📋 Скопировать ссылку
button-stats = 📊 Цифры
button-desk-order = Заказ { $number }
button-desk-refresh = 🔄 Обновить
button-desk-back = ‹ Заказ { $number }
button-order-placed = Он размещён…
button-order-retry = Не размещён: отправить ещё раз
button-order-refund = Не размещён: вернуть деньги
button-order-give-up = Всё равно вернуть деньги
button-order-settle = Рассчитать вручную…

# Alerts: what it is, and what to do

alert-synced =
    🔄 <b>Прайсы поставщиков прочитаны</b>
    Новых: { $added }, исчезло: { $gone }, подорожало: { $dearer }, подешевело: { $cheaper }, изменилось иначе: { $changed }, не прочиталось: { $skipped }.
alert-sync-ignored = { $reason ->
    [empty] ⚠️ Прайс одного из поставщиков пришёл пустым. Продаю по последнему исправному и пробую снова.
    [lost] ⚠️ Из прайса одного из поставщиков пропало больше половины услуг. Продаю по последнему исправному; загляните в панель, новые попытки идут сами.
   *[other] ⚠️ Прайс одного из поставщиков не подходит. Продаю по последнему исправному и пробую снова.
    }
alert-sync-failed = { $reason ->
    [unreachable] ⚠️ { $provider } недоступен, прайс не прочитан. Пробую снова; если не проходит, проверьте адрес в настройках.
    [timeout] ⚠️ { $provider } слишком долго отдаёт прайс. Пробую снова.
    [error] ⚠️ { $provider } отказывается отдавать прайс. Проверьте ключ в настройках.
   *[other] ⚠️ { $provider } прислал что-то, но не прайс. Пробую снова; если не проходит, проверьте адрес в настройках.
    }
alert-provider-paused = { $reason ->
    [auth] ⏸ <b>{ $provider } не принимает наш ключ.</b> Туда ничего не отправляется. Проверьте ключ в настройках; ожидающие заказы продолжатся сами.
    [funds] ⏸ <b>На балансе в { $provider } не хватает денег.</b> Пополните его там; ожидающие заказы продолжатся сами.
    [front] ⏸ <b>{ $provider } отклоняет наши запросы ещё до панели.</b> Проверьте адрес и не заблокирован ли там этот сервер.
   *[other] ⏸ <b>{ $provider } несколько раз подряд не дал ясного ответа.</b> Заказы пробуются по одному; посмотрите, работает ли панель.
    }
alert-provider-back = ▶️ { $provider } снова работает. Ожидающие заказы отправляются.
alert-new-error-text =
    ℹ️ Заказ { $order } отклонён со словами, которых раньше не было. Деньги у покупателя. Если дело в вашем аккаунте, исправьте это у поставщика:
    «{ $text }»
alert-charge-too-high =
    ⚠️ <b>Заказ { $order } обошёлся в { $charge } вместо { $expected }.</b>
    «{ $service }» не продаётся, пока цена не выяснится. Для покупателя цена прежняя. Спросите поставщика, затем /sync.
alert-status-unknown = ❓ Заказ { $order }: поставщик сообщает «{ $status }», такого статуса я не знаю. Слежу дальше; если заказ закончен, рассчитайте его вручную.
alert-status-failed = ✋ Заказ { $order }: поставщик сообщает о неудаче и не вернул деньги. Спросите там, затем рассчитайте вручную.
alert-remains-unknown = ✋ Заказ { $order } выполнен частично, а сколько — поставщик не говорит. Посмотрите там, затем рассчитайте вручную.
alert-order-lost = ✋ Уже сутки поставщик не знает нашего заказа { $order }. Спросите там, затем рассчитайте вручную.
alert-news-reversed = ℹ️ Заказ { $order } был завершён, а теперь поставщик сообщает «{ $status }». Деньги не двигались; посмотрите, не выполняется ли он всё-таки.
alert-audit-failed = 🚨 <b>Учёт не сходится:</b> { $names }. Остановите продажи и запустите <code>python -m bot audit</code>, чтобы узнать подробности.
alert-placed-taken = ✅ Заказ { $order } выполняется: у поставщика это <code>{ $provider_order }</code>.
alert-placed-refused = { $reason ->
    [unknown] ❌ Поставщик не знает нашего заказа <code>{ $provider_order }</code>. Заказ { $order } всё ещё ждёт вашего решения.
    [claimed] ❌ Номер <code>{ $provider_order }</code> принадлежит другому заказу. Заказ { $order } всё ещё ждёт вашего решения.
    [implausible] ❌ <code>{ $provider_order }</code> не похож на заказ { $order }: не сходится цена или количество. Заказ всё ещё ждёт вашего решения.
    [not_open] ℹ️ Тем временем по заказу { $order } уже всё решено.
   *[other] ❌ Поставщик не ответил о <code>{ $provider_order }</code>. Заказ { $order } всё ещё ждёт вашего решения; попробуйте ещё раз через минуту.
    }
alert-landed-late = ⚠️ Заказ { $order } нашёлся у поставщика уже после возврата денег. Расход записан как наш убыток; попробуйте отменить его там: <code>{ $provider_order }</code>
alert-account-shared = { $numbers ->
    [none] ⚠️ <b>Наш баланс у { $provider } уменьшился без нашего заказа.</b> Похоже, счётом пользуется кто-то ещё. Пока вы не посмотрите, о потерянных заказах я не решаю по одному похожему или по балансу, а спрашиваю вас.
   *[other] ⚠️ <b>Нашим счётом у { $provider } пользуется кто-то ещё.</b> Эти заказы сделал не магазин: <code>{ $numbers }</code>. Пока вы не посмотрите, о потерянных заказах я не решаю по одному похожему или по балансу, а спрашиваю вас.
    }
alert-perhaps-late = ✋ Заказ { $order } считался неразмещённым, а теперь у { $provider } есть похожий: <code>{ $numbers }</code>. В книгах ничего не изменено; посмотрите там, не выполнен ли он дважды.
alert-too-old = ✋ Заказ { $order } выполняется уже 90 дней. Посмотрите у поставщика, затем рассчитайте вручную.
alert-payment-unmatched = { $stars ->
    [one] ℹ️ { $stars } звезда от покупателя { $customer } не подходит ни к одному открытому платежу. Всё равно зачисляю.
    [few] ℹ️ { $stars } звезды от покупателя { $customer } не подходят ни к одному открытому платежу. Всё равно зачисляю.
    [many] ℹ️ { $stars } звёзд от покупателя { $customer } не подходят ни к одному открытому платежу. Всё равно зачисляю.
   *[other] ℹ️ { $stars } звезды от покупателя { $customer } не подходят ни к одному открытому платежу. Всё равно зачисляю.
    }
alert-payment-waits = ✋ Платёж звёздами ({ $stars }) от покупателя { $customer } пока нельзя зачислить. Укажите в настройках, сколько стоит звезда, и он зачислится сам.
alert-text-not-parsed = ⚠️ Telegram не смог прочитать текст <code>{ $name }</code>; он ушёл без оформления. Сообщите об этом, пожалуйста.
alert-dead-notice = ⚠️ Сообщение ({ $kind }) не удалось доставить, попытки прекращены: { $reason }
alert-paysupport =
    💬 <b>{ $customer }</b> (<code>{ $telegram_id }</code>) пишет об оплате:
    { $text }
alert-bug = 🐞 Что-то пошло не так: { $where }. Деньги от этого не пострадали; подробности в журнале.

## Hooks

alert-forged-hook =
    🛡 <b>Кто-то без секрета обращается к <code>{ $path }</code>:</b> { $count ->
        [one] { $count } раз.
        [few] { $count } раза.
       *[other] { $count } раз.
    }
    Обращения отклонены, ничего не изменилось. Если пропали обновления от самого Telegram, проверьте TELEGRAM__WEBHOOK_SECRET.

## Broadcasts

screen-broadcasts = 📣 <b>Рассылки</b>

    Ответьте на любое сообщение здесь командой /broadcast или начните с кнопки.
broadcasts-none = Пока ни одной.
ask-broadcast-message = 📣 <b>Новая рассылка</b>

    Пришлите сообщение точно таким, каким его получат люди: текст, картинку, видео, что угодно. Или ответьте командой /broadcast на сообщение, которое здесь уже есть.
screen-broadcast-draft = 📣 <b>Новая рассылка</b>

    Копия выше — то, что получат люди. Выберите кому и отправляйте.
broadcast-reach = { $people ->
    [0] Под этот выбор никто не подходит.
    [one] Получит <b>{ $people } человек</b>.
    [few] Получат <b>{ $people } человека</b>.
    [many] Получат <b>{ $people } человек</b>.
   *[other] Получат <b>{ $people } человека</b>.
    }
ask-broadcast-buttons = 🔗 <b>Кнопки</b>

    Пришлите по одной в строке: надпись, черта, ссылка:
    <code>В магазин | https://example.com</code>
    Они заменят те, что есть.
broadcast-buttons-now = <pre>{ $lines }</pre>
ask-broadcast = { $people ->
    [0] <b>Этого никто не получит.</b>
        Сначала расширьте круг получателей.
    [one] <b>Отправить? Получит { $people } человек.</b>
        Приостановить можно в любой момент.
    [few] <b>Отправить? Получат { $people } человека.</b>
        Приостановить можно в любой момент.
    [many] <b>Отправить? Получат { $people } человек.</b>
        Приостановить можно в любой момент.
   *[other] <b>Отправить? Получат { $people } человека.</b>
        Приостановить можно в любой момент.
    }
broadcast-is-running = 📣 <b>Рассылка { $number } идёт</b>
broadcast-is-paused = ⏸ <b>Рассылка { $number } приостановлена</b>
broadcast-is-stopped = ⏹ <b>Рассылка { $number } остановлена</b>
broadcast-is-finished = ✅ <b>Рассылка { $number } завершена</b>
broadcast-is-dropped = Черновик удалён. Ничего не отправлено.
broadcast-progress = { $bar } { $percent }% · { $done } из { $total }
broadcast-sent = ✅ Отправлено: <b>{ $count }</b>
broadcast-blocked = 🚫 Бот заблокирован или аккаунта нет: { $count }
broadcast-failed = ❌ Не удалось: { $count }
broadcast-unknown = ❔ Неизвестно, повторно не шлём: { $count }
broadcast-speed = ⚡ { $speed } в секунду
broadcast-time-left = { $minutes ->
    [0] ⏳ Вот-вот закончится
    [one] ⏳ Осталась примерно { $minutes } минута
    [few] ⏳ Осталось примерно { $minutes } минуты
    [many] ⏳ Осталось примерно { $minutes } минут
   *[other] ⏳ Осталось примерно { $minutes } минуты
    }
broadcast-took = { $minutes ->
    [0] ⏱ Заняла { $seconds } с.
   *[other] ⏱ Заняла { $minutes } мин { $seconds } с.
    }
broadcast-paused-network = ⚠️ Telegram недоступен, поэтому рассылка приостановлена. Никто из ожидающих не потерян: продолжите, когда сеть вернётся.
broadcast-paused-refused = ⚠️ Telegram больше не копирует это сообщение, поэтому рассылка приостановлена: «{ $reason }». Никто из ожидающих не потерян.
ask-broadcast-back = { $people ->
    [one] <b>Удалить у { $people } человека?</b>
        Telegram позволяет это 48 часов после отправки.
   *[other] <b>Удалить у { $people } человек?</b>
        Telegram позволяет это 48 часов после отправки.
    }
broadcast-is-deleting = 🗑 <b>Рассылка { $number } удаляется</b>
broadcast-is-deleted = 🗑 <b>Рассылка { $number } удалена</b>
broadcast-deleted = 🗑 Удалено: <b>{ $count }</b>
broadcast-kept = Удалить не удалось: { $count }
button-broadcast-back = 🗑 Удалить у всех…
button-broadcast-back-sure = Да, удалить везде
error-too-late-to-delete = Прошло больше 48 часов с отправки, а более старое Telegram не удаляет.
button-broadcasts = 📣 Рассылки
button-broadcast = { $icon } { $number } · { $done } из { $total }
button-broadcast-new = ➕ Новая рассылка
button-broadcast-languages = Все языки
button-broadcast-seen-any = Были когда угодно
button-broadcast-seen = { $days ->
    [one] Были за { $days } день
    [few] Были за { $days } дня
    [many] Были за { $days } дней
   *[other] Были за { $days } дня
    }
button-broadcast-bought-any = Все
button-broadcast-bought = Покупали
button-broadcast-not-bought = Не покупали
button-broadcast-buttons = 🔗 Кнопки: { $count }
button-broadcast-bare = Убрать все кнопки
button-broadcast-try = 👁 Проба себе
button-broadcast-send = 📣 Отправить…
button-broadcast-drop = ✖ Удалить
button-broadcast-now = ✅ Отправить
button-broadcast-pause = ⏸ Пауза
button-broadcast-resume = ▶️ Продолжить
button-broadcast-stop = ⏹ Остановить совсем
error-broadcast-not-found = Такой рассылки нет.
error-broadcast-not-open = Эта рассылка уже началась, удалена или изменилась с тех пор, как появилась эта кнопка. Сейчас ничего не произошло.
error-broadcast-under-way = Рассылка { $number } ещё идёт. По одной за раз: дождитесь конца или поставьте её на паузу и остановите.
error-audience-empty = Под этот выбор никто не подходит. Расширьте круг получателей.
error-message-not-copied = Telegram не даёт отправить это так: «{ $reason }». Никто ничего не получил; выберите другое сообщение или другие кнопки.
error-copy-unanswered = Telegram не дал ясного ответа на пробную копию. Больше никто её не получил; попробуйте ещё раз.
error-buttons-not-understood = Строка { $line } — не кнопка. Пишите так: В магазин | https://example.com
error-too-many-buttons = { $most ->
    [one] Поместится не больше { $most } кнопки.
   *[other] Поместится не больше { $most } кнопок.
}

## Открытие магазина и его настройки

button-keep-name = Оставить «{ $name }»
button-keep-percent = Оставить { $percent }%
button-percent = { $percent }%
button-later = Позже ›
button-currency-of-panel = Как у моей панели
button-other-key = 🔑 Другой ключ
button-other-address = 🌐 Другой адрес
button-use-panel = ✅ Подключить
button-stars-on = ⭐ Принимать звёзды
button-stars-off = Не принимать звёзды
button-star-worth = ⭐ Сколько стоит звезда
button-say-worth = { $code ->
    [XTR] ⭐ Сколько стоит звезда
   *[other] Сколько стоит { $code }
    }
button-open-shop = 🎉 Открыть магазин
button-settings = ⚙️ Настройки
button-to-settings = ‹ Настройки
button-panel = 🔌 { $provider }
button-add-panel = ➕ Добавить панель
button-new-key = 🔑 Новый ключ
button-new-address = 🌐 Новый адрес
button-setting-name = 🏷 Название
button-setting-language = 🌐 Язык
button-setting-currency = 💱 Валюта
button-setting-markup = 📈 Наценка
button-setting-payment = ⭐ Оплата
button-setting-worth = ⚖️ Курсы
screen-setup-welcome = 👋 <b>Добро пожаловать: этот магазин ваш.</b>

    Несколько вопросов, и он открыт. Любой ответ можно изменить позже; если прервётесь, /start продолжит с того же места.

    На каком языке будем говорить?
screen-setup-name = 🏷 <b>Как называется ваш магазин?</b>
    Сейчас: { $name }

    Напишите название, не длиннее { $most } символов.
screen-setup-currency = 💱 <b>В какой валюте цены и кошельки?</b>

    Выберите или напишите код, например <code>CHF</code>. После первого движения денег валюта уже не меняется.
setup-currency-now = Сейчас: { $currency }
screen-setup-address = 🔌 <b>Где ваша панель?</b>

    Напишите адрес её API, как он указан на странице API панели, например <code>{ $example }</code>
screen-setup-address-of = 🔌 <b>Какой новый адрес у { $provider }?</b>

    Это должен быть тот же аккаунт: за заказами в работе следим через него. Например <code>{ $example }</code>
screen-setup-key = 🔑 <b>Ваш ключ API на { $host }?</b>

    Напишите его сюда. Сообщение я сразу удалю, а ключ сохраню зашифрованным, и только после того, как вы увидите отчёт.
screen-setup-looking = 🔎 <b>Смотрю на { $host }</b>

    Баланс, услуги, заказы: минутку, отчёт придёт сам. Пока ничего не сохранено.
setup-key-not-deleted = ⚠️ Telegram не дал удалить ваше сообщение с ключом. Пожалуйста, удалите его сами.
screen-panel-report = 🔎 <b>{ $host }</b>
    Ключ { $key }
panel-balance = ✅ Баланс: { $balance }
panel-services = { $services ->
    [one] ✅ { $services } услуга
    [few] ✅ { $services } услуги
   *[other] ✅ { $services } услуг
    }
panel-unsold = { $services ->
    [one] 💡 из них { $services } такого типа, который я не продаю
   *[other] 💡 из них { $services } таких типов, которые я не продаю
    }
panel-skipped = { $services ->
    [one] 💡 ещё { $services } запись не читается
    [few] 💡 ещё { $services } записи не читаются
   *[other] 💡 ещё { $services } записей не читаются
    }
panel-status-fine = ✅ Отличает свои заказы от чужих
panel-status-invents = ⚠️ Уверяет, что знает несуществующий заказ: потерянный ответ у неё не выяснить.
panel-nothing-stored = Пока ничего не сохранено. Подключаем эту панель?
panel-refused-stored = Ничего не сохранено. Напишите другой ключ или выберите:
panel-trouble-key = ❌ <b>Панель не принимает этот ключ.</b> Скопируйте его заново со страницы API; некоторые панели ещё требуют разрешить там адрес этого сервера.
panel-trouble-web-page = ❌ <b>По этому адресу нет API,</b> только веб-страница или что-то, не похожее на ответ. Адрес на странице API обычно кончается на /api/v2.
panel-trouble-timeout = ❌ <b>Панель отвечает слишком долго.</b> Попробуйте ещё раз через минуту или проверьте, работает ли она.
panel-trouble-unreachable = ❌ <b>Панель недоступна.</b> Проверьте адрес, букву за буквой.
panel-trouble-refused = ❌ <b>Панель отказывается отвечать.</b> Загляните в свой аккаунт там: активен ли он и включён ли API?
panel-trouble-no-currency = ❌ <b>Панель не говорит, в какой валюте считает,</b> и цены были бы догадкой. Попросите её поддержку показывать валюту вместе с балансом.
panel-trouble-empty = ❌ <b>В списке панели нет ничего, что я мог бы продавать.</b> Включите там услуги для своего аккаунта и пришлите ключ ещё раз.
panel-trouble-currency-changed = ❌ <b>Этот аккаунт считает в другой валюте,</b> значит, это не тот, где идут заказы. Добавьте его отдельной панелью.
panel-trouble-other-account = ❌ <b>Этот список мало похож на тот, что мы продаём,</b> кажется, это другая панель. Добавьте её отдельно.
panel-trouble-known = ❌ <b>Эта панель у вас уже есть,</b> с этим самым ключом. Делать ничего не нужно.
screen-setup-worth = ⚖️ <b>Сколько стоит 1 { $code } в { $ours }?</b>

    Панель считает в { $code }, магазин в { $ours }. Напишите число, например <code>0.011</code>. Без него ничего с ценой в { $code } не продаётся.
screen-setup-worth-star = ⭐ <b>Сколько стоит одна звезда Telegram в { $ours }?</b>

    Telegram платит вам около 0,013 доллара США за каждую. Напишите число, например <code>0.012</code>
setup-worth-line = { $code ->
    [XTR] 1 ⭐ = <b>{ $worth } { $ours }</b>
   *[other] 1 { $code } = <b>{ $worth } { $ours }</b>
    }
screen-setup-markup = 📈 <b>Сколько вы добавляете к ценам панели?</b>
    Сейчас: { $percent }%

    Выберите или напишите процент, например <code>45</code>
screen-setup-payment = 💳 <b>Как платят покупатели?</b>

    🎁 Подарочные коды работают всегда: их создаёт /gift.
setup-stars-on = ⭐ Звёзды Telegram принимаются. Одна звезда = <b>{ $worth } { $ours }</b>
setup-stars-off = ⭐ Звёзды Telegram не принимаются.
setup-stars-unknown = ⭐ Звёзды Telegram можно принимать, как только вы скажете, сколько стоит одна.
setup-stars-wait = ⭐ Звёзды Telegram: вернёмся к ним, когда у магазина будет валюта.
screen-setup-opening = ⏳ <b>Все ответы есть.</b>

    Читаю список вашей панели и скажу, когда магазин откроется.
screen-setup-no-rate = ⏳ <b>Почти открыто.</b>

    Ничего не продаётся, пока я не знаю, сколько стоит 1 { $code } в { $ours }.
screen-setup-no-panel = ⏳ <b>Почти открыто.</b>

    Продавать нечего, пока вы не назвали панель.
alert-shop-open = 🎉 <b>Ваш магазин открыт.</b>

    Поделитесь ссылкой: { $link }
shop-open-services = { $services ->
    [one] 🛍 { $services } услуга в продаже
    [few] 🛍 { $services } услуги в продаже
   *[other] 🛍 { $services } услуг в продаже
    }
shop-open-networks = { $networks ->
    [one] 🌍 для { $networks } сети
   *[other] 🌍 для { $networks } сетей
    }
shop-open-next = Дальше: посмотрите каталог глазами покупателя, создайте подарочный код через /gift и купите себе что-нибудь небольшое.
screen-settings = ⚙️ <b>Настройки</b>
settings-name = 🏷 Название: { $name }
settings-currency = { $currency ->
    [none] 💱 Валюта: как у первой панели
   *[other] 💱 Валюта: { $currency }
    }
settings-markup = 📈 Наценка: { $percent }%
settings-stars = { $on ->
    [yes] ⭐ Звёзды: принимаются
   *[no] ⭐ Звёзды: не принимаются
    }
settings-no-rate = ⚠️ Ничего с ценой в { $code } не продаётся: скажите, сколько это стоит в { $ours }.
settings-no-panel = ⚠️ Панели ещё нет, поэтому ничего не продаётся.
settings-worth-unknown = 1 { $code } = ?
screen-rates = ⚖️ <b>Курсы</b>
screen-panel = 🔌 <b>{ $provider }</b>
panel-address = Адрес: <code>{ $url }</code>
panel-key = Ключ: { $key }
panel-key-lost = ⚠️ Ключ больше не расшифровать, туда ничего не отправляется. Пришлите его ещё раз.
panel-balance-at = Баланс: <b>{ $balance }</b> ({ $moment })
panel-balance-read = Баланс: спрашиваю, загляните через мгновение.
panel-balance-failed = ⚠️ Баланс: панель не ответила.
panel-synced = Список прочитан: { $moment }
alert-provider-key-lost = ⚠️ <b>Ключ { $provider } больше не расшифровать,</b> туда ничего не отправляется. Пришлите его ещё раз: /admin, Настройки.
error-shop-name-too-long = Для названия это слишком длинно: не больше { $most } символов. Прежнее остаётся.
error-shop-name-not-plain = В названии есть переносы строк или невидимые символы. Напишите его заново, одной строкой.
error-currency-unknown = Такой валюты я не знаю. Напишите код из трёх букв, например USD или EUR.
error-worth-not-understood = Нужно число больше нуля, например 0.011. Ничего не изменилось.
error-panel-not-secure = Адрес начинается с http://, и ключ могли бы прочитать по дороге. Пришлите адрес с https:// в начале.
error-panel-address-not-bare = Пришлите только адрес, без ? или # и того, что за ними, например { $example }
error-key-not-valid = Это не похоже на ключ API: одно слово из 8–256 букв, цифр и знаков. Скопируйте его заново; ничего не сохранено.
error-candidate-gone = Этой панели на столе уже нет: она подключена, или меня перезапустили, и ключ я нарочно забыл. Назовите её снова в настройках; /start продолжит открытие магазина.

## The owner’s desk

command-admin = Управление магазином

button-manage = 🛠 Управление магазином
button-desk = 🛠 Управление
button-figures = 📊 Цифры
button-people = 👥 Покупатели
button-desk-orders = 📦 Заказы
button-shelf = 🛍 Каталог
button-prices = 🏷 Цены
button-gift = 🎁 Подарочный код
button-desk-settings = ⚙️ Настройки
button-sync = 🔄 Обновить списки
button-log = 🗒 Журнал
button-books-wrong = 🚨 Книги: { $count }
button-unclear = 🔎 Без ясного ответа: { $count }
button-needs-person = ✋ Ждут вашего решения: { $count }
button-paused = ⏸ Поставщики на паузе: { $count }
screen-desk = 🛠 <b>Управление магазином</b>
desk-today = { $orders ->
    [one] Сегодня: <b>{ $orders }</b> заказ, оборот <b>{ $turnover }</b>
    [few] Сегодня: <b>{ $orders }</b> заказа, оборот <b>{ $turnover }</b>
    [many] Сегодня: <b>{ $orders }</b> заказов, оборот <b>{ $turnover }</b>
   *[other] Сегодня: <b>{ $orders }</b> заказа, оборот <b>{ $turnover }</b>
    }
desk-today-profit = · прибыль <b>{ $profit }</b>
desk-waits = Вас ждёт:
screen-paused = ⏸ <b>Поставщики на паузе</b>
paused-none = ✅ Все поставщики получают заказы.
paused-auth = <b>{ $provider }</b> не принимает наш ключ. Проверьте его в настройках; ждущие заказы уйдут сами.
paused-funds = <b>{ $provider }</b>: баланс слишком мал. Пополните его там; ждущие заказы уйдут сами.
paused-front = <b>{ $provider }</b> отклоняет наши заказы ещё до панели. Проверьте адрес и не блокирует ли она эту машину.
paused-other = <b>{ $provider }</b> несколько раз подряд не дал ясного ответа. Пробую по одному заказу; посмотрите, работает ли панель.
books-right = ✅ Книги сходятся.
screen-books = 🚨 <b>Книги не сходятся</b>
books-line = • { $name }
books-what-to-do = Остановите продажи и запустите <code>python -m bot audit</code>: он назовёт каждую строку. Когда всё сойдётся, это сообщение исчезнет само.

button-today = Сегодня
button-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
    }
figures-legend = 🟦 оборот · 🟩 прибыль · ⚫️ заказы
figures-empty = За это время ещё ничего не продано. Первый заказ сразу появится здесь.

button-find-person = 🔍 Найти
button-person = { $sign } { $name } · { $number }
button-give = ➕ Начислить
button-take = ➖ Списать
button-person-orders = 📦 Заказы
button-person-history = 📜 Кошелёк
button-freeze = ❄️ Заморозить…
button-unfreeze = ☀️ Разморозить…
find-by-writing = 🔍 Чтобы найти, напишите имя, номер или слова.
screen-people = 👥 <b>Покупатели</b>
screen-people-found = 👥 <b>Покупатели</b> по запросу «{ $words }»
people-none = Здесь ещё никого не было.
people-none-found = Нет покупателя с таким именем или номером.
ask-person = <b>Какой покупатель?</b>
    Пришлите номер (наш или Telegram), @username, часть имени или перешлите его сообщение.
person-hidden = 🙈 Автор этого сообщения скрывает себя при пересылке, поэтому я не знаю, кто это. Его можно найти по номеру или имени.
screen-person = 👤 <b>{ $name }</b>
person-frozen = ❄️ Заморожен с { $moment }: покупать не может.
person-ids = Номер: <code>{ $number }</code> · Telegram: <code>{ $telegram_id }</code>
person-language = { $language ->
    [ar] Язык: العربية
    [en] Язык: English
    [ru] Язык: Русский
   *[other] Язык: { $language }
    }
person-since = Здесь с: { $moment }
person-seen = Был(а): { $moment }
person-orders = Заказов: { $orders }, открытых: { $open }
person-spent = Потрачено: { $spent }
person-holds-less = В кошельке всего { $balance }; больше этого списать нельзя. Ничего не сдвинулось.
screen-person-history = 📜 <b>Кошелёк покупателя</b>
ask-give = <b>Сколько начислить: { $name }?</b>
    Баланс — { $balance }. Пришлите сумму, например <code>5.00</code>
ask-take = <b>Сколько списать: { $name }?</b>
    Баланс — { $balance }. Пришлите сумму, например <code>5.00</code>
ask-give-reason = Будет начислено { $amount }. <b>За что?</b> Одна строка, для книг.
ask-take-reason = Будет списано { $amount }. <b>За что?</b> Одна строка, для книг.
ask-freeze = <b>Почему заморозить: { $name }?</b>
    Одна строка, для журнала. Деньги и идущие заказы остаются, но покупать нельзя.
ask-unfreeze = <b>Почему снова разрешить покупки: { $name }?</b>
    Одна строка, для журнала.
ask-act-freeze =
    <b>Заморозить: { $customer }?</b>
    <code>{ $telegram_id }</code> не сможет покупать, пока вы это не отмените. Деньги и идущие заказы остаются как есть.
ask-act-unfreeze =
    <b>Снова разрешить покупки: { $customer }?</b>
    <code>{ $telegram_id }</code> сейчас заморожен.
done-act-freeze = ❄️ Заморожен: { $customer }.
done-act-unfreeze = ☀️ Снова может покупать: { $customer }.

button-desk-filter-all = Все
button-desk-filter-open = Открытые
button-desk-filter-unclear = Неясные
button-desk-filter-person = Ждут вас
button-desk-look = 📡 Спросить поставщика
button-desk-customer = 👤 Покупатель
screen-desk-orders-all = 📦 <b>Все заказы</b>
screen-desk-orders-open = 📦 <b>Открытые заказы</b>
screen-desk-orders-unclear = 📦 <b>Заказы без ясного ответа</b>
screen-desk-orders-person = 📦 <b>Заказы, которые ждут вас</b>
screen-person-orders = 📦 <b>Заказы покупателя { $number }</b>
desk-orders-none = Таких нет.
ask-desk-orders = <b>Какой заказ?</b>
    Пришлите его номер (наш или поставщика), часть ссылки либо имя, @username или номер покупателя.
ask-refund-reason = Заказ { $number }: вернётся вся цена ({ $price }). <b>Почему?</b> Одна строка, для книг.
toast-desk-looking = Спрашиваю поставщика. Скажу, что он ответит.
alert-looked = { $remains ->
    [-1] 📡 Заказ { $order }: поставщик сообщает «{ $status }».
   *[other] 📡 Заказ { $order }: поставщик сообщает «{ $status }», осталось { $remains }.
    }

button-hide = 🙈 Скрыть
button-show = 👁 Показать
button-hide-all = 🙈 Скрыть все
button-show-all = 👁 Показать все
button-rename = ✏️ Переименовать…
button-name-back = ↩️ Имя поставщика
button-own-markup = 🏷 Своя наценка…
button-no-markup = ✖ Без своей наценки
button-change-markup = 🏷 Изменить наценку…
button-shelf-unpriced = { $number }. { $name }
toast-hidden = Скрыто от покупателей.
toast-shown = Покупатели снова это видят, если поставщик это продаёт.
screen-shelf = 🛍 <b>Каталог</b>

    Всё, что есть: и скрытое (🙈), и снятое с продажи (⛔).
shelf-empty = 🛍 <b>Каталог</b>

    Ни один список поставщика ещё не прочитан.
shelf-line = <b>{ $number }.</b> { $name }
shelf-counts = Услуг: { $services }, скрыто: { $hidden }
shelf-own-markup = Своя наценка: +{ $percent }%
screen-shelf-found = 🛍 <b>Услуги</b> по запросу «{ $words }»
shelf-none-found = По запросу «{ $words }» ничего не найдено.
ask-shelf-search = <b>Какая услуга?</b>
    Пришлите её номер (наш или поставщика) либо слова из названия или категории.
shelf-listed-as = У поставщика: { $name }
shelf-numbers = Номер: <code>{ $number }</code> · у поставщика: <code>{ $listed }</code>
shelf-category = Категория: { $category }
shelf-on-sale = ✅ В продаже
shelf-off-hidden = 🙈 Скрыто вами
shelf-off-type = ⛔ Не продаётся: мне незнаком её тип заказа
shelf-off-currency = ⛔ Не продаётся: не знаю, сколько стоит валюта поставщика (настройки)
shelf-off-missing = ⛔ Не продаётся: исчезла из списка поставщика
shelf-off-service = ⛔ Не продаётся: поставщик сказал, что её нет. Новая цена в его списке вернёт её.
shelf-off-charge = ⛔ Не продаётся: стоила дороже, чем в списке. Новая цена в списке вернёт её.
shelf-off-other = ⛔ Не продаётся
ask-service-name = <b>Как её назвать?</b>
    Сейчас: { $name }
why = Почему:
why-rate = { $rate }
why-worth = × { $worth }
why-markup-service = +{ $percent }% (своя)
why-markup-category = +{ $percent }% (категории)
why-markup-shop = +{ $percent }% (магазина)
why-rounded = округлено вверх до { $quantum }
screen-prices = 🏷 <b>Цены</b>
prices-markup = Наценка: <b>+{ $percent }%</b>
prices-rounding = Округление вверх до: { $quantum }
prices-floor = Не меньше чем: +{ $percent }%
prices-worth = { $currency ->
    [XTR] 1 ⭐ = { $worth }
   *[other] 1 { $currency } = { $worth }
    }
prices-own = Со своей наценкой: категорий { $categories }, услуг { $services }
prices-where = Наценка услуги важнее наценки категории, а та — наценки магазина. Они задаются в каталоге.
ask-markup-percent = <b>Сколько процентов?</b>
    Они прибавляются к цене поставщика. Например, <code>30</code> или <code>12.5</code>
ask-act-markup-service =
    <b>Установить для этой услуги наценку { $percent }%?</b>
    { $name }
    Сейчас она { $before }%. Новые предложения сразу пойдут с ней; уже сделанные предложения и заказы сохранят цену.
ask-act-markup-category =
    <b>Установить для этой категории наценку { $percent }%?</b>
    { $name }
    Сейчас она { $before }%. Новые предложения сразу пойдут с ней; уже сделанные предложения и заказы сохранят цену.
ask-act-markup-service-none =
    <b>Убрать у этой услуги свою наценку?</b>
    { $name }
    Сейчас она { $before }%; дальше будет наценка категории или магазина.
ask-act-markup-category-none =
    <b>Убрать у этой категории свою наценку?</b>
    { $name }
    Сейчас она { $before }%; дальше будет наценка магазина.
done-act-markup-service = ✅ Наценка теперь { $percent }%: { $name }
done-act-markup-category = ✅ Наценка теперь { $percent }%: { $name }
done-act-markup-service-none = ✅ Своей наценки больше нет: { $name }
done-act-markup-category-none = ✅ Своей наценки больше нет: { $name }

screen-log = 🗒 <b>Что было сделано</b>
log-empty = Пока ничего.
log-line = { $at } · <b>{ $actor }</b>
log-act-credit = Начислено { $amount }: { $customer }
log-act-debit = Списано { $amount }: { $customer }
log-act-gift = { $uses ->
    [one] Создан подарочный код на { $amount }, для { $uses } человека
    [few] Создан подарочный код на { $amount }, для { $uses } человек
    [many] Создан подарочный код на { $amount }, для { $uses } человек
   *[other] Создан подарочный код на { $amount }, для { $uses } человека
    }
log-act-markup = Наценка магазина: { $before }% → { $percent }%
log-act-markup-service = Наценка на «{ $name }»: { $before }% → { $percent }%
log-act-markup-category = Наценка на «{ $name }»: { $before }% → { $percent }%
log-act-markup-service-none = Своей наценки больше нет: «{ $name }»
log-act-markup-category-none = Своей наценки больше нет: «{ $name }»
log-act-freeze = ❄️ Заморожен: { $customer }
log-act-unfreeze = ☀️ Снова может покупать: { $customer }
log-act-hide = 🙈 Скрыто: «{ $name }»
log-act-show = 👁 Показано: «{ $name }»
log-act-hide-all = 🙈 Скрыто всё в «{ $name }»: { $services }
log-act-show-all = 👁 Показано всё в «{ $name }»: { $services }
log-act-rename = ✏️ «{ $before }» теперь называется «{ $name }»
log-act-order-placed = Заказ { $number } размещён как <code>{ $provider_order }</code>
log-act-order-retry = Заказ { $number } отправлен ещё раз
log-act-order-refund = Возвращены деньги за неразмещённый заказ { $number }
log-act-order-give-up = Возвращены деньги за заказ { $number } без ясного исхода
log-act-order-settle = Заказ { $number } рассчитан: всего возвращено { $refunded }
log-act-other = Другое действие: { $act }

error-nothing-to-change = Так уже есть; ничего не изменилось.
error-markup-under-floor = Нужно зарабатывать не меньше { $least }%, поэтому наценка не может быть ниже (PRICING__MARGIN_FLOOR). Пришлите число побольше.
error-name-not-usable = Это не может быть названием: нужно что-то видимое, до { $most } знаков. Пришлите другое.

# Что говорит баланс панели рядом с книгами

alert-float-fell = { $candidates ->
    [none] ⚠️ <b>С нашего баланса у { $provider } ушло на { $amount } больше, чем объясняют книги.</b> Просмотрите там заказы; возможно, счётом пользуется кто-то ещё.
   *[other] ⚠️ <b>С нашего баланса у { $provider } ушло на { $amount } больше, чем объясняют книги.</b> Возможно, один из этих заказов выполнен дважды: { $candidates }. Посмотрите там, прежде чем признать это нашим убытком.
    }
alert-float-rose = 💶 <b>Наш баланс у { $provider } на { $amount } больше, чем объясняют книги.</b> Вы его пополнили?
button-float-paid-in = ✅ Да, пополнено
button-float-accepted = Принять разницу
done-float-paid-in = ✅ { $amount } записано как пополнение у { $provider }.
button-account-trusted = Счётом пользуемся только мы
done-account-trusted = ✅ Счёт у { $provider } снова считается только нашим.

## The books of a month

screen-month = 📒 <b>Бухгалтерия: { $month }</b>
month-so-far = На сегодня: месяц ещё не закончен.
month-payments = <b>Поступило</b>
month-nothing-paid = Пока ничего.
month-paid-in = { $way ->
    [stars] Telegram Stars: { $amount }
    [crypto] Crypto Pay: { $amount }
    [manual] Переводы: { $amount }
    [suspense] Платежи, разобранные вручную: { $amount }
   *[topup] Другие платежи: { $amount }
}
month-given = { $reason ->
    [gift] Подарочные коды (от магазина): { $amount }
    [bonus] Бонусы (от магазина): { $amount }
    [referral] Награды за друзей (от магазина): { $amount }
   *[goodwill] От вас покупателям: { $amount }
}
month-paid-back = Возвращено плательщикам: { $amount }
month-sales = <b>Продано</b>
month-revenue = Оборот без возвратов: { $amount }
month-refunds = Вернулось в кошельки с заказов: { $amount }
month-goods = Себестоимость у { $provider }: { $amount }
month-loss = Потери у { $provider }: { $amount }
month-fees = Комиссии: { $amount }
month-profit = <b>Прибыль: { $amount }</b>
month-profit-unknown = Прибыль неизвестна: укажите в настройках, сколько стоит единица другой валюты.
month-left = { $current ->
    [yes] <b>Сейчас</b>
   *[no] <b>На конец месяца</b>
}
month-balances = В кошельках покупателей: { $amount }
month-holds = Зарезервировано под открытые заказы: { $amount }
month-debts = Долг покупателей: { $amount }
month-float = У { $provider } по нашим книгам: { $amount }
month-file = { $postings ->
    [one] 📒 { $month }: { $postings } проводка.
    [few] 📒 { $month }: { $postings } проводки.
   *[other] 📒 { $month }: { $postings } проводок.
}
toast-month-file = Готовлю файл, он придёт сам.
button-books = 📒 Бухгалтерия
button-month-before = ‹ { $month }
button-month-after = { $month } ›
button-month-file = 📄 Все проводки (CSV)

## Staff: what became of an order, and what is known of a lost answer

event-paid = Оформлен и оплачен
event-sending = Отправляется
verdict-one-match = там подходит один заказ, и только он
verdict-all-found = там подходит столько заказов, сколько пропало ответов, в порядке отправки
verdict-balance-stood = баланс там не уменьшился
verdict-bracket-empty = среди номеров, выданных там за это время, нашего нет
verdict-shared = там подходит один заказ, но счётом могут пользоваться и другие
verdict-several = там подходит больше одного заказа
verdict-doubted = подходящий заказ может быть прежней попыткой, которую сочли неразмещённой
verdict-swapped = подходящие заказы отправлялись одновременно, их можно перепутать
verdict-not-all-found = подходящих заказов меньше, чем пропавших ответов
verdict-odd-order = один заказ там может быть этим, но его цена неизвестна или изменилась
verdict-paid-for = баланс там уменьшился на его цену, но номер не найден
verdict-contradiction = баланс там и номера заказов противоречат друг другу
verdict-taken-back = вторую попытку не приняли, потому что первая там выполняется
verdict-no-cost = его цена заранее неизвестна, сравнивать не с чем
verdict-nothing-to-learn = у этого поставщика ни номера заказов, ни баланс ничего не скажут
verdict-waits = пока ничто не показало, размещён ли он

## Подарки: бонусы, приглашения, промокоды, партии подарочных кодов

command-invite = Пригласить друзей и заработать
button-invite = 👥 Пригласить друзей
button-copy-invite = 📋 Скопировать ссылку
button-share-invite = 📨 Отправить другу
screen-invite =
    👥 <b>Приглашайте друзей</b>

    Вы получаете { $percent }% от того, что внесут все, кто придёт по вашей ссылке. Деньги сами поступают в кошелёк, каждый раз.

    { $link }
invite-so-far =
    Пришло по вашей ссылке: <b>{ $friends }</b>
    Заработано: <b>{ $earned }</b>
invite-off = 👥 Сейчас магазин не даёт наград за приглашения. Спасибо, что подумали о друзьях!
news-referral = 👥 Приглашённый вами человек пополнил кошелёк: <b>{ $amount }</b> — ваши.
entry-referral = Приглашение
entry-bonus = Бонус
paid-bonus = 🎁 И сверху бонус <b>{ $bonus }</b>.
top-up-bonuses = 🎁 Бонус сверху:
top-up-tier = от { $least } <b>{ $percent }%</b>
ways-bonus = 🎁 Сверху будет бонус <b>{ $bonus }</b>.
button-amount-bonus = { $amount } + { $bonus }
button-asked-bonus = { $amount } + { $bonus } · { $asked }
button-promo = 🎟 У меня есть промокод
ask-promo = 🎟 <b>Промокод</b>

    Пришлите код, и я покажу новую цену.
quote-discount = 🎟 Без кода: <s>{ $full }</s>, вы экономите { $discount }
error-promo-not-valid = Такого промокода нет, или он уже не действует. Проверьте буквы и пришлите ещё раз.
error-promo-used-before = Вы уже покупали с этим промокодом. Он действует один раз для каждого.
error-promo-over = Этот промокод больше не действует. Вот цена без него.
error-promo-without-effect = Ниже этой цены уже некуда, поэтому код ничего не убавит. Заказ остался как был.
error-gifts-too-large = Вместе эти коды стоили бы больше { $most }. Проверьте числа ещё раз.
error-too-many-tiers = Больше бонусов не поместится, предел: { $most }. Сначала уберите один.
error-name-taken = Код с таким названием уже есть. Выберите другое.
button-giveaways = 🎁 Бонусы и коды
screen-giveaways = 🎁 <b>Бонусы и коды</b>
giveaways-bonus = ➕ Платежи от { $least }: <b>{ $percent }%</b> сверху
giveaways-no-bonus = ➕ Бонусов за платежи нет
giveaways-referral = 👥 Пригласивший получает <b>{ $percent }%</b> от платежей друзей
giveaways-no-referral = 👥 Приглашения ничего не приносят; никого о них не просят
button-bonus-add = ➕ Добавить бонус
button-bonus-end = ✖ От { $least }
button-referral-change = 👥 Приглашения
button-promos = 🎟 Промокоды
button-gifts = 🎁 Подарочные коды
button-promo-new = ➕ Новый промокод
button-gift-new = ➕ Новые коды
button-code-end = ✖ Отозвать { $name }
screen-promos = 🎟 <b>Промокоды</b>
promos-none = Пока ни одного. Код снижает цену, но никогда не ниже того, во что заказ обходится вам.
promo-line = <code>{ $name }</code>
promo-off-percent = снижает цену на <b>{ $percent }%</b>
promo-off-amount = снижает цену на <b>{ $amount }</b>
screen-gifts = 🎁 <b>Подарочные коды</b>
gifts-none = Пока ни одного.
gifts-line = { $place }. Созданы { $at }: по <b>{ $value }</b>, кодов: { $count }
code-uses = Использовано: { $used } из { $uses }
code-revoked = 🚫 Отозвано
code-over = ⌛ Срок вышел
code-used-up = ✅ Использовано полностью
code-until = Действует до { $at }
code-without-end = Действует бессрочно
ask-gift =
    🎁 <b>На какую сумму код?</b>
    Пришлите сумму, а после неё что нужно: сколько человек могут им воспользоваться, сколько кодов, на сколько дней. Например, <code>5.00</code>, <code>5.00 20</code> или <code>5.00 x100 30d</code>
ask-new-promo =
    🎟 <b>Какой код и сколько он снимает с цены?</b>
    Название (или без него: придумаю сам), процент или сумма, сколько человек могут им воспользоваться (100, если не указать), на сколько дней: <code>SPRING10 10% 50 30d</code> или <code>2.50 20</code>
ask-bonus =
    ➕ <b>С какой суммы и сколько начислять сверху?</b>
    Пришлите сумму и процент: <code>50 5%</code>
ask-referral =
    👥 <b>Сколько процентов от платежа получает пригласивший?</b>
    Сейчас { $percent }%. Пришлите число, например <code>5</code>; <code>0</code> — ничего.
ask-giveaway-reason = <b>Для чего это?</b> Одна строка, для журнала.
gift-file = 🎁 Коды со ссылками: { $count }. Копии у меня не остаётся, прислать файл ещё раз не смогу.
ask-act-gift-batch =
    <b>Создать подарочные коды по { $amount }?</b>
    Кодов: { $count }
    Использований у каждого: { $uses }
    Всего не больше: { $total }
    { $days ->
        [0] Они действуют бессрочно.
       *[other] Срок действия в днях: { $days }
    }
ask-act-gift-revoke =
    <b>Отозвать подарочные коды по { $amount }?</b>
    Кодов: { $count }
    Использовано: { $used } из { $uses }
    Больше никто не сможет их активировать; уже активированное остаётся.
ask-act-promo =
    <b>Создать промокод <code>{ $name }</code>?</b>
    Он снимает { $percent }%, но никогда не ниже того, во что заказ обходится вам.
    Сколько человек могут им воспользоваться: { $uses }
    { $days ->
        [0] Он действует бессрочно.
       *[other] Срок действия в днях: { $days }
    }
ask-act-promo-amount =
    <b>Создать промокод <code>{ $name }</code>?</b>
    Он снимает { $amount }, но никогда не ниже того, во что заказ обходится вам.
    Сколько человек могут им воспользоваться: { $uses }
    { $days ->
        [0] Он действует бессрочно.
       *[other] Срок действия в днях: { $days }
    }
ask-act-promo-revoke =
    <b>Отозвать промокод <code>{ $name }</code>?</b>
    Использовано: { $used } из { $uses }
    Больше никто не сможет купить с ним; сделанные с ним заказы сохранят цену.
ask-act-bonus =
    <b>Начислять { $percent }% сверху на платежи от { $amount }?</b>
    Это касается платежей, открытых с этого момента; действует лучший из бонусов, до которых платёж дотянулся.
ask-act-bonus-end =
    <b>Больше не начислять { $percent }% от { $amount }?</b>
    Платежи, открытые раньше, сохранят свой бонус.
ask-act-referral =
    <b>Отдавать пригласившему { $percent }% от платежей?</b>
    Сейчас { $before }%. Это касается платежей, которые поступят с этого момента.
done-act-gift-batch = 🎁 Подарочные коды по { $amount } созданы: { $count }. Файл придёт следом.
done-act-gift-revoke = ✅ Эти подарочные коды больше нельзя активировать: { $count }
done-act-promo = ✅ <code>{ $name }</code> теперь снимает { $percent }%.
done-act-promo-amount = ✅ <code>{ $name }</code> теперь снимает { $amount }.
done-act-promo-revoke = ✅ С <code>{ $name }</code> больше никто не купит.
done-act-bonus = ✅ Платежи от { $amount } приносят сверху { $percent }%.
done-act-bonus-end = ✅ Бонуса от { $amount } больше нет.
done-act-referral = ✅ Приглашения теперь приносят { $percent }% от платежей.
log-act-gift-batch = Созданы подарочные коды по { $amount }: { $count }
log-act-gift-revoke = Отозваны подарочные коды по { $amount }: { $count }
log-act-promo = Создан промокод <code>{ $name }</code>: { $percent }%
log-act-promo-amount = Создан промокод <code>{ $name }</code>: { $amount }
log-act-promo-revoke = Отозван промокод <code>{ $name }</code>
log-act-bonus = Бонус от { $amount }: { $percent }%
log-act-bonus-end = Бонуса от { $amount } больше нет: { $percent }%
log-act-referral = Доля за приглашения: { $before }% → { $percent }%

## Stars that go back, and what is owed then

entry-refund-held = Отложено: звёзды возвращаются
entry-refund-undone = Звёзды не вернулись
entry-chargeback = Платёж отозван
entry-debt-repaid = Погашение долга
entry-bonus-undone = Бонус отозван
entry-referral-undone = Награда отозвана
news-refund-done = ↩️ Звёзды снова у вас: магазин вернул ваш платёж на <b>{ $amount }</b>.
news-refund-refused = Telegram не стал возвращать звёзды, поэтому <b>{ $amount }</b> снова в вашем кошельке.
news-chargeback = ↩️ Ваш платёж на <b>{ $amount }</b> отозван, поэтому эта сумма списана из кошелька.
news-debt = ⚠️ Ваш платёж отозван, когда деньги уже были потрачены. Вы должны магазину <b>{ $amount }</b>; до тех пор ничего нельзя купить. Следующее пополнение сначала погасит долг.
wallet-debt = Вы должны магазину: <b>{ $debt }</b>. Следующее пополнение сначала погасит долг.
quote-debt = Из них { $debt } — долг за отозванный платёж.
screen-paid-owed = ✅ Спасибо! Поступило <b>{ $credit }</b>; из них { $repaid } погасили долг.
error-account-in-debt = Платёж отозван, когда деньги уже были потрачены: вы должны { $debt }. Пополните /wallet, и снова можно будет покупать.
error-refund-not-covered = В кошельке не хватает { $missing }: деньги этого платежа частично потрачены. Ничего не изменилось.
error-payment-gone-back = Этот платёж уже возвращён или возвращается.
person-debt = 💸 Долг { $debt } за отозванный платёж: покупать не может, пока не погасит.
button-person-payments = 🧾 Платежи
screen-person-payments = 🧾 <b>Платежи</b>
payments-none = Пока ничего не поступало.
person-payment = { $number } · { $moment } · { $paid } → <b>{ $credit }</b>
person-payment-charge = <code>{ $charge }</code>
payment-state-open = ⏳ Ждёт оплаты
payment-state-pending = ⏳ Ждёт проверки
payment-state-paid = ✅ Оплачен
payment-state-expired = Не оплачен
payment-state-rejected = ✖️ Отклонён
payment-state-refunded = ↩️ Возвращён
payment-state-going = ↩️ Возвращается
button-refund = ↩️ Вернуть { $number }
ask-refund = <b>Почему возвращаем { $paid }? Покупатель: { $name }</b>
    Из кошелька уйдёт { $value }. Одна строка, для книг.
ask-act-refund-stars =
    <b>Вернуть { $paid }?</b>
    Кому: { $customer } (<code>{ $telegram_id }</code>). Из кошелька уйдёт { $value }; сейчас там { $balance }.
    Не слишком ли стар платёж, решает Telegram.
act-bonus = Вместе с ним из кошелька уйдёт бонус { $bonus }.
done-act-refund-stars = ↩️ { $paid } возвращаются: { $customer }. Сообщу, что ответит Telegram.
log-act-refund-stars = ↩️ Возврат { $paid }: { $customer }
alert-refund-done = ✅ { $paid } возвращены покупателю { $customer }.
alert-refund-refused = ✋ Telegram не возвращает { $paid } покупателю { $customer } («{ $reason }»). Деньги снова в кошельке.
alert-refund-waits = ⏳ Telegram ещё не ответил о возврате { $paid } покупателю { $customer }. Продолжаю спрашивать; деньги отложены.
alert-refund-unknown = ℹ️ Telegram вернул { $paid } для <code>{ $telegram_id }</code>: такой платёж здесь не зачислялся. Деньги не двигались.
alert-chargeback = ⚠️ Telegram отозвал у нас { $paid } по платежу покупателя { $customer }. В кошельке хватило денег.
alert-chargeback-debt = ⚠️ Telegram отозвал у нас { $paid } по платежу покупателя { $customer }. В кошельке не хватило: долг { $debt }, и покупать нельзя, пока он не погашен.

## Оплата криптовалютой и платежи, которые ни к чему не подходят

way-crypto = 🪙 Криптовалюта
way-manual = 🏦 { $label }
screen-pay-page = 🪙 <b>Оплатите { $asked }</b>
pay-page-wallet = Кнопка ниже открывает @CryptoBot, там и платят. Как только платёж придёт, { $credit } будут в вашем кошельке, и я напишу.
pay-page-order = Кнопка ниже открывает @CryptoBot, там и платят. Как только платёж придёт, { $credit } будут в вашем кошельке, и заказ продолжится сам.
pay-page-until = Оплатить можно до { $moment }.
button-pay-page = Оплатить { $asked }
button-payment-made = ✅ Оплачено
toast-payment-looking = Проверяю. Если платёж пришёл, через мгновение я напишу об этом здесь.
toast-payment-there = Этот платёж пришёл. Спасибо!
news-topup-stays = Деньги остаются там: заказ не смог продолжиться по той цене. Кнопка покажет, как обстоят дела сейчас.
entry-suspense-settled = Платёж, найденный позже
error-payment-dealt-with = С этим платежом уже разобрались.
error-worth-unknown = Сначала укажите в настройках, сколько стоит 1 { $currency }.
setup-crypto-on = 🪙 Криптовалюта принимается через Crypto Pay: <b>{ $coins }</b>
setup-crypto-off = 🪙 Криптовалюта не принимается. Курс указан для: { $coins }
setup-crypto-unknown = 🪙 Криптовалюту можно принимать через Crypto Pay, как только вы скажете, сколько она стоит, например USDT.
button-crypto-on = 🪙 Принимать криптовалюту
button-crypto-off = Не принимать криптовалюту
button-coin-worths = 🪙 Сколько стоят монеты
alert-payment-suspended = ✋ Платёж <b>{ $amount }</b> ни к чему не подходит: счёт <code>{ $invoice }</code> в Crypto Pay. Он отложен, пока вы не скажете, чей он.
button-suspended-open = ❓ Чей он?
button-suspended = ❓ Платежи без хозяина: { $count }
screen-suspense = ❓ <b>Платежи, которые ни к чему не подходят</b>
suspense-why = Деньги пришли, но открытого платежа на такую сумму нет. Скажите, чей каждый из них, или что вы его вернули.
suspense-none = Здесь ничего не ждёт.
button-suspended-line = { $amount } · { $moment }
screen-suspended = ❓ <b>Платёж { $amount }</b>
suspended-invoice = Crypto Pay, счёт <code>{ $invoice }</code>
suspended-at = Пришёл: { $moment }
suspended-intended = Открыл: { $name }, к оплате было { $asked }
suspended-note = Там он открыт как: <code>{ $note }</code>
suspended-worth = По вашему курсу: <b>{ $worth }</b>
suspended-worth-unknown = Чтобы кому-то зачислить, сначала укажите, сколько стоит 1 { $code }.
button-give-to = ✅ Зачислить: { $name }
button-seek-owner = 🔎 Зачислить другому
button-gone-back = ↩️ Деньги возвращены
ask-suspended-owner = <b>Чьи { $amount }?</b> Пришлите номер, @username или часть имени, потом выберите.
ask-suspended-reason = { $amount } будет зачислено. <b>Как вы узнали, чьё это?</b> Одна строка, для книг.
ask-gone-back-reason = Вы вернули { $amount } через Crypto Pay. <b>Кому и как?</b> Одна строка, для книг.
ask-act-suspense-credit =
    <b>Зачислить { $amount }?</b>
    За { $paid }, счёт <code>{ $invoice }</code>, кому: { $customer } (<code>{ $telegram_id }</code>).
    Баланс сейчас: { $balance }, после: { $after }.
ask-act-suspense-return =
    <b>{ $paid } возвращено?</b>
    Счёт <code>{ $invoice }</code>. Это запишут книги; сами деньги вы возвращаете через Crypto Pay.
done-act-suspense-credit = ✅ Зачислено { $amount } за { $paid }: { $customer }.
done-act-suspense-return = ✅ Записано: { $paid } возвращено.
log-act-suspense-credit = Зачислено { $amount } за { $paid }: { $customer }
log-act-suspense-return = Записано, что { $paid } возвращено

## Transfers by hand

# What a customer sees
button-transfers = 🏦 Мои переводы
button-transfer = { $pending ->
    [yes] 🔎 { $number } · { $asked }
   *[no] ⏳ { $number } · { $asked }
}
button-transfer-sent = ✅ Перевод отправлен
button-transfer-drop = ✖ Отменить
screen-transfer =
    🏦 <b>{ $name }</b>

    Переведите: <b>{ $asked }</b>
transfer-words = <blockquote>{ $words }</blockquote>
transfer-number = Укажите этот номер в переводе, чтобы мы его нашли: <code>{ $number }</code>
transfer-until = Ждём до { $moment }. Когда отправите, пришлите сюда фото или PDF чека.
screen-transfer-pending =
    🔎 <b>Спасибо! Перевод { $number } проверяется.</b>

    Как только ваши { $asked } увидят, я напишу сюда. Больше ничего делать не нужно.
screen-transfer-paid = ✅ Перевод { $number } дошёл, деньги уже в вашем кошельке.
screen-transfer-rejected = Перевод { $number } ({ $asked }) не принят. Если это ошибка, напишите владельцу через /paysupport
screen-transfer-expired = Перевод { $number } ({ $asked }) закрыт, ничего не списано. Если деньги вы всё же отправили, начните новый на ту же сумму и пришлите чек туда.
screen-transfer-refunded = Перевод { $number } ({ $asked }) возвращён.
screen-transfers = 🏦 <b>Ваши переводы</b>
screen-transfers-none = Незавершённых переводов нет.
ask-transfer-proof =
    🧾 <b>Чек перевода { $number }, { $asked }</b>

    Пришлите фото чека или его PDF, до 10 МБ. В подписи можно указать номер операции.
transfer-proof-missing = Вижу слова, но не чек. Пришлите его, пожалуйста, как фото или PDF; слова можно добавить в подпись.
ask-transfer-drop =
    <b>Отменить перевод { $number }, { $asked }?</b>

    Если деньги уже в пути, оставьте его и пришлите чек.
news-transfer-approved = ✅ <b>Перевод { $number } дошёл.</b> { $credit } уже в вашем кошельке.
transfer-repaid = Из них { $repaid } ушло на ваш долг магазину.
transfer-came = Пришло { $came } вместо { $asked }, эта сумма и зачислена.
transfer-order-waits = Цена вашего заказа тем временем устарела. Вернуться к нему можно здесь, по сегодняшней цене.
news-transfer-rejected = К сожалению, мы не нашли ваш перевод { $number }, { $amount }.
transfer-reason = Магазин пишет: { $reason }
transfer-rejected-help = Если вы его отправляли, напишите нам и приложите чек: мы посмотрим ещё раз.

# Refusals
error-proof-not-usable = Это не подойдёт как чек: нужно фото (не файлом) или PDF. Перевод сохранён, просто пришлите другое.
error-proof-too-large = { $most ->
    [one] Файл слишком большой: не больше { $most } МБ. Перевод сохранён, просто пришлите файл поменьше.
   *[other] Файл слишком большой: не больше { $most } МБ. Перевод сохранён, просто пришлите файл поменьше.
}
error-too-many-transfers = { $limit ->
    [one] У вас уже { $limit } незавершённый перевод, больше нельзя. Пришлите чек или отмените перевод; он виден в «Пополнить», «Мои переводы».
    [few] У вас уже { $limit } незавершённых перевода, больше нельзя. Пришлите чек или отмените один; они видны в «Пополнить», «Мои переводы».
    [many] У вас уже { $limit } незавершённых переводов, больше нельзя. Пришлите чек или отмените один; они видны в «Пополнить», «Мои переводы».
   *[other] У вас уже { $limit } незавершённых перевода, больше нельзя. Пришлите чек или отмените один; они видны в «Пополнить», «Мои переводы».
}
error-transfer-not-open = Чек для этого перевода уже не принимается. Если вы отправили по нему деньги, начните новый на ту же сумму в /wallet и пришлите чек там.
error-words-not-usable = Это не может быть инструкцией: нужно что-то видимое, до { $most } знаков. Пришлите ещё раз.
error-too-many-methods = { $most ->
    [one] Уже есть { $most } способ перевода, больше не поместится. Сначала удалите один.
    [few] Уже есть { $most } способа перевода, больше не поместится. Сначала удалите один.
    [many] Уже есть { $most } способов перевода, больше не поместится. Сначала удалите один.
   *[other] Уже есть { $most } способа перевода, больше не поместится. Сначала удалите один.
}
error-method-currency-not-usable = Звёзды нельзя перевести вручную. Выберите валюту.

# What the owner sees
alert-proof-waits =
    🏦 <b>Пришёл ли этот перевод?</b>
    { $customer } сообщает об отправке { $amount }: { $name }, платёж { $payment }.
button-proof-look = 🧾 Посмотреть чек
button-proofs = 🏦 Переводы на проверку: { $count }
button-proof = { $number } · { $name } · { $asked }
button-proof-approve = ✅ Пришло { $asked }
button-proof-other = ✏️ Другая сумма…
button-proof-reject = ✖ Отклонить…
screen-proofs =
    🏦 <b>Переводы на проверку</b>

    Сначала старые. Откройте любой, чтобы увидеть чек.
screen-proofs-none = ✅ Переводов на проверку нет.
screen-proof-pending = 🧾 <b>Платёж { $number }: пришёл?</b>
screen-proof-paid = ✅ <b>Платёж { $number } одобрен.</b>
screen-proof-rejected = ✖ <b>Платёж { $number } отклонён.</b>
screen-proof-refunded = ↩️ <b>Платёж { $number } возвращён.</b>
proof-asked = { $way }: <b>{ $asked }</b>
proof-credit = К зачислению: { $credit }
proof-reference = Номер операции: <code>{ $reference }</code>
proof-sent = { $hours ->
    [0] Прислан: { $moment }
   *[other] Прислан: { $moment } ({ $hours } ч назад)
}
proof-twin = { $state ->
    [paid] ⚠️ Такой же чек или номер прислан к платежу { $number }, он одобрен.
    [rejected] ⚠️ Такой же чек или номер прислан к платежу { $number }, он отклонён.
    [refunded] ⚠️ Такой же чек или номер прислан к платежу { $number }, он возвращён.
   *[pending] ⚠️ Такой же чек или номер прислан к платежу { $number }, он тоже ждёт проверки.
}
proof-gone = ⚠️ Файла в Telegram больше нет. Попросите покупателя прислать его вам.
ask-proof-approve = Платёж { $number }: { $asked } через { $way } поступил. Где вы это видели? Одной строкой, для учёта, например <i>в выписке за сегодня</i>.
ask-proof-amount = Платёж { $number }: запрошено { $asked }. Сколько пришло, в { $currency }? Например <code>{ $example }</code>
ask-proof-amount-reason = Платёж { $number }: пришло { $came } вместо { $asked }. Почему? Одной строкой, для учёта.
ask-proof-reject = Платёж { $number }, { $asked }: почему отклонён? Покупатель это прочтёт, поэтому одной доброй строкой.
ask-act-proof-approve =
    <b>Зачислить { $credit }: { $customer }?</b>
    { $name }: пришло { $amount }, как запрошено. Платёж { $number }.
ask-act-proof-approve-other =
    <b>Зачислить { $credit }: { $customer }?</b>
    { $name }: пришло { $amount }, запрошено { $asked }. Платёж { $number }.
ask-act-proof-reject =
    <b>Отклонить платёж { $number }?</b>
    { $customer } ничего не получит за { $amount } и прочтёт причину.
done-act-proof-approve = ✅ Платёж { $number }: зачислено { $credit }, { $customer }.
done-act-proof-approve-other = ✅ Платёж { $number }: зачислено { $credit }, { $customer }.
done-act-proof-reject = ✖ Платёж { $number } отклонён; причина сообщена: { $customer }.
log-act-proof-approve = Одобрен перевод { $number }, { $customer }: { $amount }
log-act-proof-approve-other = Одобрен перевод { $number }, { $customer }: { $amount } вместо { $asked }
log-act-proof-reject = Отклонён перевод { $number }, { $customer }: { $amount }
log-act-way-add = 🏦 Добавлен способ оплаты «{ $name }»
log-act-way-words = 🏦 Изменена инструкция «{ $name }»
log-act-way-on = 🏦 Включён способ «{ $name }»
log-act-way-off = 🏦 Выключен способ «{ $name }»
log-act-way-remove = 🏦 Удалён способ оплаты «{ $name }»

# The owner’s ways, in the settings
button-methods = 🏦 Переводы
button-method = { $on ->
    [yes] 🟢 { $name } · { $currency }
   *[no] ⚪️ { $name } · { $currency }
}
button-method-add = ➕ Добавить способ
button-method-words = ✏️ Другая инструкция
button-method-on = 🟢 Предлагать
button-method-off = ⚪️ Не предлагать
button-method-remove = 🗑 Удалить
button-method-remove-sure = Да, удалить
screen-methods =
    🏦 <b>Переводы</b>

    Покупатели платят вам напрямую по вашей инструкции и присылают чек. Вы смотрите его и одобряете.
screen-methods-none =
    🏦 <b>Переводы</b>

    Покупатели могут платить вам напрямую, на счёт в банке или по номеру телефона: они следуют вашей инструкции и присылают чек, а вы его одобряете. Добавьте первый способ.
screen-method = { $on ->
    [yes] 🏦 <b>{ $name }</b>, в { $currency }: предлагается. Покупатели читают:
   *[no] 🏦 <b>{ $name }</b>, в { $currency }: пока не предлагается. Покупатели читают:
}
method-no-worth = ⚠️ Выбрать его пока нельзя: скажите, сколько { $code } стоит в { $ours }.
ask-method-name = 🏦 Как он называется? Одной строкой до { $most } знаков, например <code>Банковский перевод</code>
ask-method-currency = 🏦 <b>{ $name }</b>: в какой валюте платят? Выберите или пришлите код.
ask-method-words =
    🏦 <b>{ $name }</b>: как заплатить? Пришлите то, что прочтут покупатели, до { $most } знаков. Например:
    <code>Карта 0000 0000 0000 0000, Ольга М.</code>
ask-method-remove =
    <b>Удалить «{ $name }»?</b>
    Выбрать его больше нельзя. Открытые для него платежи продолжаются.

## Блокировка, письма владельцу, второй владелец, настройки в журнале

command-support = Написать владельцу магазина
ask-support-message = 💬 <b>Написать владельцу</b>

    Напишите одно сообщение, и владелец его прочтёт.
screen-banned = Владелец закрыл для вас этот магазин. Ваши деньги остаются вашими; связаться с владельцем можно командой /support.
button-ban = 🚫 Заблокировать…
button-unban = ✅ Разблокировать…
person-banned = 🚫 Заблокирован { $moment }: может только написать вам.
ask-ban = <b>Почему { $name } блокируется?</b>
    Одна строка для журнала. Заблокированный может только написать вам (/support); начатые платежи дойдут, деньги и текущие заказы остаются.
ask-unban = <b>Почему { $name } снова можно пустить?</b>
    Одна строка для журнала.
ask-act-ban =
    <b>Заблокировать { $customer }?</b>
    <code>{ $telegram_id }</code> сможет только написать вам, пока вы это не отмените. Деньги и текущие заказы остаются как есть.
ask-act-unban =
    <b>Снова пустить { $customer }?</b>
    <code>{ $telegram_id }</code> сейчас заблокирован.
done-act-ban = 🚫 { $customer }: доступ закрыт.
done-act-unban = ✅ { $customer }: доступ снова открыт.
log-act-ban = 🚫 Доступ закрыт: { $customer }
log-act-unban = ✅ Доступ снова открыт: { $customer }
error-owner-stays = Владельца нельзя заблокировать в его магазине.
alert-support =
    💬 <b>{ $customer }</b> (<code>{ $telegram_id }</code>) пишет вам:
    { $text }

ask-float-reason = <b>Почему разница принимается?</b>
    Одна строка для учёта. После этого вы её подтвердите.
ask-act-float-accepted =
    <b>Принять баланс у { $provider } как есть?</b>
    Разница { $amount } войдёт в учёт как наш убыток или доход.
done-act-float-accepted = ✅ Разница { $amount } у { $provider } внесена в учёт.
log-act-float-accepted = Баланс у { $provider } принят как есть: разница { $amount }
log-act-float-paid-in = Внесено { $amount } у { $provider }
log-act-account-trusted = Сказано, что аккаунт у { $provider } только наш

screen-act-awaits = ⏳ Это больше, чем один владелец может перевести сам. Я спрашиваю других владельцев: один из них тоже должен подтвердить, и я вам скажу.
alert-act-awaits = 👥 <b>{ $owner } просит слова второго владельца.</b>
alert-act-seconded = ✅ <b>{ $owner } подтверждает вашу просьбу:</b>
alert-act-refused = ✖️ <b>{ $owner } отклоняет вашу просьбу:</b>
log-second = Второе подтверждение: <b>{ $owner }</b>
error-second-owner-missing = Свыше { $limit } нужно подтверждение другого владельца, а у магазина он один. Назовите второго в ADMINS или повысьте ADMIN__ADJUST_MAX.
error-second-owner-needed = Об этом просили вы, поэтому подтвердить должен другой владелец.

log-act-set-name = 🏷 Магазин назван «{ $name }»
log-act-set-currency = 💱 Выбрана валюта { $code }
log-act-set-worth = 💱 Указано, что 1 { $code } стоит { $worth } { $ours }
log-act-set-crypto = { $on ->
    [yes] 🪙 Криптовалюта принимается
   *[no] 🪙 Криптовалюта больше не принимается
    }
log-act-set-stars = { $on ->
    [yes] ⭐ Telegram Stars принимаются
   *[no] ⭐ Telegram Stars больше не принимаются
    }
log-act-set-panel = 🔌 Заданы адрес и ключ { $provider }: { $host }, { $key }
log-act-claim = 🔑 Стал владельцем магазина

### What the shop says, in Arabic. A message is trusted HTML; its values are escaped.
### Keys are kebab-case by area. Every language has the same keys and variables.
### A line without an Arabic letter of its own begins with \u200F; what has to run from left to right
### inside a sentence (commands, links, codes) stands between \u2066 and \u2069.

## Buttons

# "‹" and "›" are mirrored characters: in a right-to-left line "‹" is drawn pointing right.
button-menu = 🏠 القائمة
button-back = ‹ رجوع
button-previous = ‹ السابق
button-next = التالي ›
button-chosen = ✓ { $name }
button-catalogue = 🛍 الخدمات
button-search = 🔍 بحث
button-search-again = 🔍 بحث جديد
button-orders = 📦 طلباتي
button-wallet = 👛 المحفظة
button-language = 🌐 اللغة
button-help = ❓ مساعدة
button-network = { $network } · { $services }
button-category = { $name } · { $services }
button-service = { $number }. { $name } · { $price }
button-order = 🛒 طلب الخدمة
button-quantity = { $quantity }
button-drop = ✖ صرف النظر
button-change = ✏️ تعديل
button-confirm = ✅ تأكيد · { $price }
button-renew-quote = المتابعة دون تعديل
button-pay-missing = ⭐ ادفع { $missing } واطلب
button-check-again = 🔄 إعادة التحقق
button-order-line = { $icon } { $number } · { $name } · { $price }
button-filter-all = الكل
button-filter-open = الجارية
button-filter-done = المكتملة
button-filter-refunded = المستردة
button-find-order = 🔍 بحث
button-refresh = 🔄 تحديث
button-refill = ♻️ تعويض
button-cancel-order = ✖ إلغاء
button-again = 🔁 إعادة الطلب
button-cancel-sure = نعم، إلغاء الطلب
button-keep-order = لا، يبقى الطلب
button-top-up = ➕ شحن الرصيد
button-history = 📜 السجل
button-gift-code = 🎁 رمز هدية
button-payment-help = 🧾 مساعدة الدفع
button-amount = { $amount } · { $asked }
button-way = { $way } · { $asked }
button-amount-alone = { $amount }
way-stars = ⭐ نجوم تيليجرام
button-other-amount = مبلغ آخر
button-back-to-order = 🛒 العودة إلى طلبك

## Commands, as Telegram lists them

command-start = القائمة ورصيدك
command-catalogue = كل الخدمات المعروضة
command-search = بحث عن خدمة بكلمات أو برابط
command-orders = طلباتك
command-wallet = الرصيد والشحن ورموز الهدايا
command-language = اختيار اللغة
command-paysupport = مساعدة بشأن دفعة
command-help = كيف يعمل المتجر
command-cancel = ترك السؤال الحالي
command-stats = المتجر بالأرقام
command-books = الدفاتر شهرًا بشهر
command-sync = قراءة قائمة المورّد الآن
command-credit = إضافة مبلغ أو سحبه
command-gift = إنشاء رمز هدية
command-markup = الزيادة على الأسعار
command-order = الطلب كما يراه الفريق
command-broadcast = إرسال رسالة إلى كثيرين

## Short answers to a press

toast-dropped = صُرف النظر عن الطلب. لم يُخصم أي مبلغ.
toast-looking = نسأل المورّد الآن. سيظهر الجديد على البطاقة تلقائيًا.
toast-refill-asked = طُلب التعويض.
toast-language = أهلًا، حديثنا بالعربية من الآن.
toast-slow-down = لحظة من فضلك: وصلت طلبات كثيرة دفعة واحدة.
toast-old-button = انتهى وقت هذا الزر. إليك القائمة.

## Start

screen-menu = { "\u200F" }<b>{ $shop }</b>

    بمَ نبدأ اليوم؟ كل ما لدينا تحت زر «الخدمات»، وتكفي أيضًا كتابة المطلوب هنا مباشرة.
screen-not-open = { "\u200F" }<b>{ $shop }</b>

    ما زلنا نجهّز المتجر. نسعد بزيارتك بعد قليل.
screen-language = <b>اللغة</b>

    بأي لغة نتحدث؟
screen-left = حسنًا، تركنا ذلك جانبًا. لم يُخصم أي مبلغ.
screen-nothing-to-leave = لا شيء لتركه: لا سؤال قائم الآن.
screen-words-only = أفهم الكلمات والروابط. تكفي كتابة المطلوب هنا، أو فتح القائمة.
screen-answer-in-words = يُرجى الرد بنص. ما أُدخل حتى الآن محفوظ، وللخروج { "\u200E" }/cancel
screen-unknown-command = لا أعرف هذا الأمر. في القائمة كل ما يمكنني فعله.

## Catalogue

screen-networks = <b>الخدمات</b>

    على أي شبكة؟
screen-networks-empty = <b>الخدمات</b>

    لا توجد خدمات معروضة الآن. نسعد بزيارتك لاحقًا.
screen-categories = { "\u200F" }<b>{ $network }</b>

    يُرجى اختيار فئة.
screen-services = { "\u200F" }<b>{ $category }</b>
    { "\u200F" }{ $network }
screen-found = { $count ->
    [zero] <b>لا خدمات</b> تناسب «{ $words }»
    [one] <b>خدمة واحدة</b> تناسب «{ $words }»
    [two] <b>خدمتان</b> تناسبان «{ $words }»
    [few] <b>{ $count } خدمات</b> تناسب «{ $words }»
    [many] <b>{ $count } خدمة</b> تناسب «{ $words }»
   *[other] <b>{ $count } خدمة</b> تناسب «{ $words }»
}
screen-nothing-found = لم نجد شيئًا يناسب «{ $words }».

    قد تفيد كلمات أقل أو غيرها، مثل «لايكات انستقرام»، أو لصق الرابط المطلوب الترويج له.
ask-search = <b>بحث</b>

    ما المطلوب؟ مثلًا «أعضاء تيليجرام»، أو رابط لنعرض ما يناسبه.
page-number = <i>صفحة { $page } من { $pages }</i>
line-service = { "\u200F" }<b>{ $number }.</b> { $name }
    { "\u200F" }{ $price } لكل 1,000 · من { $least }
line-package = { "\u200F" }<b>{ $number }.</b> { $name }
    { "\u200F" }{ $price } للباقة
network-website = المواقع
network-other = أخرى
screen-service = { "\u200F" }<b>{ $name }</b>
service-network = الشبكة: { $network }
service-price = السعر: <b>{ $price }</b> لكل 1,000
service-price-package = السعر: <b>{ $price }</b> للباقة
service-limits = الطلب الواحد: من { $least } إلى { $most }
service-refill = ♻️ التعويض: نعم، إذا نقص العدد
service-no-refill = ♻️ التعويض: لا
service-cancel = ✖ الإلغاء: يمكن طلبه أثناء التنفيذ
service-no-cancel = ✖ الإلغاء: قبل البدء فقط
service-time = ⏱ متوسط المدة: { $time }
service-description = <blockquote expandable>{ $description }</blockquote>

## Ordering

screen-ordering = { "\u200F" }🛒 <b>{ $service }</b>
ask-link = <b>ما الرابط؟</b>
    يُرجى إرسال العنوان، مثل { "\u2066" }<code>{ $example }</code>{ "\u2069" }
ask-quantity = <b>كم العدد؟</b>
    من { $least } إلى { $most }. بالضغط على رقم أو بكتابته، وتصح أيضًا «2k».
ask-comments = <b>ما التعليقات؟</b>
    يُرجى إرسالها في رسالة واحدة، كل تعليق في سطر. عدد الأسطر: من { $least } إلى { $most }، وكل سطر تعليق.
ask-usernames = <b>ما الأسماء؟</b>
    يُرجى إرسالها في رسالة واحدة، كل اسم في سطر. عدد الأسماء: من { $least } إلى { $most }، مثل <code>username</code>
ask-answer-number = <b>أي إجابة؟</b>
    يُرجى إرسال رقمها في الاستطلاع عدًّا من الأعلى، مثل <code>1</code>
field-link = 🔗 الرابط
field-quantity = 🔢 العدد
field-comments = 💬 التعليقات
field-usernames = 👤 الأسماء
field-answer-number = ☑️ الإجابة
entered-link = 🔗 الرابط: { "\u2066" }<code>{ $link }</code>{ "\u2069" }
entered-quantity = 🔢 العدد: <b>{ $quantity }</b>
entered-answer-number = ☑️ رقم الإجابة: <b>{ $answer_number }</b>
entered-comments = 💬 التعليقات: <b>{ $count }</b>
entered-usernames = 👤 الأسماء: <b>{ $count }</b>
entered-lines = <blockquote>{ $lines }</blockquote>
entered-more = { $count ->
    [zero] … ولا شيء غيرها
    [one] … وواحد آخر
    [two] … واثنان آخران
    [few] … و{ $count } أخرى
    [many] … و{ $count } غيرها
   *[other] … و{ $count } غيرها
}
screen-changes = { "\u200F" }✏️ <b>{ $service }</b>

    ما الذي نعدّله؟ كل ما عداه يبقى كما هو.
screen-quote = { "\u200F" }🧾 <b>{ $service }</b>
quote-price = السعر: <b>{ $price }</b>
quote-balance-after = الرصيد بعد الطلب: <b>{ $balance }</b>
quote-valid-until = السعر ثابت حتى { $moment }
quote-ready = هل كل شيء صحيح؟
quote-missing = ينقصك <b>{ $missing }</b>.
quote-goes-on = ادفعه بلمسة واحدة: متى وصل المبلغ أُكمل طلبك تلقائيًا.
quote-no-way-to-pay = الدفع غير متاح هنا بعد، أما رموز الهدايا فتعمل. يمكنك بعدها العودة إلى هذا الطلب.
quote-same-link = ⚠️ لديك طلب آخر جارٍ لهذه الخدمة على هذا الرابط. يبدأ هذا الطلب متى انتهى ذاك، وحتى ذلك الحين يمكنك إلغاؤه فورًا.
quote-wrong-kind = ⚠️ يؤدي الرابط إلى { $kind }. تناسب هذه الخدمة عادةً روابط مثل { "\u2066" }<code>{ $example }</code>{ "\u2069" }
kind-profile = حساب
kind-post = منشور
kind-video = فيديو
kind-reel = ريل
kind-story = قصة
kind-live = بث مباشر
kind-comment = تعليق
kind-channel = قناة
kind-group = مجموعة
kind-page = صفحة
kind-playlist = قائمة تشغيل
kind-track = مقطع صوتي
kind-album = ألبوم
kind-artist = صفحة فنان
kind-episode = حلقة
kind-server = سيرفر
kind-bot = بوت
kind-event = فعالية
kind-board = لوحة

## Orders

state-paid = قيد الإرسال
state-sending = قيد الإرسال
state-unclear = قيد التأكد
state-running = قيد التنفيذ
state-completed = مكتمل
state-partial = نُفّذ جزئيًا
state-cancelled = ملغى
state-refused = لم يُقبل
state-released = أُعيد المبلغ
order-heading = { $icon } <b>طلب { $number }</b> · { $state }
order-service = { "\u200F" }<b>{ $name }</b>
order-link = { "\u200F" }🔗 { "\u2066" }<code>{ $link }</code>{ "\u2069" }
order-quantity = العدد: <b>{ $quantity }</b>
order-start-count = العدد عند البدء: { $count }
order-price = السعر: <b>{ $price }</b>
order-returned = أُعيد إليك: <b>{ $refunded }</b>
order-placed-at = تاريخ الطلب: { $moment }
order-progress = { "\u200F" }{ $bar } { $percent }%
    تم تسليم { $delivered } من { $quantity }
order-is-paid = الطلب { $number } قيد الإرسال، ومبلغه محجوز.
order-is-sending = الطلب { $number } قيد الإرسال، ومبلغه محجوز.
order-is-unclear = الطلب { $number }: نتأكد من المورّد. لن يُخصم المبلغ مرتين.
order-is-running = التنفيذ جارٍ، وهذه البطاقة تتحدّث تلقائيًا.
order-is-completed = تم تسليم كل شيء. بالتوفيق!
order-is-partial = تعذّر تسليم الطلب كاملًا، وباقي المبلغ عاد إلى محفظتك.
order-is-cancelled = أُلغي الطلب، وعاد المبلغ كاملًا إلى محفظتك.
order-is-refused = لم يُقدَّم الطلب، وعاد المبلغ كاملًا إلى محفظتك.
order-is-released = لم يصل من المورّد رد واضح، فعاد المبلغ كاملًا إلى محفظتك. لن يُخصم من جديد.
order-answer-by = الرد في موعد أقصاه { $moment }.
order-waits-for-link = يبدأ متى انتهى الطلب السابق على هذا الرابط. وحتى ذلك الحين يمكنك إلغاؤه فورًا.
order-cancel-wanted = طُلب الإلغاء، والمورّد يحدد كم بقي دون تنفيذ.
order-refill-open = ♻️ التعويض جارٍ.
reason-link = لا يقبل المورّد هذا الرابط. هل هو عام، وهل يؤدي إلى المكان الصحيح؟
reason-quantity = لا يقبل المورّد هذا العدد.
reason-service = سُحبت الخدمة من العرض قبل قليل.
reason-price = تغيّر السعر في هذه الأثناء. بإعادة الطلب يظهر السعر الجديد.
reason-age = تعذّر تقديمه في الوقت المناسب.
reason-customer = أُلغي بطلب منك.
reason-unclear = تعذّر التأكد من وصوله إلى المورّد.
reason-rejected = اعتذر المورّد عنه.
screen-orders-all = 📦 <b>طلباتك</b>
screen-orders-open = 📦 <b>طلباتك الجارية</b>
screen-orders-done = 📦 <b>طلباتك المكتملة</b>
screen-orders-refunded = 📦 <b>طلباتك المستردة</b>
screen-orders-found = 📦 <b>طلبات</b> تناسب «{ $words }»
orders-none-all = لا طلبات بعد. صفحة الخدمات بداية جيدة.
orders-none-open = لا شيء قيد التنفيذ الآن.
orders-none-done = لم يكتمل أي طلب بعد.
orders-none-refunded = لم نحتج إلى إعادة أي مبلغ.
orders-none-found = لا طلب لك بهذا الرقم أو الرابط.
ask-order-search = <b>بحث عن طلب</b>

    يُرجى إرسال رقمه، مثل <code>#12</code>، أو جزء من رابطه.
ask-cancel-waiting = <b>إلغاء الطلب { $number }؟</b>

    إن لم يكن قد قُدّم بعد، يعود المبلغ كاملًا في الحال.
ask-cancel-running = <b>إلغاء الطلب { $number }؟</b>

    الطلب قيد التنفيذ. نطلب من المورّد إيقافه: ما سُلّم حتى ذلك الحين محسوب، والباقي يعود إليك.

## Wallet

wallet-balance = الرصيد: <b>{ $balance }</b>
wallet-held = محجوز للطلبات الجارية: { $held }
screen-wallet = 👛 <b>المحفظة</b>
screen-history = 📜 <b>السجل</b>
history-empty = لا حركات بعد.
history-in = { "\u200F" }<b>{ "\u2066" }+{ $change }{ "\u2069" }</b> · { $what }
    { "\u200F" }{ $moment } · الرصيد { $balance }
history-out = { "\u200F" }<b>{ $change }</b> · { $what }
    { "\u200F" }{ $moment } · الرصيد { $balance }
entry-topup = شحن
entry-gift = رمز هدية
entry-hold = حجز
entry-release = إعادة كاملة
entry-final = إعادة
entry-refund = إعادة لاحقة
entry-adjust = من المتجر
entry-other = حركة
entry-of-order = { $what }، طلب { $number }
entry-noted = { $what }: { $note }
screen-top-up = ➕ <b>شحن الرصيد</b>

    كم تودّ أن تضيف إلى محفظتك؟
screen-ways = <b>شحن { $amount }</b>

    كيف تودّ الدفع؟
screen-ways-order = <b>دفع المبلغ الناقص { $amount }</b>

    كيف تودّ الدفع؟ يُكمل طلبك تلقائيًا حين يصل المبلغ.
screen-no-way-to-pay = ➕ <b>شحن الرصيد</b>

    الدفع غير متاح هنا بعد، أما رموز الهدايا فتعمل في أي وقت.
ask-amount = <b>كم المبلغ؟</b>
    يُرجى إرسال مبلغ، مثل <code>{ $example }</code>
ask-code = 🎁 <b>رمز هدية</b>

    يُرجى إرسال الرمز هنا.
invoice-title = شحن المحفظة
invoice-description = رصيد بقيمة { $credit } لمحفظتك.
invoice-description-order = رصيد بقيمة { $credit } لمحفظتك، ثم يُكمل طلبك تلقائيًا.
screen-paid = ✅ شكرًا لك! أُضيف <b>{ $credit }</b> إلى محفظتك.
paid-goes-on = يُكمل طلبك { $number } تلقائيًا، وهذه بطاقته.
paid-stays = المبلغ باقٍ في محفظتك: تعذّر إكمال طلبك بالسعر السابق، وهذه حاله الآن.
paid-stays-over = يبقى المبلغ فيها: لم يعد بالإمكان تنفيذ طلبك كما أدخلته.
screen-gift = 🎁 أُضيف <b>{ $value }</b> إلى محفظتك. بالهناء!

## Help

screen-help = ❓ <b>كيف يعمل { $shop }</b>

    1. اختيار خدمة من { "\u200E" }/catalogue، أو كتابة المطلوب هنا.
    2. إرسال الرابط والعدد، ثم مراجعة السعر والتأكيد.
    3. بطاقة الطلب تتابعه حتى نهايته، وما لا يُسلَّم يعود تلقائيًا إلى { "\u200E" }/wallet

    رقمك هنا: <code>{ $number }</code>
    لأي سؤال عن دفعة: { "\u200E" }/paysupport
    لأي أمر آخر: { "\u200E" }/support
screen-payment-help = 🧾 <b>مساعدة الدفع</b>

    تصل النجوم إلى محفظتك في ثوانٍ، والعملات الرقمية بعد تأكيد الشبكة، والحوالة حين يراها صاحب المتجر. إن لم يصل شيء منها، أو كان في الدفع خطأ، فنحن هنا لسماعك.
payment-line = { "\u200F" }{ $moment } · { $paid } ← <b>{ $credit }</b>
    { "\u200F" }{ "\u2066" }<code>{ $charge }</code>{ "\u2069" }
ask-payment-message = تكفي رسالة واحدة بما حدث، وسيقرؤها صاحب المتجر.
screen-message-passed = شكرًا لك، وصلت رسالتك إلى صاحب المتجر وسينظر في الأمر.

## News

news-placed = { $icon } قُدّم الطلب { $number } وبدأ التنفيذ.
    { "\u200F" }{ $service }
news-completed = { $icon } <b>اكتمل الطلب { $number }.</b>
    { "\u200F" }{ $service }
    { "\u200F" }{ "\u2066" }<code>{ $link }</code>{ "\u2069" }
news-partial = { $icon } <b>سُلّم جزء من الطلب { $number }.</b>
    عاد باقي المبلغ إلى محفظتك.
news-cancelled = { $icon } <b>أُلغي الطلب { $number }.</b>
    { "\u200F" }{ $service }
news-refused = { $icon } <b>لم يُقدَّم الطلب { $number }.</b>
    عاد المبلغ كاملًا إلى محفظتك.
news-released = { $icon } <b>الطلب { $number }: عاد إليك المبلغ.</b>
    لم يصل من المورّد رد واضح. لن يُخصم منك شيء من جديد، مهما ظهر لاحقًا.
news-unclear = { $icon } <b>الطلب { $number }: نتأكد من المورّد.</b>
    لن يُخصم المبلغ مرتين.
news-refunded = { $icon } <b>الطلب { $number }: عاد إليك مبلغ إضافي.</b>
    { "\u200F" }{ $service }
news-refill-done = ♻️ الطلب { $number }: تم التعويض.
news-refill-rejected = ♻️ الطلب { $number }: لم ينفّذ المورّد التعويض.
news-cancel-refused = الطلب { $number }: لم يعد المورّد يوقفه، وهو مستمر كما طُلب.
news-topup = ✅ أُضيف <b>{ $amount }</b> إلى محفظتك.
news-given = أضاف المتجر <b>{ $amount }</b> إلى محفظتك.
news-taken = صحّح المتجر رصيد محفظتك بمقدار <b>{ $amount }</b>.
receipt-heading = <b>الإيصال</b>
receipt-ordered = المطلوب: { $quantity }
receipt-delivered = المُسلَّم: { $delivered }
receipt-unit-price = سعر كل 1,000: { $price }
receipt-paid = المدفوع: { $price }
receipt-returned = المُعاد: <b>{ $refunded }</b>
receipt-balance = الرصيد الجديد: <b>{ $balance }</b>

## Refusals, found by the name of the error

error-unexpected = عذرًا، حدث خطأ من جهتنا. لم يُخصم شيء دون تأكيد منك؛ نرجو المحاولة مرة أخرى.
error-button-outdated = انتهى وقت ذلك، ولم يتغير شيء. القائمة هنا: { "\u200E" }/start
error-insufficient-funds = ينقصك { $missing }. يمكنك شحن { "\u200E" }/wallet ثم التأكيد من جديد.
error-amount-too-large = في المحفظة { $balance } فقط.
error-no-longer-available = هذه الخدمة غير معروضة حاليًا. غيرها كثير في { "\u200E" }/catalogue
error-supplier-resting = المورّد يلتقط أنفاسه: الخدمة غير متاحة مؤقتًا. نرجو المحاولة بعد قليل؛ لم يُخصم أي مبلغ.
error-quote-expired = كان السعر ثابتًا لمدة محددة وقد انتهت. زر «تعديل» يكمل بما أُدخل.
error-quote-not-found = لم يعد هذا العرض موجودًا. لم يُخصم أي مبلغ.
error-order-not-found = لا طلب لك بهذا الرقم. كل طلباتك في { "\u200E" }/orders
error-too-many-open-orders = { $limit ->
    [zero] لا مكان لطلبات جارية حاليًا. نرجو المحاولة لاحقًا.
    [one] لديك طلب جارٍ، وهو الحد الأقصى. متى انتهى صار هناك مكان لغيره.
    [two] لديك طلبان جاريان، وهو الحد الأقصى. متى انتهى أحدهما صار هناك مكان لغيره.
    [few] لديك { $limit } طلبات جارية، وهو الحد الأقصى. متى انتهى أحدها صار هناك مكان لغيره.
    [many] لديك { $limit } طلبًا جاريًا، وهو الحد الأقصى. متى انتهى أحدها صار هناك مكان لغيره.
   *[other] لديك { $limit } طلب جارٍ، وهو الحد الأقصى. متى انتهى أحدها صار هناك مكان لغيره.
}
error-not-possible-now = لا يمكن ذلك في هذه المرحلة من الطلب، ولم يتغير شيء.
error-asked-too-soon = { $minutes ->
    [zero] طُلب ذلك قبل لحظات. نرجو المحاولة بعد قليل.
    [one] طُلب ذلك قبل لحظات. نرجو المحاولة بعد دقيقة.
    [two] طُلب ذلك قبل لحظات. نرجو المحاولة بعد دقيقتين.
    [few] طُلب ذلك قبل لحظات. نرجو المحاولة بعد { $minutes } دقائق.
    [many] طُلب ذلك قبل لحظات. نرجو المحاولة بعد { $minutes } دقيقة.
   *[other] طُلب ذلك قبل لحظات. نرجو المحاولة بعد { $minutes } دقيقة.
}
error-refill-not-possible = لا تعويض لهذا الطلب، أو انتهت مدته.
error-refill-refused = لم يقبل المورّد التعويض. يمكنك طلبه مرة أخرى لاحقًا.
error-code-not-valid = لا يوجد رمز هدية كهذا، أو أنه استُخدم. نرجو التأكد من الحروف وإرساله من جديد.
error-code-already-used = سبق لك استخدام رمز الهدية هذا.
error-too-many-tries = { $minutes ->
    [zero] رموز خاطئة كثيرة. نرجو المحاولة بعد قليل.
    [one] رموز خاطئة كثيرة. نرجو المحاولة بعد دقيقة.
    [two] رموز خاطئة كثيرة. نرجو المحاولة بعد دقيقتين.
    [few] رموز خاطئة كثيرة. نرجو المحاولة بعد { $minutes } دقائق.
    [many] رموز خاطئة كثيرة. نرجو المحاولة بعد { $minutes } دقيقة.
   *[other] رموز خاطئة كثيرة. نرجو المحاولة بعد { $minutes } دقيقة.
}
error-amount-not-understood = لم أجد مبلغًا في ذلك. المطلوب رقم أكبر من صفر، مثل 5 أو 12.50.
error-amount-out-of-range = الدفعة الواحدة من { $least } إلى { $most }.
error-way-not-there = طريقة الدفع هذه غير متاحة الآن. يُرجى اختيار طريقة أخرى أو المحاولة بعد قليل.
error-payment-not-open = لم تعد هذه الفاتورة قائمة. يمكن بدء الشحن من جديد في { "\u200E" }/wallet
error-customer-not-found = لا عميل بهذا الرقم.
error-reason-missing = يُرجى ذكر السبب: هذا الإجراء يحتاج إلى سبب.
error-act-not-open = لم يعد هذا التأكيد قائمًا، ولم يُنفَّذ شيء.
error-shop-not-open = ما زلنا نجهّز المتجر. نسعد بزيارتك بعد قليل.
error-claim-refused = لم يعد هذا الرابط صالحًا: إما أنه استُخدم أو أُنشئ رابط أحدث. يعرض سجل المتجر الرابط الصالح ما دام المتجر بلا مالك.
error-vault-closed = لا يوجد مفتاح تُحفظ به الأسرار. عيّن SECRET_KEYS (الطريقة في .env.example) ثم أعد تشغيل المتجر؛ لم يُحفظ شيء.
error-currency-fixed = تُمسك الدفاتر بعملة { $currency } بالفعل، لذلك تبقى العملة كما هي.
error-account-frozen = حسابك موقوف مؤقتًا، لذلك لا يمكن الشراء الآن. أموالك محفوظة، ويمكنك مراسلة صاحب المتجر عبر ‎/paysupport.
error-provider-not-reachable = لا يرد المورّد كما ينبغي حاليًا. نرجو المحاولة لاحقًا.
error-provider-order-not-plausible = لا يعرف المورّد هذا الرقم على أنه طلب لنا، أو أنه يخص طلبًا آخر.
error-text-missing = لا أرى نصًا هنا. يُرجى كتابة الجواب.
error-quantity-not-a-number = المطلوب رقم صحيح، مثل 500 أو 2k.
error-quantity-too-small = هذا أقل من المسموح: يبدأ الطلب الواحد من { $least }.
error-quantity-too-large = هذا أكثر من المسموح: يصل الطلب الواحد إلى { $most }.
error-not-a-link = لا يبدو هذا رابطًا. يُفترض أن يشبه { $example }
error-link-has-spaces = في الرابط مسافة. يُرجى إرسال العنوان وحده.
error-link-has-odd-characters = في الرابط رموز ليست منه. يُرجى نسخه من جديد.
error-link-has-login = في الرابط بيانات دخول قبل اسم الموقع. يُرجى إرساله من دونها.
error-link-has-port = في الرابط منفذ غير معتاد. يُرجى إرسال العنوان العادي.
error-link-too-long = { $most ->
    [zero] الرابط طويل جدًا.
    [one] الرابط طويل جدًا: الحد الأقصى حرف واحد.
    [two] الرابط طويل جدًا: الحد الأقصى حرفان.
    [few] الرابط طويل جدًا: الحد الأقصى { $most } أحرف.
    [many] الرابط طويل جدًا: الحد الأقصى { $most } حرفًا.
   *[other] الرابط طويل جدًا: الحد الأقصى { $most } حرف.
}
error-link-not-http = تبدأ الروابط هنا بـ { "\u2066" }https://{ "\u2069" } مثل { $example }
error-link-has-no-host = لا يتضح إلى أين يؤدي هذا الرابط. يُرجى نسخ العنوان كاملًا.
error-link-host-not-public = يؤدي هذا الرابط إلى شبكة خاصة. يُرجى إرسال عنوان عام.
error-link-wrong-host = هذه الخدمة لـ { $network }، لكن الرابط يؤدي إلى { $host }. يُفترض أن يشبه { $example }
error-username-not-valid = لا يصلح «{ $name }» اسمًا هناك. نرجو التأكد منه وإرسال الجواب من جديد.
error-too-few-lines = عدد الأسطر التي وصلت { $given }، والمطلوب { $least } على الأقل. يُرجى إرسال القائمة كاملة من جديد.
error-too-many-lines = عدد الأسطر التي وصلت { $given }، والحد الأقصى { $most }. يُرجى إرسال قائمة أقصر.
error-line-too-long = { $most ->
    [zero] السطر { $line } طويل جدًا.
    [one] السطر { $line } طويل جدًا: الحد الأقصى حرف واحد.
    [two] السطر { $line } طويل جدًا: الحد الأقصى حرفان.
    [few] السطر { $line } طويل جدًا: الحد الأقصى { $most } أحرف.
    [many] السطر { $line } طويل جدًا: الحد الأقصى { $most } حرفًا.
   *[other] السطر { $line } طويل جدًا: الحد الأقصى { $most } حرف.
}
error-answer-number-out-of-range = رقم الإجابة بين { $least } و{ $most }.

## Owner

# How a command is written, when it was not understood

usage-credit =
    لأي محفظة، وكم المبلغ، وما السبب؟ هكذا:
    <code>/credit 123456789 5.00 تعويض عن الطلب 17</code>
    المبلغ مع علامة ناقص يسحب من الرصيد.
usage-gift =
    كم قيمة الرمز، وكم شخصًا يمكنه استخدامه؟ هكذا:
    { "\u2066" }<code>/gift 5.00</code>{ "\u2069" } أو { "\u2066" }<code>/gift 5.00 20</code>{ "\u2069" } أو مئة رمز لشهر: { "\u2066" }<code>/gift 5.00 x100 30d</code>{ "\u2069" }
usage-markup =
    كم في المئة تُضاف إلى أسعار المورّدين؟ هكذا:
    <code>/markup 30</code>
usage-order =
    أي طلب؟ هكذا: { "\u2066" }<code>/order 17</code>{ "\u2069" }

# Answers to the owner's commands

screen-sync-started = 🔄 أقرأ قوائم المورّدين، وسأبلغك بالجديد.
screen-act-dropped = صُرف النظر. لم يتغير شيء.

ask-answer-not-understood = تعذّرت قراءة ذلك.

# Acts with money: what will happen

ask-act-credit =
    <b>إضافة { $amount }؟</b>
    إلى { $customer } (<code>{ $telegram_id }</code>).
    الرصيد الآن: { $balance }، وبعد الإضافة: { $after }.
ask-act-debit =
    <b>سحب { $amount }؟</b>
    من { $customer } (<code>{ $telegram_id }</code>).
    الرصيد الآن: { $balance }، وبعد السحب: { $after }.
ask-act-gift = { $uses ->
    [zero] <b>إنشاء رمز هدية بقيمة { $amount }؟</b>
        لا يمكن استخدامه.
    [one] <b>إنشاء رمز هدية بقيمة { $amount }؟</b>
        يُستخدم مرة واحدة.
    [two] <b>إنشاء رمز هدية بقيمة { $amount }؟</b>
        يستخدمه شخصان، كلٌّ منهما مرة.
    [few] <b>إنشاء رمز هدية بقيمة { $amount }؟</b>
        يستخدمه { $uses } أشخاص، كلٌّ منهم مرة.
    [many] <b>إنشاء رمز هدية بقيمة { $amount }؟</b>
        يستخدمه { $uses } شخصًا، كلٌّ منهم مرة.
   *[other] <b>إنشاء رمز هدية بقيمة { $amount }؟</b>
        يستخدمه { $uses } شخص، كلٌّ منهم مرة.
    }
ask-act-markup =
    <b>جعل نسبة الزيادة { $percent }%؟</b>
    هي الآن { $before }%. تسري على العروض الجديدة فورًا، وتحتفظ العروض والطلبات السابقة بأسعارها.
ask-act-order-placed =
    <b>هل قُدّم الطلب { $number } برقم <code>{ $provider_order }</code>؟</b>
    أسأل المورّد أولًا عن هذا الرقم. إن تطابق، استمر الطلب وأُبلغ العميل.
ask-act-order-retry =
    <b>لم يُقدَّم الطلب { $number }: إرساله من جديد؟</b>
    يُرجى التأكد: إن كان المورّد قد استلمه، فسيُنفَّذ ويُدفع مرتين.
ask-act-order-refund =
    <b>لم يُقدَّم الطلب { $number }: إعادة المبلغ؟</b>
    يستعيد العميل السعر كاملًا ({ $price })، وينتهي الطلب.
ask-act-order-give-up =
    <b>إعادة مبلغ الطلب { $number } دون معرفة ما حدث؟</b>
    يستعيد العميل السعر كاملًا ({ $price }). إن كان المورّد قد استلمه، فالتكلفة علينا.
ask-act-order-settle =
    <b>تسوية الطلب { $number } يدويًا؟</b>
    يعود { $refunded } من { $price } إجمالًا، وقد عاد منه { $before }. الباقي إيراد، وينتهي الطلب.
act-reason = السبب: { $reason }

# Acts with money: what has happened

done-act-credit = ✅ أُضيف { $amount } إلى { $customer }. الرصيد: { $balance }.
done-act-debit = ✅ سُحب { $amount } من { $customer }. الرصيد: { $balance }.
done-act-gift = { "\u200F" }{ $uses ->
    [zero] 🎁 رمز هدية بقيمة { $amount }، لا يمكن استخدامه:
    [one] 🎁 رمز هدية بقيمة { $amount }، لشخص واحد:
    [two] 🎁 رمز هدية بقيمة { $amount }، لشخصين:
    [few] 🎁 رمز هدية بقيمة { $amount }، لـ { $uses } أشخاص:
    [many] 🎁 رمز هدية بقيمة { $amount }، لـ { $uses } شخصًا:
   *[other] 🎁 رمز هدية بقيمة { $amount }، لـ { $uses } شخص:
    }

    { "\u200F" }{ "\u2066" }<code>{ $code }</code>{ "\u2069" }

    أو كرابط: { $link }

    لا أحتفظ بنسخة منه ولا يمكنني عرضه ثانية.
done-act-markup = ✅ نسبة الزيادة الآن { $percent }%.
done-act-order-placed = 🔎 أسأل المورّد عن <code>{ $provider_order }</code>، وسأبلغك إن كان يطابق الطلب { $number }.
done-act-order-retry = ✅ سيُرسل الطلب { $number } من جديد.
done-act-order-refund = ✅ أُعيد مبلغ الطلب { $number }.
done-act-order-give-up = ✅ أُعيد مبلغ الطلب { $number }. إن ظهر لدى المورّد فسأبلغك.
done-act-order-settle = ✅ سُوّي الطلب { $number }، وعاد إجمالًا { $refunded }.

# The shop in figures

screen-stats = 📊 <b>المتجر بالأرقام</b>
stats-period = { $days ->
    [1] <b>اليوم</b>
    [two] <b>آخر يومين</b>
    [few] <b>آخر { $days } أيام</b>
    [many] <b>آخر { $days } يومًا</b>
   *[other] <b>آخر { $days } يوم</b>
    }
stats-orders = { $orders ->
    [zero] لا طلبات، المبيعات { $turnover }
    [one] طلب واحد، المبيعات { $turnover }
    [two] طلبان، المبيعات { $turnover }
    [few] { "\u200F" }{ $orders } طلبات، المبيعات { $turnover }
    [many] { "\u200F" }{ $orders } طلبًا، المبيعات { $turnover }
   *[other] { "\u200F" }{ $orders } طلب، المبيعات { $turnover }
    }
stats-profit = الربح { $profit } (التكلفة { $cost })
stats-profit-unknown = الربح غير معروف: يلزم تحديد قيمة وحدة عملة المورّد (الإعداد { "\u2066" }FX__…{ "\u2069" }).
stats-refunds = المُعاد { $refunds }
stats-customers = { $customers ->
    [zero] لا عملاء جدد، المشحون { $topups }
    [one] عميل جديد واحد، المشحون { $topups }
    [two] عميلان جديدان، المشحون { $topups }
    [few] { "\u200F" }{ $customers } عملاء جدد، المشحون { $topups }
    [many] { "\u200F" }{ $customers } عميلًا جديدًا، المشحون { $topups }
   *[other] { "\u200F" }{ $customers } عميل جديد، المشحون { $topups }
    }
stats-open = ⏳ قيد التنفيذ: { $running }، بانتظار الإرسال: { $waiting }
stats-unclear = { $orders ->
    [zero] 🔎 لا طلبات دون رد واضح
    [one] 🔎 طلب واحد دون رد واضح
    [two] 🔎 طلبان دون رد واضح
    [few] 🔎 { $orders } طلبات دون رد واضح
    [many] 🔎 { $orders } طلبًا دون رد واضح
   *[other] 🔎 { $orders } طلب دون رد واضح
    }
stats-needs-person = { $orders ->
    [zero] ✋ لا طلبات بانتظار قرارك
    [one] ✋ طلب واحد بانتظار قرارك
    [two] ✋ طلبان بانتظار قرارك
    [few] ✋ { $orders } طلبات بانتظار قرارك
    [many] ✋ { $orders } طلبًا بانتظار قرارك
   *[other] ✋ { $orders } طلب بانتظار قرارك
    }
stats-paused = ⏸ لا يُرسل شيء حاليًا إلى { $provider }.
stats-all-well = ✅ لا شيء بانتظارك.

# One order on the desk

desk-link = الرابط: { "\u2066" }<code>{ $link }</code>{ "\u2069" }
desk-quantity = العدد: { $quantity }
desk-price = السعر: { $price }
desk-refunded = المُعاد: { $refunded }
desk-remains = المتبقي: { $remains }
desk-customer = العميل: { $name } (<code>{ $telegram_id }</code>)
desk-provider = المورّد: { $provider }
desk-window = أُرسل بين { $since } و{ $until }
desk-attempts = <b>المحاولات</b>
desk-attempt = { $state ->
    [sending] • { $sent }: في الطريق، المتوقع { $expected }
    [not_sent] • { $sent }: لم يخرج قط، لم يُخصم شيء
    [refused] • { $sent }: رفضه المورّد
    [accepted] • { $sent }: قُبل، المتوقع { $expected }
    [unclear] • { $sent }: لا رد واضح، المتوقع { $expected }
    [not_landed] • { $sent }: تبيّن أنه لم يُقدَّم
    [abandoned] • { $sent }: تُرك، المتوقع { $expected }
   *[other] • { $sent }: المتوقع { $expected }
    }
desk-attempt-number = برقم <code>{ $provider_order }</code>
desk-attempt-answer = { "\u200F" }— «{ $answer }»
desk-attempt-evidence = { "\u200F" }🔎 { $evidence }
desk-timeline = <b>ما حدث</b>
desk-event = { "\u200F" }• { $at }: { $state }
desk-event-note = ، { $note }
desk-needs-remains-unknown = ✋ سلّم { $provider } جزءًا دون أن يذكر مقداره. تلزم مراجعته هناك ثم التسوية يدويًا.
desk-needs-status-failed = ✋ يقول { $provider } إنه فشل، دون إعادة المبلغ. تلزم مراجعته هناك ثم التسوية يدويًا.
desk-needs-status-unknown = ✋ يبلغ { $provider } عن حالة لا أعرفها. تلزم مراجعته هناك.
desk-needs-too-old = ✋ مضى على هذا الطلب 90 يومًا وما زال قيد التنفيذ لدى { $provider }. تلزم مراجعته هناك ثم التسوية يدويًا.
desk-needs-other = ✋ هذا الطلب يحتاج إلى قرارك.

screen-unclear =
    🔎 <b>الطلب { $number }: هل قُدّم؟</b>
    ضاع رد { $provider }. لم يُرسل شيء مرتين، ومبلغ العميل محجوز.
unclear-what-to-do = يُبحث عن هذا الرابط والعدد بين طلباتك لدى { $provider } ضمن ذلك الوقت، ثم تُختار النتيجة أدناه.
unclear-answer-by = إن لم يُتخذ قرار حتى { $moment }، يستعيد العميل المبلغ.

ask-provider-order = ما رقم الطلب { $number } لدى المورّد؟ مثل <code>1234567</code>
ask-settle-refund = كم يعود من { $price } عن الطلب { $number } إجمالًا؟ عاد حتى الآن { $refunded }. مثل <code>1.50</code>، أو <code>0</code> إن سُلّم كل شيء.
ask-settle-reason = الطلب { $number }: يعود إجمالًا { $refund }. ما السبب؟ سطر واحد للسجلات.

button-act-confirm = ✅ تأكيد
button-act-drop = ✖ صرف النظر
button-copy-gift = 📋 نسخ الرابط
button-stats = 📊 الأرقام
button-desk-order = الطلب { $number }
button-desk-refresh = 🔄 تحديث
button-desk-back = ‹ الطلب { $number }
button-order-placed = قُدّم الطلب…
button-order-retry = لم يُقدَّم: إرساله من جديد
button-order-refund = لم يُقدَّم: إعادة المبلغ
button-order-give-up = إعادة المبلغ على أي حال
button-order-settle = تسوية يدوية…

# Alerts: what it is, and what to do

alert-synced =
    🔄 <b>قُرئت قوائم المورّدين</b>
    جديد: { $added }، اختفى: { $gone }، ارتفع سعره: { $dearer }، انخفض سعره: { $cheaper }، تغيّر في غير ذلك: { $changed }، تعذّرت قراءته: { $skipped }.
alert-sync-ignored = { $reason ->
    [empty] ⚠️ وصلت قائمة أحد المورّدين فارغة. أواصل البيع من آخر قائمة سليمة وأعيد المحاولة.
    [lost] ⚠️ فقدت قائمة أحد المورّدين أكثر من نصف خدماتها. أواصل البيع من آخر قائمة سليمة؛ تلزم مراجعة لوحة المورّد، والمحاولة تتكرر تلقائيًا.
   *[other] ⚠️ تعذّر استخدام قائمة أحد المورّدين. أواصل البيع من آخر قائمة سليمة وأعيد المحاولة.
    }
alert-sync-failed = { $reason ->
    [unreachable] ⚠️ تعذّر الوصول إلى { $provider }، فلم تُقرأ قائمته. أعيد المحاولة؛ إن استمر ذلك فتلزم مراجعة عنوانه في الإعدادات.
    [timeout] ⚠️ يتأخر { $provider } كثيرًا في إرسال قائمته. أعيد المحاولة.
    [error] ⚠️ يرفض { $provider } إرسال قائمته. تلزم مراجعة مفتاحه في الإعدادات.
   *[other] ⚠️ أرسل { $provider } ما ليس قائمة. أعيد المحاولة؛ إن استمر ذلك فتلزم مراجعة عنوانه في الإعدادات.
    }
alert-provider-paused = { $reason ->
    [auth] ⏸ <b>لا يقبل { $provider } مفتاحنا.</b> لا يُرسل إليه شيء. تلزم مراجعة المفتاح في الإعدادات؛ الطلبات المنتظرة تستأنف تلقائيًا.
    [funds] ⏸ <b>الرصيد لدى { $provider } أقل من اللازم.</b> يلزم شحنه هناك؛ الطلبات المنتظرة تستأنف تلقائيًا.
    [front] ⏸ <b>يصدّ { $provider } طلباتنا قبل أن تصل إلى لوحته.</b> تلزم مراجعة عنوانه، وهل يحجب هذا الجهاز.
   *[other] ⏸ <b>لم يعطِ { $provider } ردودًا واضحة عدة مرات متتالية.</b> يُجرَّب طلب واحد في كل مرة؛ تلزم مراجعة عمل اللوحة.
    }
alert-provider-back = ▶️ عاد { $provider } إلى العمل. الطلبات المنتظرة في طريقها.
alert-new-error-text =
    { "\u200F" }ℹ️ رُفض الطلب { $order } بعبارة لم أرها من قبل. استعاد العميل المبلغ. إن كان السبب في حسابك، فيلزم تصحيحه لدى المورّد:
    { "\u200F" }«{ $text }»
alert-charge-too-high =
    ⚠️ <b>كلّف الطلب { $order } مبلغ { $charge } بدلًا من { $expected }.</b>
    أُوقف بيع «{ $service }» حتى يتضح سعرها. سعر العميل لا يتغير. يُسأل المورّد، ثم { "\u200E" }/sync
alert-status-unknown = ❓ الطلب { $order }: يبلغ المورّد عن الحالة «{ $status }» ولا أعرفها. أواصل المتابعة؛ يمكن تسويته يدويًا إن انتهى.
alert-status-failed = ✋ الطلب { $order }: يبلغ المورّد عن فشل ولم يُعد المبلغ. يُسأل هناك، ثم يُسوّى يدويًا.
alert-remains-unknown = ✋ الطلب { $order } سُلّم جزئيًا، ولا يذكر المورّد المقدار. تلزم مراجعته هناك ثم التسوية يدويًا.
alert-order-lost = ✋ منذ يوم والمورّد لا يعرف طلبنا { $order }. يُسأل هناك، ثم يُسوّى يدويًا.
alert-news-reversed = { "\u200F" }ℹ️ كان الطلب { $order } منتهيًا، ويبلغ المورّد الآن عن «{ $status }». لم يتحرك أي مبلغ؛ تلزم مراجعة هل يجري تسليمه رغم ذلك.
alert-audit-failed = 🚨 <b>الحسابات لا تتطابق:</b> { $names }. يلزم إيقاف البيع وتشغيل <code>python -m bot audit</code> لمعرفة التفاصيل.
alert-placed-taken = ✅ الطلب { $order } قيد التنفيذ: يعرفه المورّد برقم <code>{ $provider_order }</code>.
alert-placed-refused = { $reason ->
    [unknown] ❌ لا يعرف المورّد <code>{ $provider_order }</code> طلبًا لنا. ما زال الطلب { $order } بانتظار قرارك.
    [claimed] ❌ الرقم <code>{ $provider_order }</code> يخص طلبًا آخر. ما زال الطلب { $order } بانتظار قرارك.
    [implausible] ❌ لا يبدو <code>{ $provider_order }</code> هو الطلب { $order }: تكلفته أو عدده لا يطابقان. ما زال بانتظار قرارك.
    [not_open] { "\u200F" }ℹ️ اتُّخذ القرار بشأن الطلب { $order } في هذه الأثناء.
   *[other] ❌ لم يرد المورّد بشأن <code>{ $provider_order }</code>. ما زال الطلب { $order } بانتظار قرارك؛ تمكن إعادة المحاولة بعد دقيقة.
    }
alert-landed-late = ⚠️ ظهر الطلب { $order } لدى المورّد بعد إعادة مبلغه. سُجّلت التكلفة خسارة علينا؛ يمكن محاولة إلغائه هناك: <code>{ $provider_order }</code>
alert-account-shared = { $numbers ->
    [none] ⚠️ <b>نقص رصيدنا لدى { $provider } دون طلب منا.</b> يبدو أن الحساب يستخدمه شخص آخر. إلى أن تراجع الأمر لن أقرّر في الطلبات المفقودة بناءً على طلب مطابق ولا على الرصيد، بل أسألك.
   *[other] ⚠️ <b>هناك من يطلب من حسابنا لدى { $provider } غير المتجر.</b> هذه الطلبات ليست من المتجر: <code>{ $numbers }</code>. إلى أن تراجع الأمر لن أقرّر في الطلبات المفقودة بناءً على طلب مطابق ولا على الرصيد، بل أسألك.
    }
alert-perhaps-late = ✋ تبيّن سابقًا أن الطلب { $order } لم يُسجَّل، والآن يوجد لدى { $provider } ما يشبهه: <code>{ $numbers }</code>. لم يُسجَّل شيء في الدفاتر؛ راجع هناك إن كان قد نُفّذ مرتين.
alert-too-old = ✋ الطلب { $order } قيد التنفيذ منذ 90 يومًا. تلزم مراجعته لدى المورّد ثم التسوية يدويًا.
alert-payment-unmatched = { $stars ->
    [zero] { "\u200F" }ℹ️ دفعة بلا نجوم من العميل { $customer } لا تطابق أي دفعة مفتوحة.
    [one] { "\u200F" }ℹ️ نجمة واحدة من العميل { $customer } لا تطابق أي دفعة مفتوحة. أُضيفت إلى رصيده مع ذلك.
    [two] { "\u200F" }ℹ️ نجمتان من العميل { $customer } لا تطابقان أي دفعة مفتوحة. أُضيفتا إلى رصيده مع ذلك.
    [few] { "\u200F" }ℹ️ { $stars } نجوم من العميل { $customer } لا تطابق أي دفعة مفتوحة. أُضيفت إلى رصيده مع ذلك.
    [many] { "\u200F" }ℹ️ { $stars } نجمة من العميل { $customer } لا تطابق أي دفعة مفتوحة. أُضيفت إلى رصيده مع ذلك.
   *[other] { "\u200F" }ℹ️ { $stars } نجمة من العميل { $customer } لا تطابق أي دفعة مفتوحة. أُضيفت إلى رصيده مع ذلك.
    }
alert-payment-waits = { "\u200F" }✋ لا يمكن بعد إضافة دفعة بالنجوم ({ $stars }) من العميل { $customer } إلى رصيده. حدّد في الإعدادات قيمة النجمة فتُضاف تلقائيًا.
alert-text-not-parsed = ⚠️ تعذّر على تيليجرام قراءة النص <code>{ $name }</code>، فأُرسل دون تنسيق. يُرجى الإبلاغ عن ذلك.
alert-dead-notice = ⚠️ تعذّر تسليم رسالة ({ $kind }) وتُركت: { $reason }
alert-paysupport =
    💬 يكتب <b>{ $customer }</b> (<code>{ $telegram_id }</code>) عن دفعة:
    { $text }
alert-bug = 🐞 حدث خطأ في { $where }. لم يضِع بسببه أي مبلغ؛ التفاصيل في السجل.

## Hooks

alert-forged-hook =
    🛡 <b>أحدهم يرسل إلى <code>{ $path }</code> دون كلمة السر:</b> { $count ->
        [zero] ولا مرة.
        [one] مرة واحدة.
        [two] مرتين.
        [few] { $count } مرات.
        [many] { $count } مرة.
       *[other] { $count } مرة.
    }
    رُفض ذلك ولم يتغيّر شيء. إذا توقّفت تحديثات تيليجرام نفسه، فتحقّق من TELEGRAM__WEBHOOK_SECRET.

## Broadcasts

screen-broadcasts = 📣 <b>الرسائل الجماعية</b>

    يمكن الرد على أي رسالة هنا بالأمر { "\u2066" }/broadcast{ "\u2069" } أو البدء من الزر.
broadcasts-none = لا شيء حتى الآن.
ask-broadcast-message = 📣 <b>رسالة جماعية جديدة</b>

    يُرجى إرسال الرسالة كما ينبغي أن تصل إلى الناس تمامًا: نص أو صورة أو فيديو أو غير ذلك. أو الرد على رسالة موجودة هنا بالأمر { "\u2066" }/broadcast{ "\u2069" }
screen-broadcast-draft = 📣 <b>رسالة جماعية جديدة</b>

    النسخة أعلاه هي ما سيصل إلى الناس. يُختار المستلمون، ثم الإرسال.
broadcast-reach = { $people ->
    [0] لا أحد يناسب هذا الاختيار.
    [one] تصل إلى <b>شخص واحد</b>.
    [two] تصل إلى <b>شخصين</b>.
    [few] تصل إلى <b>{ $people } أشخاص</b>.
    [many] تصل إلى <b>{ $people } شخصًا</b>.
   *[other] تصل إلى <b>{ $people } شخص</b>.
    }
ask-broadcast-buttons = 🔗 <b>الأزرار</b>

    زر واحد في كل سطر، الاسم ثم الرابط وبينهما خط عمودي:
    { "\u200F" }{ "\u2066" }<code>Shop now | https://example.com</code>{ "\u2069" }
    تحل محل الأزرار الموجودة.
broadcast-buttons-now = <pre>{ $lines }</pre>
ask-broadcast = { $people ->
    [0] <b>لن تصل هذه إلى أحد.</b>
        يُرجى توسيع دائرة المستلمين أولًا.
    [one] <b>إرسالها إلى شخص واحد؟</b>
        يمكن إيقافها مؤقتًا في أي وقت.
    [two] <b>إرسالها إلى شخصين؟</b>
        يمكن إيقافها مؤقتًا في أي وقت.
    [few] <b>إرسالها إلى { $people } أشخاص؟</b>
        يمكن إيقافها مؤقتًا في أي وقت.
    [many] <b>إرسالها إلى { $people } شخصًا؟</b>
        يمكن إيقافها مؤقتًا في أي وقت.
   *[other] <b>إرسالها إلى { $people } شخص؟</b>
        يمكن إيقافها مؤقتًا في أي وقت.
    }
broadcast-is-running = 📣 <b>الرسالة الجماعية { $number } قيد الإرسال</b>
broadcast-is-paused = ⏸ <b>الرسالة الجماعية { $number } متوقفة مؤقتًا</b>
broadcast-is-stopped = ⏹ <b>أُوقفت الرسالة الجماعية { $number }</b>
broadcast-is-finished = ✅ <b>أُرسلت الرسالة الجماعية { $number }</b>
broadcast-is-dropped = حُذفت المسودة. لم يُرسل شيء.
broadcast-progress = { "\u200F" }{ $bar } { $percent }% · { $done } من { $total }
broadcast-sent = ✅ أُرسل: <b>{ $count }</b>
broadcast-blocked = 🚫 حظروا البوت أو أُغلق حسابهم: { $count }
broadcast-failed = ❌ فشل: { $count }
broadcast-unknown = ❔ غير معروف ولا يُعاد إرساله: { $count }
broadcast-speed = ⚡ { $speed } في الثانية
broadcast-time-left = { $minutes ->
    [0] ⏳ تنتهي بعد لحظات
    [one] ⏳ بقيت دقيقة تقريبًا
    [two] ⏳ بقيت دقيقتان تقريبًا
    [few] ⏳ بقيت { $minutes } دقائق تقريبًا
    [many] ⏳ بقيت { $minutes } دقيقة تقريبًا
   *[other] ⏳ بقيت { $minutes } دقيقة تقريبًا
    }
broadcast-took = { $minutes ->
    [0] ⏱ استغرقت { $seconds } ث.
   *[other] ⏱ استغرقت { $minutes } د { $seconds } ث.
    }
broadcast-paused-network = ⚠️ تعذّر الوصول إلى تيليجرام، فأوقفتها مؤقتًا. لم يضِع أحد من المنتظرين: يمكن الاستئناف عند عودة الشبكة.
broadcast-paused-refused = ⚠️ لم يعد تيليجرام ينسخ الرسالة، فأوقفتها مؤقتًا: «{ $reason }». لم يضِع أحد من المنتظرين.
ask-broadcast-back = { $people ->
    [zero] <b>حذفها؟ لم تصل إلى أحد.</b>
    [one] <b>حذفها عند شخص واحد؟</b>
        يسمح تيليجرام بذلك خلال 48 ساعة من الإرسال.
    [two] <b>حذفها عند شخصين؟</b>
        يسمح تيليجرام بذلك خلال 48 ساعة من الإرسال.
    [few] <b>حذفها عند { $people } أشخاص؟</b>
        يسمح تيليجرام بذلك خلال 48 ساعة من الإرسال.
    [many] <b>حذفها عند { $people } شخصًا؟</b>
        يسمح تيليجرام بذلك خلال 48 ساعة من الإرسال.
   *[other] <b>حذفها عند { $people } شخص؟</b>
        يسمح تيليجرام بذلك خلال 48 ساعة من الإرسال.
    }
broadcast-is-deleting = 🗑 <b>الرسالة الجماعية { $number } قيد الحذف</b>
broadcast-is-deleted = 🗑 <b>حُذفت الرسالة الجماعية { $number }</b>
broadcast-deleted = 🗑 حُذف: <b>{ $count }</b>
broadcast-kept = تعذّر حذفه: { $count }
button-broadcast-back = 🗑 حذف ما أُرسل…
button-broadcast-back-sure = نعم، حذفها عند الجميع
error-too-late-to-delete = مضى أكثر من 48 ساعة على إرسالها، ولا يحذف تيليجرام ما هو أقدم.
button-broadcasts = 📣 الرسائل الجماعية
button-broadcast = { $icon } { $number } · { $done } من { $total }
button-broadcast-new = ➕ رسالة جديدة
button-broadcast-languages = كل اللغات
button-broadcast-seen-any = كل الأوقات
button-broadcast-seen = { $days ->
    [zero] زاروا اليوم
    [one] زاروا خلال يوم
    [two] زاروا خلال يومين
    [few] زاروا خلال { $days } أيام
    [many] زاروا خلال { $days } يومًا
   *[other] زاروا خلال { $days } يوم
    }
button-broadcast-bought-any = الجميع
button-broadcast-bought = اشتروا
button-broadcast-not-bought = لم يشتروا
button-broadcast-buttons = 🔗 الأزرار: { $count }
button-broadcast-bare = إزالة كل الأزرار
button-broadcast-try = 👁 تجربة عليّ
button-broadcast-send = 📣 إرسال…
button-broadcast-drop = ✖ صرف النظر
button-broadcast-now = ✅ إرسال الآن
button-broadcast-pause = ⏸ إيقاف مؤقت
button-broadcast-resume = ▶️ استئناف
button-broadcast-stop = ⏹ إيقاف نهائي
error-broadcast-not-found = لا توجد رسالة جماعية كهذه.
error-broadcast-not-open = بدأت هذه الرسالة الجماعية أو حُذفت أو تغيرت منذ ظهور هذا الزر. لم يحدث شيء الآن.
error-broadcast-under-way = ما زالت الرسالة الجماعية { $number } قيد الإرسال. واحدة في كل مرة: يُنتظر انتهاؤها، أو توقف مؤقتًا ثم نهائيًا.
error-audience-empty = لا أحد يناسب هذا الاختيار. يُرجى توسيع دائرة المستلمين.
error-message-not-copied = لا يسمح تيليجرام بإرسالها هكذا: «{ $reason }». لم تصل إلى أحد؛ يُرجى اختيار رسالة أخرى أو أزرار أخرى.
error-copy-unanswered = لم يرد تيليجرام بوضوح على النسخة التجريبية. لم تصل إلى أحد غيرك؛ نرجو المحاولة مرة أخرى.
error-buttons-not-understood = السطر { $line } ليس زرًا. يُكتب كل زر هكذا: { "\u2066" }Shop now | https://example.com{ "\u2069" }
error-too-many-buttons = { $most ->
    [zero] لا مكان لأي زر.
    [one] يتسع المكان لزر واحد.
    [two] يتسع المكان لزرين.
    [few] يتسع المكان لـ { $most } أزرار على الأكثر.
    [many] يتسع المكان لـ { $most } زرًا على الأكثر.
   *[other] يتسع المكان لـ { $most } زر على الأكثر.
}

## فتح المتجر وإعداداته

button-keep-name = إبقاء «{ $name }»
button-keep-percent = إبقاء { $percent }٪
button-percent = { $percent }٪
button-later = لاحقًا ›
button-currency-of-panel = عملة لوحتي
button-other-key = 🔑 مفتاح آخر
button-other-address = 🌐 عنوان آخر
button-use-panel = ✅ استخدمها
button-stars-on = ⭐ قبول النجوم
button-stars-off = عدم قبول النجوم
button-star-worth = ⭐ قيمة النجمة
button-say-worth = { $code ->
    [XTR] ⭐ قيمة النجمة
   *[other] قيمة { $code }
    }
button-open-shop = 🎉 افتح المتجر
button-settings = ⚙️ الإعدادات
button-to-settings = ‹ الإعدادات
button-panel = 🔌 { $provider }
button-add-panel = ➕ إضافة لوحة
button-new-key = 🔑 مفتاح جديد
button-new-address = 🌐 عنوان جديد
button-setting-name = 🏷 الاسم
button-setting-language = 🌐 اللغة
button-setting-currency = 💱 العملة
button-setting-markup = 📈 هامش الربح
button-setting-payment = ⭐ طرق الدفع
button-setting-worth = ⚖️ أسعار الصرف
screen-setup-welcome = 👋 <b>أهلًا بك: هذا المتجر لك.</b>

    بضعة أسئلة ويصبح مفتوحًا. يمكن تغيير كل إجابة لاحقًا، وإن توقّفت في منتصف الطريق فإن /start يتابع من هناك.

    بأي لغة نتحدّث؟
screen-setup-name = 🏷 <b>ما اسم متجرك؟</b>
    الآن: { $name }

    اكتب الاسم، في { $most } حرفًا على الأكثر.
screen-setup-currency = 💱 <b>بأي عملة الأسعار والمحافظ؟</b>

    اختر واحدة أو اكتب رمزها، مثل <code>CHF</code>. بعد أول حركة للمال تبقى كما هي.
setup-currency-now = الآن: { $currency }
screen-setup-address = 🔌 <b>أين لوحتك؟</b>

    اكتب عنوان واجهتها البرمجية كما تعرضه صفحة API في اللوحة، مثل <code>{ $example }</code>
screen-setup-address-of = 🔌 <b>ما العنوان الجديد لـ { $provider }؟</b>

    يجب أن يكون الحساب نفسه، فالطلبات الجارية تُتابَع من خلاله. مثل <code>{ $example }</code>
screen-setup-key = 🔑 <b>ما مفتاح API الخاص بك في { $host }؟</b>

    اكتبه هنا. أحذف رسالتك فورًا، ولا أخزّن المفتاح إلا مشفّرًا وبعد أن ترى ما وجدته.
screen-setup-looking = 🔎 <b>أفحص { $host }</b>

    الرصيد والخدمات والطلبات: لحظة من فضلك، وسأخبرك بنفسي. لم يُخزَّن شيء بعد.
setup-key-not-deleted = ⚠️ لم يسمح لي تيليجرام بحذف رسالتك التي فيها المفتاح. احذفها بنفسك من فضلك.
screen-panel-report = 🔎 <b>لوحة { $host }</b>
    المفتاح { $key }
panel-balance = ✅ الرصيد: { $balance }
panel-services = { $services ->
    [zero] ✅ لا خدمات
    [one] ✅ خدمة واحدة
    [two] ✅ خدمتان
    [few] ✅ { $services } خدمات
    [many] ✅ { $services } خدمة
   *[other] ✅ { $services } خدمة
    }
panel-unsold = { $services ->
    [zero] 💡 كلها من أنواع أبيعها
    [one] 💡 واحدة منها من نوع لا أبيعه
    [two] 💡 اثنتان منها من أنواع لا أبيعها
    [few] 💡 { $services } منها من أنواع لا أبيعها
    [many] 💡 { $services } منها من أنواع لا أبيعها
   *[other] 💡 { $services } منها من أنواع لا أبيعها
    }
panel-skipped = { $services ->
    [zero] 💡 قُرئت كل العناصر
    [one] 💡 عنصر آخر لم تمكن قراءته
    [two] 💡 عنصران آخران لم تمكن قراءتهما
    [few] 💡 { $services } عناصر أخرى لم تمكن قراءتها
    [many] 💡 { $services } عنصرًا آخر لم تمكن قراءتها
   *[other] 💡 { $services } عنصر آخر لم تمكن قراءتها
    }
panel-status-fine = ✅ تميّز طلباتها من غيرها
panel-status-invents = ⚠️ تدّعي معرفة طلب لا وجود له، فلا يمكن استيضاح جواب ضائع بسؤالها.
panel-nothing-stored = لم يُخزَّن شيء بعد. هل نستخدم هذه اللوحة؟
panel-refused-stored = لم يُخزَّن شيء. اكتب مفتاحًا آخر، أو اختر:
panel-trouble-key = ❌ <b>اللوحة لا تقبل هذا المفتاح.</b> انسخه من جديد من صفحة API في اللوحة، وبعض اللوحات تطلب أيضًا السماح بعنوان هذا الجهاز هناك.
panel-trouble-web-page = ❌ <b>لا توجد واجهة برمجية في هذا العنوان،</b> بل صفحة ويب أو ما ليس جوابًا. العنوان في صفحة API ينتهي عادةً بـ /api/v2.
panel-trouble-timeout = ❌ <b>تتأخّر اللوحة كثيرًا في الجواب.</b> حاول مرة أخرى بعد دقيقة، أو انظر هل تعمل اللوحة.
panel-trouble-unreachable = ❌ <b>لا يمكن الوصول إلى اللوحة.</b> راجع العنوان حرفًا حرفًا.
panel-trouble-refused = ❌ <b>ترفض اللوحة أن تجيب.</b> انظر في حسابك هناك: هل هو فعّال، وهل واجهته البرمجية مفعّلة؟
panel-trouble-no-currency = ❌ <b>لا تذكر اللوحة العملة التي تحسب بها،</b> فتكون أسعارها تخمينًا. اطلب من دعمها إظهار العملة مع الرصيد.
panel-trouble-empty = ❌ <b>ليس في قائمة اللوحة ما يمكنني بيعه.</b> فعّل خدمات لحسابك هناك، ثم أرسل المفتاح مرة أخرى.
panel-trouble-currency-changed = ❌ <b>هذا الحساب يحسب بعملة أخرى،</b> فليس هو الحساب الذي تجري طلباته. أضفه لوحةً مستقلة.
panel-trouble-other-account = ❌ <b>هذه القائمة قليلة الشبه بما نبيعه،</b> فتبدو لوحة أخرى. أضفها لوحةً مستقلة.
panel-trouble-known = ❌ <b>هذه اللوحة لديك من قبل،</b> بهذا المفتاح نفسه. لا حاجة إلى شيء.
screen-setup-worth = ⚖️ <b>كم يساوي 1 { $code } بعملة { $ours }؟</b>

    لوحتك تحسب بعملة { $code } ومتجرك بعملة { $ours }. اكتب رقمًا، مثل <code>0.011</code>. من دونه لا يُباع شيء سعره بعملة { $code }.
screen-setup-worth-star = ⭐ <b>كم تساوي نجمة تيليجرام واحدة بعملة { $ours }؟</b>

    يدفع لك تيليجرام نحو 0.013 دولار أمريكي عن كل نجمة. اكتب رقمًا، مثل <code>0.012</code>
setup-worth-line = { $code ->
    [XTR] قيمة 1 ⭐ هي <b>{ $worth } { $ours }</b>
   *[other] قيمة 1 { $code } هي <b>{ $worth } { $ours }</b>
    }
screen-setup-markup = 📈 <b>كم تضيف إلى أسعار لوحتك؟</b>
    الآن: { $percent }٪

    اختر، أو اكتب نسبة مئوية، مثل <code>45</code>
screen-setup-payment = 💳 <b>كيف يدفع الزبائن؟</b>

    🎁 رموز الهدايا تعمل دائمًا: ينشئها /gift.
setup-stars-on = ⭐ نجوم تيليجرام مقبولة. النجمة الواحدة = <b>{ $worth } { $ours }</b>
setup-stars-off = ⭐ نجوم تيليجرام غير مقبولة.
setup-stars-unknown = ⭐ يمكن قبول نجوم تيليجرام حين تقول كم تساوي الواحدة.
setup-stars-wait = ⭐ نجوم تيليجرام: نعود إليها حين تكون للمتجر عملة.
screen-setup-opening = ⏳ <b>اكتملت الإجابات.</b>

    أقرأ قائمة لوحتك، وأخبرك حين يُفتح المتجر.
screen-setup-no-rate = ⏳ <b>كاد المتجر يُفتح.</b>

    لا يُباع شيء حتى أعرف كم يساوي 1 { $code } بعملة { $ours }.
screen-setup-no-panel = ⏳ <b>كاد المتجر يُفتح.</b>

    لا شيء للبيع قبل أن تسمّي لوحة.
alert-shop-open = 🎉 <b>متجرك مفتوح.</b>

    شارك رابطه: { $link }
shop-open-services = { $services ->
    [zero] 🛍 لا خدمات معروضة
    [one] 🛍 خدمة واحدة معروضة
    [two] 🛍 خدمتان معروضتان
    [few] 🛍 { $services } خدمات معروضة
    [many] 🛍 { $services } خدمة معروضة
   *[other] 🛍 { $services } خدمة معروضة
    }
shop-open-networks = { $networks ->
    [zero] 🌍 بلا شبكات
    [one] 🌍 لشبكة واحدة
    [two] 🌍 لشبكتين
    [few] 🌍 لـ { $networks } شبكات
    [many] 🌍 لـ { $networks } شبكة
   *[other] 🌍 لـ { $networks } شبكة
    }
shop-open-next = بعد ذلك: تصفّح الكتالوج كما يراه الزبون، وأنشئ رمز هدية بـ /gift، واشترِ لنفسك شيئًا صغيرًا.
screen-settings = ⚙️ <b>الإعدادات</b>
settings-name = 🏷 الاسم: { $name }
settings-currency = { $currency ->
    [none] 💱 العملة: عملة اللوحة الأولى
   *[other] 💱 العملة: { $currency }
    }
settings-markup = 📈 هامش الربح: { $percent }٪
settings-stars = { $on ->
    [yes] ⭐ النجوم: مقبولة
   *[no] ⭐ النجوم: غير مقبولة
    }
settings-no-rate = ⚠️ لا يُباع شيء سعره بعملة { $code }: قل كم تساوي بعملة { $ours }.
settings-no-panel = ⚠️ لا توجد لوحة بعد، فلا يُباع شيء.
settings-worth-unknown = قيمة 1 { $code } غير معروفة
screen-rates = ⚖️ <b>أسعار الصرف</b>
screen-panel = 🔌 <b>لوحة { $provider }</b>
panel-address = العنوان: <code>{ $url }</code>
panel-key = المفتاح: { $key }
panel-key-lost = ⚠️ لم يعد فكّ تشفير المفتاح ممكنًا، فلا يُرسل شيء إلى هناك. أرسله من جديد.
panel-balance-at = الرصيد: <b>{ $balance }</b> ({ $moment })
panel-balance-read = الرصيد: أسأل الآن، انظر مرة أخرى بعد لحظة.
panel-balance-failed = ⚠️ الرصيد: لم تجب اللوحة.
panel-synced = قُرئت القائمة: { $moment }
alert-provider-key-lost = ⚠️ <b>لم يعد فكّ تشفير مفتاح { $provider } ممكنًا،</b> فلا يُرسل شيء إلى هناك. أرسله من جديد في /admin، الإعدادات.
error-shop-name-too-long = هذا طويل لاسم: { $most } حرفًا على الأكثر. يبقى الاسم القديم.
error-shop-name-not-plain = في الاسم أسطر جديدة أو رموز غير مرئية. اكتبه من جديد في سطر واحد.
error-currency-unknown = لا أعرف هذه العملة. اكتب رمزها من ثلاثة أحرف، مثل USD أو EUR.
error-worth-not-understood = أحتاج إلى رقم أكبر من الصفر، مثل 0.011. لم يتغيّر شيء.
error-panel-not-secure = يبدأ هذا العنوان بـ http://‎، فيمكن أن يُقرأ مفتاحك في الطريق. أرسل عنوانها الذي يبدأ بـ https://‎ من فضلك.
error-panel-address-not-bare = أرسل العنوان وحده، دون ? أو # وما بعدهما، مثل { $example }
error-key-not-valid = لا يبدو هذا مفتاح API: كلمة واحدة من 8 إلى 256 حرفًا ورقمًا ورمزًا. انسخه من جديد، ولم يُخزَّن شيء.
error-candidate-gone = لم تعد هذه اللوحة مطروحة: هي مستخدمة من قبل، أو أُعيد تشغيلي فنسيت مفتاحها عمدًا. سمّها من جديد في الإعدادات، أما /start فيتابع فتح المتجر.

## The owner’s desk

command-admin = إدارة المتجر

button-manage = 🛠 إدارة المتجر
button-desk = 🛠 الإدارة
button-figures = 📊 الأرقام
button-people = 👥 العملاء
button-desk-orders = 📦 الطلبات
button-shelf = 🛍 الخدمات
button-prices = 🏷 الأسعار
button-gift = 🎁 رمز هدية
button-desk-settings = ⚙️ الإعدادات
button-sync = 🔄 تحديث القوائم
button-log = 🗒 السجل
button-books-wrong = 🚨 الدفاتر: { $count }
button-unclear = 🔎 دون رد واضح: { $count }
button-needs-person = ✋ بانتظار قرارك: { $count }
button-paused = ⏸ مورّدون متوقفون: { $count }
screen-desk = 🛠 <b>إدارة المتجر</b>
desk-today = { $orders ->
    [zero] اليوم: <b>{ $orders }</b> طلب، المبيعات <b>{ $turnover }</b>
    [one] اليوم: طلب <b>واحد</b>، المبيعات <b>{ $turnover }</b>
    [two] اليوم: <b>طلبان</b>، المبيعات <b>{ $turnover }</b>
    [few] اليوم: <b>{ $orders }</b> طلبات، المبيعات <b>{ $turnover }</b>
    [many] اليوم: <b>{ $orders }</b> طلبًا، المبيعات <b>{ $turnover }</b>
   *[other] اليوم: <b>{ $orders }</b> طلب، المبيعات <b>{ $turnover }</b>
    }
desk-today-profit = · الربح <b>{ $profit }</b>
desk-waits = هذا بانتظارك:
screen-paused = ⏸ <b>المورّدون المتوقفون</b>
paused-none = ✅ تصل الطلبات إلى كل المورّدين.
paused-auth = { "\u200F" }<b>{ $provider }</b> لا يقبل مفتاحنا. راجعه في الإعدادات؛ تستمر الطلبات المنتظرة تلقائيًا.
paused-funds = { "\u200F" }<b>{ $provider }</b>: الرصيد قليل جدًا. اشحنه هناك؛ تستمر الطلبات المنتظرة تلقائيًا.
paused-front = { "\u200F" }<b>{ $provider }</b> يرد طلباتنا قبل أن تصل إلى اللوحة. راجع عنوانه، وهل يحجب هذا الجهاز.
paused-other = { "\u200F" }<b>{ $provider }</b> لم يعطِ ردًا واضحًا عدة مرات متتالية. أجرّب طلبًا واحدًا كل مرة؛ تحقق من عمل اللوحة.
books-right = ✅ الدفاتر متوازنة.
screen-books = 🚨 <b>الدفاتر غير متوازنة</b>
books-line = { "\u200F" }• { $name }
books-what-to-do = أوقف البيع وشغّل <code>python -m bot audit</code>: يسمّي كل سطر. تختفي هذه الرسالة تلقائيًا حين تتوازن من جديد.

button-today = اليوم
button-days = { $days ->
    [zero] { $days } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يومًا
   *[other] { $days } يوم
    }
figures-legend = { "\u200F" }🟦 المبيعات · 🟩 الربح · ⚫️ الطلبات
figures-empty = لم يُبع شيء في هذه المدة بعد. يظهر أول طلب هنا فورًا.

button-find-person = 🔍 بحث
button-person = { $sign } { $name } · { $number }
button-give = ➕ إضافة رصيد
button-take = ➖ سحب رصيد
button-person-orders = 📦 الطلبات
button-person-history = 📜 المحفظة
button-freeze = ❄️ تجميد…
button-unfreeze = ☀️ رفع التجميد…
find-by-writing = { "\u200F" }🔍 للبحث، اكتب اسمًا أو رقمًا أو كلمات.
screen-people = 👥 <b>العملاء</b>
screen-people-found = 👥 <b>العملاء</b> عن «{ $words }»
people-none = لم يأتِ أحد بعد.
people-none-found = لا عميل بهذا الاسم أو الرقم.
ask-person = <b>أي عميل؟</b>
    أرسل رقمًا (رقمنا أو رقم تيليجرام) أو @username أو جزءًا من الاسم، أو أعد توجيه رسالة منه.
person-hidden = 🙈 كاتب تلك الرسالة يخفي هويته عند إعادة التوجيه، فلا أعرف من هو. يمكن إيجاده برقمه أو اسمه.
screen-person = { "\u200F" }👤 <b>{ $name }</b>
person-frozen = ❄️ مجمّد منذ { $moment }: لا يمكنه الشراء.
person-ids = الرقم: <code>{ $number }</code> · تيليجرام: <code>{ $telegram_id }</code>
person-language = { $language ->
    [ar] اللغة: العربية
    [en] اللغة: English
    [ru] اللغة: Русский
   *[other] اللغة: { $language }
    }
person-since = هنا منذ: { $moment }
person-seen = آخر ظهور: { $moment }
person-orders = الطلبات: { $orders }، المفتوحة: { $open }
person-spent = المصروف: { $spent }
person-holds-less = في المحفظة { $balance } فقط؛ لا يمكن سحب أكثر من ذلك. لم يتحرك شيء.
screen-person-history = 📜 <b>محفظة العميل</b>
ask-give = <b>كم تُضيف إلى { $name }؟</b>
    الرصيد { $balance }. أرسل مبلغًا، مثل <code>5.00</code>
ask-take = <b>كم تسحب من { $name }؟</b>
    الرصيد { $balance }. أرسل مبلغًا، مثل <code>5.00</code>
ask-give-reason = سيُضاف { $amount }. <b>لماذا؟</b> سطر واحد، للدفاتر.
ask-take-reason = سيُسحب { $amount }. <b>لماذا؟</b> سطر واحد، للدفاتر.
ask-freeze = <b>لماذا يُجمَّد { $name }؟</b>
    سطر واحد، للسجل. يبقى المال والطلبات الجارية، لكن لا يمكن الشراء.
ask-unfreeze = <b>لماذا يعود { $name } إلى الشراء؟</b>
    سطر واحد، للسجل.
ask-act-freeze =
    <b>تجميد { $customer }؟</b>
    لا يمكن للرقم <code>{ $telegram_id }</code> الشراء حتى ترفع التجميد. يبقى المال والطلبات الجارية كما هي.
ask-act-unfreeze =
    <b>السماح لـ{ $customer } بالشراء من جديد؟</b>
    الرقم <code>{ $telegram_id }</code> مجمّد الآن.
done-act-freeze = ❄️ جُمِّد { $customer }.
done-act-unfreeze = ☀️ يمكن لـ{ $customer } الشراء من جديد.

button-desk-filter-all = الكل
button-desk-filter-open = المفتوحة
button-desk-filter-unclear = غير الواضحة
button-desk-filter-person = بانتظارك
button-desk-look = 📡 سؤال المورّد
button-desk-customer = 👤 العميل
screen-desk-orders-all = 📦 <b>كل الطلبات</b>
screen-desk-orders-open = 📦 <b>الطلبات المفتوحة</b>
screen-desk-orders-unclear = 📦 <b>طلبات دون رد واضح</b>
screen-desk-orders-person = 📦 <b>طلبات بانتظارك</b>
screen-person-orders = 📦 <b>طلبات العميل { $number }</b>
desk-orders-none = لا يوجد شيء.
ask-desk-orders = <b>أي طلب؟</b>
    أرسل رقمه (رقمنا أو رقم المورّد) أو جزءًا من رابطه، أو اسم عميله أو @username أو رقمه.
ask-refund-reason = الطلب { $number }: يعود السعر كاملًا ({ $price }). <b>لماذا؟</b> سطر واحد، للدفاتر.
toast-desk-looking = أسأل المورّد، وسأخبرك بما يقول.
alert-looked = { $remains ->
    [-1] 📡 الطلب { $order }: يقول المورّد «{ $status }».
   *[other] 📡 الطلب { $order }: يقول المورّد «{ $status }»، المتبقي { $remains }.
    }

button-hide = 🙈 إخفاء
button-show = 👁 إظهار
button-hide-all = 🙈 إخفاء الكل
button-show-all = 👁 إظهار الكل
button-rename = ✏️ تغيير الاسم…
button-name-back = ↩️ اسم المورّد
button-own-markup = 🏷 نسبة خاصة…
button-no-markup = ✖ دون نسبة خاصة
button-change-markup = 🏷 تغيير نسبة الزيادة…
button-shelf-unpriced = { $number }. { $name }
toast-hidden = أُخفي عن العملاء.
toast-shown = يراه العملاء من جديد، إن كان المورّد يبيعه.
screen-shelf = 🛍 <b>الخدمات</b>

    كل ما هنالك، والمخفي (🙈) وغير المعروض للبيع (⛔) أيضًا.
shelf-empty = 🛍 <b>الخدمات</b>

    لم تُقرأ قائمة أي مورّد بعد.
shelf-line = { "\u200F" }<b>{ $number }.</b> { $name }
shelf-counts = الخدمات: { $services }، المخفية: { $hidden }
shelf-own-markup = نسبتها الخاصة: { "\u2066" }+{ $percent }%{ "\u2069" }
screen-shelf-found = 🛍 <b>الخدمات</b> عن «{ $words }»
shelf-none-found = لا نتائج عن «{ $words }».
ask-shelf-search = <b>أي خدمة؟</b>
    أرسل رقمها (رقمنا أو رقم المورّد)، أو كلمات من اسمها أو فئتها.
shelf-listed-as = يسميها المورّد: { $name }
shelf-numbers = الرقم: <code>{ $number }</code> · لدى المورّد: <code>{ $listed }</code>
shelf-category = الفئة: { $category }
shelf-on-sale = ✅ معروضة للبيع
shelf-off-hidden = 🙈 أخفيتَها أنت
shelf-off-type = ⛔ غير معروضة: لا أعرف نوع طلبها
shelf-off-currency = ⛔ غير معروضة: لا أعرف قيمة عملة المورّد (الإعدادات)
shelf-off-missing = ⛔ غير معروضة: اختفت من قائمة المورّد
shelf-off-service = ⛔ غير معروضة: قال المورّد إنها غير موجودة. يعيدها سعر جديد في قائمته.
shelf-off-charge = ⛔ غير معروضة: كلّفت أكثر مما في القائمة. يعيدها سعر جديد في القائمة.
shelf-off-other = ⛔ غير معروضة
ask-service-name = <b>ماذا نسميها؟</b>
    الآن: { $name }
why = السبب:
why-rate = { "\u200F" }{ $rate }
why-worth = { "\u200F" }× { $worth }
why-markup-service = { "\u200F\u2066" }+{ $percent }%{ "\u2069" } (خاصتها)
why-markup-category = { "\u200F\u2066" }+{ $percent }%{ "\u2069" } (فئتها)
why-markup-shop = { "\u200F\u2066" }+{ $percent }%{ "\u2069" } (المتجر)
why-rounded = مقرّبًا إلى أعلى { $quantum }
screen-prices = 🏷 <b>الأسعار</b>
prices-markup = نسبة الزيادة: { "\u2066" }<b>+{ $percent }%</b>{ "\u2069" }
prices-rounding = التقريب إلى أعلى: { $quantum }
prices-floor = لا تقل عن: { "\u2066" }+{ $percent }%{ "\u2069" }
prices-worth = { "\u200F" }{ $currency ->
    [XTR] 1 ⭐ = { $worth }
   *[other] 1 { $currency } = { $worth }
    }
prices-own = بنسبة خاصة: الفئات { $categories }، الخدمات { $services }
prices-where = نسبة الخدمة تسبق نسبة فئتها، وهذه تسبق نسبة المتجر. تُحدَّد في الخدمات.
ask-markup-percent = <b>كم بالمئة؟</b>
    تُضاف إلى سعر المورّد. مثل <code>30</code> أو <code>12.5</code>
ask-act-markup-service =
    <b>جعل نسبة هذه الخدمة { $percent }%؟</b>
    { "\u200F" }{ $name }
    هي الآن { $before }%. تسري على العروض الجديدة فورًا، وتحتفظ العروض والطلبات السابقة بأسعارها.
ask-act-markup-category =
    <b>جعل نسبة هذه الفئة { $percent }%؟</b>
    { "\u200F" }{ $name }
    هي الآن { $before }%. تسري على العروض الجديدة فورًا، وتحتفظ العروض والطلبات السابقة بأسعارها.
ask-act-markup-service-none =
    <b>إزالة النسبة الخاصة بهذه الخدمة؟</b>
    { "\u200F" }{ $name }
    هي الآن { $before }%؛ ثم تسري نسبة فئتها أو المتجر.
ask-act-markup-category-none =
    <b>إزالة النسبة الخاصة بهذه الفئة؟</b>
    { "\u200F" }{ $name }
    هي الآن { $before }%؛ ثم تسري نسبة المتجر.
done-act-markup-service = ✅ أصبحت النسبة { $percent }%: { $name }
done-act-markup-category = ✅ أصبحت النسبة { $percent }%: { $name }
done-act-markup-service-none = ✅ لم تعد هناك نسبة خاصة: { $name }
done-act-markup-category-none = ✅ لم تعد هناك نسبة خاصة: { $name }

screen-log = 🗒 <b>ما جرى</b>
log-empty = لا شيء بعد.
log-line = { "\u200F" }{ $at } · <b>{ $actor }</b>
log-act-credit = إضافة { $amount } إلى { $customer }
log-act-debit = سحب { $amount } من { $customer }
log-act-gift = { $uses ->
    [zero] إنشاء رمز هدية بقيمة { $amount } دون استخدام
    [one] إنشاء رمز هدية بقيمة { $amount } لشخص واحد
    [two] إنشاء رمز هدية بقيمة { $amount } لشخصين
    [few] إنشاء رمز هدية بقيمة { $amount } لعدد { $uses } أشخاص
    [many] إنشاء رمز هدية بقيمة { $amount } لعدد { $uses } شخصًا
   *[other] إنشاء رمز هدية بقيمة { $amount } لعدد { $uses } شخص
    }
log-act-markup = نسبة المتجر: من { $before }% إلى { $percent }%
log-act-markup-service = نسبة «{ $name }»: من { $before }% إلى { $percent }%
log-act-markup-category = نسبة «{ $name }»: من { $before }% إلى { $percent }%
log-act-markup-service-none = إزالة النسبة الخاصة: «{ $name }»
log-act-markup-category-none = إزالة النسبة الخاصة: «{ $name }»
log-act-freeze = ❄️ تجميد { $customer }
log-act-unfreeze = ☀️ رفع التجميد عن { $customer }
log-act-hide = 🙈 إخفاء «{ $name }»
log-act-show = 👁 إظهار «{ $name }»
log-act-hide-all = 🙈 إخفاء كل ما في «{ $name }»: { $services }
log-act-show-all = 👁 إظهار كل ما في «{ $name }»: { $services }
log-act-rename = ✏️ تسمية «{ $before }» باسم «{ $name }»
log-act-order-placed = الطلب { $number } قُدّم برقم <code>{ $provider_order }</code>
log-act-order-retry = إرسال الطلب { $number } من جديد
log-act-order-refund = إعادة مبلغ الطلب { $number } الذي لم يُقدَّم
log-act-order-give-up = إعادة مبلغ الطلب { $number } دون معرفة ما حدث
log-act-order-settle = تسوية الطلب { $number }: عاد { $refunded } إجمالًا
log-act-other = عمل آخر: { $act }

error-nothing-to-change = الأمر كذلك بالفعل؛ لم يتغير شيء.
error-markup-under-floor = يجب ربح { $least }% على الأقل، فلا يمكن أن تقل النسبة عن ذلك ({ "\u2066" }PRICING__MARGIN_FLOOR{ "\u2069" }). أرسل رقمًا أكبر.
error-name-not-usable = لا يصلح هذا اسمًا: يلزم شيء يُرى، حتى { $most } حرف. أرسل غيره.

# ما يقوله رصيد اللوحة بجانب الدفاتر

alert-float-fell = { $candidates ->
    [none] ⚠️ <b>نقص رصيدنا لدى { $provider } بمقدار { $amount } أكثر مما تفسّره الدفاتر.</b> تلزم مراجعة الطلبات هناك؛ فربما يستخدم الحساب شخص آخر.
   *[other] ⚠️ <b>نقص رصيدنا لدى { $provider } بمقدار { $amount } أكثر مما تفسّره الدفاتر.</b> ربما نُفّذ أحد هذه الطلبات مرتين: { $candidates }. تلزم المراجعة هناك قبل قبوله خسارة علينا.
    }
alert-float-rose = 💶 <b>رصيدنا لدى { $provider } أعلى بمقدار { $amount } مما تفسّره الدفاتر.</b> هل شُحن الرصيد؟
button-float-paid-in = ✅ نعم، شحنت الرصيد
button-float-accepted = قبول الفرق
done-float-paid-in = ✅ سُجّل { $amount } شحنًا لدى { $provider }.
button-account-trusted = الحساب لنا وحدنا
done-account-trusted = ✅ الحساب لدى { $provider } يُعدّ لنا وحدنا من جديد.

## The books of a month

screen-month = { "\u200F" }📒 <b>الدفاتر: { $month }</b>
month-so-far = حتى الآن، فالشهر لم ينتهِ بعد.
month-payments = <b>الوارد</b>
month-nothing-paid = لا شيء بعد.
month-paid-in = { $way ->
    [stars] نجوم تيليجرام: { $amount }
    [crypto] عبر { "\u2066" }Crypto Pay{ "\u2069" }: { $amount }
    [manual] حوالات: { $amount }
    [suspense] دفعات طوبقت يدويًا: { $amount }
   *[topup] دفعات أخرى: { $amount }
}
month-given = { $reason ->
    [gift] رموز الهدايا (من المتجر): { $amount }
    [bonus] المكافآت (من المتجر): { $amount }
    [referral] مكافآت الدعوات (من المتجر): { $amount }
   *[goodwill] منك إلى العملاء: { $amount }
}
month-paid-back = المُعاد إلى الدافعين: { $amount }
month-sales = <b>المبيعات</b>
month-revenue = صافي المبيعات بعد ما أُعيد: { $amount }
month-refunds = عاد من الطلبات إلى المحافظ: { $amount }
month-goods = التكلفة لدى { $provider }: { $amount }
month-loss = الخسائر لدى { $provider }: { $amount }
month-fees = الرسوم: { $amount }
month-profit = <b>الربح: { $amount }</b>
month-profit-unknown = الربح غير معروف: حدّد في الإعدادات قيمة وحدة العملة الأخرى.
month-left = { $current ->
    [yes] <b>الآن</b>
   *[no] <b>في نهاية الشهر</b>
}
month-balances = في محافظ العملاء: { $amount }
month-holds = محجوز للطلبات المفتوحة: { $amount }
month-debts = على العملاء: { $amount }
month-float = لدى { $provider } بحسب دفاترنا: { $amount }
month-file = { $postings ->
    [zero] { "\u200F" }📒 { $month }: لا قيود.
    [one] { "\u200F" }📒 { $month }: قيد واحد.
    [two] { "\u200F" }📒 { $month }: قيدان.
    [few] { "\u200F" }📒 { $month }: { $postings } قيود.
    [many] { "\u200F" }📒 { $month }: { $postings } قيدًا.
   *[other] { "\u200F" }📒 { $month }: { $postings } قيد.
}
toast-month-file = أُعدّ الملف، وسيصل وحده.
button-books = 📒 الدفاتر
button-month-before = ‹ { $month }
button-month-after = { $month } ›
button-month-file = 📄 كل القيود (CSV)

## Staff: what became of an order, and what is known of a lost answer

event-paid = طُلب ودُفع
event-sending = جارٍ إرساله
verdict-one-match = يطابقه هناك طلب واحد ولا شيء سواه
verdict-all-found = عدد الطلبات المطابقة هناك كعدد الردود المفقودة، وبترتيب الإرسال
verdict-balance-stood = لم ينقص الرصيد هناك
verdict-bracket-empty = ليس بين الأرقام الصادرة هناك في ذلك الوقت رقم لنا
verdict-shared = يطابقه هناك طلب، لكن قد يستخدم الحساب آخرون
verdict-several = يطابقه هناك أكثر من طلب
verdict-doubted = قد يكون الطلب المطابق محاولة سابقة عُدّت غير مقدّمة
verdict-swapped = أُرسلت الطلبات المطابقة معًا، فقد يختلط بعضها ببعض
verdict-not-all-found = الطلبات المطابقة أقل من الردود المفقودة
verdict-odd-order = قد يكون طلب هناك هو المقصود، لكن كلفته مجهولة أو تغيّرت
verdict-paid-for = نقص الرصيد هناك بقدر كلفته، ولم يُعثر على رقمه
verdict-contradiction = الرصيد هناك وأرقام الطلبات يناقض بعضها بعضًا
verdict-taken-back = رُفضت محاولة ثانية لأن الأولى قيد التنفيذ هناك
verdict-no-cost = كلفته غير معروفة مسبقًا، فلا شيء يُقارن به
verdict-nothing-to-learn = لا أرقام الطلبات ولا الرصيد يدلّان على شيء لدى هذا المورّد
verdict-waits = لم يتبيّن بعد هل قُدّم أم لا

## العطايا: المكافآت والدعوات ورموز الخصم ودفعات رموز الهدايا

command-invite = دعوة الأصدقاء والربح منها
button-invite = 👥 دعوة الأصدقاء
button-copy-invite = 📋 نسخ الرابط
button-share-invite = 📨 إرسال إلى صديق
screen-invite =
    👥 <b>دعوة الأصدقاء</b>

    لك { $percent }% مما يدفعه كل من يأتي عبر رابطك. يصل إلى محفظتك تلقائيًا، في كل مرة.

    { "\u200F" }{ $link }
invite-so-far =
    جاؤوا عبر رابطك: <b>{ $friends }</b>
    ما ربحته: <b>{ $earned }</b>
invite-off = 👥 لا يمنح المتجر مكافآت على الدعوات حاليًا. شكرًا لأنك فكّرت في أصدقائك!
news-referral = 👥 شحن أحد من دعوتهم محفظته: <b>{ $amount }</b> لك.
entry-referral = دعوة
entry-bonus = مكافأة
paid-bonus = 🎁 ومعه مكافأة قدرها <b>{ $bonus }</b>.
top-up-bonuses = 🎁 مكافأة إضافية:
top-up-tier = من { $least } <b>{ $percent }%</b>
ways-bonus = 🎁 تُضاف مكافأة قدرها <b>{ $bonus }</b>.
button-amount-bonus = { $amount } + { $bonus }
button-asked-bonus = { $amount } + { $bonus } · { $asked }
button-promo = 🎟 لديّ رمز خصم
ask-promo = 🎟 <b>رمز الخصم</b>

    أرسل الرمز لأعرض السعر الجديد.
quote-discount = 🎟 من دون الرمز: <s>{ $full }</s>، التوفير { $discount }
error-promo-not-valid = لا يوجد رمز خصم كهذا، أو انتهى العمل به. تحقّق من الأحرف وأرسله من جديد.
error-promo-used-before = اشتريت بهذا الرمز من قبل. يعمل مرة واحدة لكل شخص.
error-promo-over = لم يعد رمز الخصم هذا صالحًا. هذا هو السعر من دونه.
error-promo-without-effect = هذا السعر أدنى ما يمكن، فلا يخصم الرمز شيئًا. بقي طلبك كما كان.
error-gifts-too-large = قيمة هذه الرموز معًا تتجاوز { $most }. راجع الأرقام من فضلك.
error-too-many-tiers = لا مكان لمكافآت أخرى، والحد الأقصى { $most }. أزل واحدة أولًا.
error-name-taken = يوجد رمز بهذا الاسم. اختر اسمًا آخر.
button-giveaways = 🎁 المكافآت والرموز
screen-giveaways = 🎁 <b>المكافآت والرموز</b>
giveaways-bonus = ➕ الدفعات من { $least }: زيادة <b>{ $percent }%</b>
giveaways-no-bonus = ➕ لا مكافأة على الدفعات
giveaways-referral = 👥 لمن يدعو غيره <b>{ $percent }%</b> من دفعاتهم
giveaways-no-referral = 👥 لا مكافأة على الدعوات، ولا يُطلب من أحد أن يدعو
button-bonus-add = ➕ إضافة مكافأة
button-bonus-end = ✖ من { $least }
button-referral-change = 👥 الدعوات
button-promos = 🎟 رموز الخصم
button-gifts = 🎁 رموز الهدايا
button-promo-new = ➕ رمز خصم جديد
button-gift-new = ➕ رموز هدايا جديدة
button-code-end = ✖ إلغاء { $name }
screen-promos = 🎟 <b>رموز الخصم</b>
promos-none = لا شيء بعد. يخصم الرمز من السعر، لكن ليس دون تكلفة الطلب عليك أبدًا.
promo-line = الرمز <code>{ $name }</code>
promo-off-percent = يخصم <b>{ $percent }%</b>
promo-off-amount = يخصم <b>{ $amount }</b>
screen-gifts = 🎁 <b>رموز الهدايا</b>
gifts-none = لا شيء بعد.
gifts-line = { "\u200F" }{ $place }. أُنشئت في { $at }: قيمة الواحد <b>{ $value }</b>، عدد الرموز: { $count }
code-uses = الاستخدام: { $used } من { $uses }
code-revoked = 🚫 أُلغي
code-over = ⌛ انتهت مدته
code-used-up = ✅ استُخدم كله
code-until = صالح حتى { $at }
code-without-end = صالح بلا نهاية
ask-gift =
    🎁 <b>ما قيمة الرمز؟</b>
    أرسل مبلغًا، ثم ما تشاء: عدد من يمكنهم استخدامه، وعدد الرموز، وعدد الأيام. مثلًا { "\u2066" }<code>5.00</code>{ "\u2069" } أو { "\u2066" }<code>5.00 20</code>{ "\u2069" } أو { "\u2066" }<code>5.00 x100 30d</code>{ "\u2069" }
ask-new-promo =
    🎟 <b>ما الرمز وكم يخصم؟</b>
    الاسم (أو من دونه فأختاره بنفسي)، ثم نسبة أو مبلغ، ثم عدد من يمكنهم استخدامه (100 إن لم تذكره)، ثم عدد الأيام: { "\u2066" }<code>SPRING10 10% 50 30d</code>{ "\u2069" } أو { "\u2066" }<code>2.50 20</code>{ "\u2069" }
ask-bonus =
    ➕ <b>من أي مبلغ تبدأ المكافأة وكم هي؟</b>
    أرسل مبلغًا ونسبة: { "\u2066" }<code>50 5%</code>{ "\u2069" }
ask-referral =
    👥 <b>كم بالمئة من الدفعة لمن دعا صاحبها؟</b>
    النسبة الآن { $percent }%. أرسل رقمًا، مثلًا { "\u2066" }<code>5</code>{ "\u2069" }، و{ "\u2066" }<code>0</code>{ "\u2069" } يعني لا شيء.
ask-giveaway-reason = <b>ما الغرض منه؟</b> سطر واحد، للسجل.
gift-file = 🎁 الرموز مع روابطها: { $count }. لا أحتفظ بنسخة ولا يمكنني إرسال هذا الملف ثانيةً.
ask-act-gift-batch =
    <b>إنشاء رموز هدايا قيمة الواحد منها { $amount }؟</b>
    عدد الرموز: { $count }
    استخدامات كل رمز: { $uses }
    المجموع على الأكثر: { $total }
    { "\u200F" }{ $days ->
        [0] صالحة بلا نهاية.
       *[other] أيام الصلاحية: { $days }
    }
ask-act-gift-revoke =
    <b>إلغاء رموز الهدايا التي قيمة الواحد منها { $amount }؟</b>
    عدد الرموز: { $count }
    الاستخدام: { $used } من { $uses }
    لن يتمكن أحد من استخدامها بعد الآن، وما استُخدم يبقى.
ask-act-promo =
    <b>إنشاء رمز الخصم <code>{ $name }</code>؟</b>
    يخصم { $percent }%، لكن ليس دون تكلفة الطلب عليك أبدًا.
    عدد من يمكنهم استخدامه: { $uses }
    { "\u200F" }{ $days ->
        [0] صالح بلا نهاية.
       *[other] أيام الصلاحية: { $days }
    }
ask-act-promo-amount =
    <b>إنشاء رمز الخصم <code>{ $name }</code>؟</b>
    يخصم { $amount }، لكن ليس دون تكلفة الطلب عليك أبدًا.
    عدد من يمكنهم استخدامه: { $uses }
    { "\u200F" }{ $days ->
        [0] صالح بلا نهاية.
       *[other] أيام الصلاحية: { $days }
    }
ask-act-promo-revoke =
    <b>إلغاء رمز الخصم <code>{ $name }</code>؟</b>
    الاستخدام: { $used } من { $uses }
    لن يتمكن أحد من الشراء به بعد الآن، والطلبات التي تمت به تحتفظ بسعرها.
ask-act-bonus =
    <b>إضافة { $percent }% إلى الدفعات من { $amount } فما فوق؟</b>
    تسري على الدفعات التي تُفتح من الآن، وتُحتسب أفضل مكافأة تبلغها الدفعة.
ask-act-bonus-end =
    <b>إيقاف مكافأة { $percent }% من { $amount } فما فوق؟</b>
    الدفعات التي فُتحت من قبل تحتفظ بمكافأتها.
ask-act-referral =
    <b>منح { $percent }% من الدفعات لمن دعا صاحبها؟</b>
    النسبة الآن { $before }%. تسري على الدفعات التي تصل من الآن.
done-act-gift-batch = 🎁 أُنشئت رموز هدايا قيمة الواحد منها { $amount }: { $count }. يصل الملف أدناه.
done-act-gift-revoke = ✅ لم يعد ممكنًا استخدام رموز الهدايا هذه: { $count }
done-act-promo = ✅ الرمز <code>{ $name }</code> يخصم { $percent }% من الآن.
done-act-promo-amount = ✅ الرمز <code>{ $name }</code> يخصم { $amount } من الآن.
done-act-promo-revoke = ✅ لن يشتري أحد بالرمز <code>{ $name }</code> بعد الآن.
done-act-bonus = ✅ الدفعات من { $amount } فما فوق تزيد { $percent }%.
done-act-bonus-end = ✅ أُزيلت المكافأة من { $amount } فما فوق.
done-act-referral = ✅ تمنح الدعوات الآن { $percent }% من الدفعات.
log-act-gift-batch = إنشاء رموز هدايا قيمة الواحد منها { $amount }: { $count }
log-act-gift-revoke = إلغاء رموز هدايا قيمة الواحد منها { $amount }: { $count }
log-act-promo = إنشاء رمز الخصم <code>{ $name }</code>: { $percent }%
log-act-promo-amount = إنشاء رمز الخصم <code>{ $name }</code>: { $amount }
log-act-promo-revoke = إلغاء رمز الخصم <code>{ $name }</code>
log-act-bonus = مكافأة من { $amount } فما فوق: { $percent }%
log-act-bonus-end = إزالة المكافأة من { $amount } فما فوق: { $percent }%
log-act-referral = حصة الدعوات: من { $before }% إلى { $percent }%

## Stars that go back, and what is owed then

entry-refund-held = محجوز: نجومك في طريقها إليك
entry-refund-undone = لم تُعَد النجوم
entry-chargeback = دفعة استُرجعت
entry-debt-repaid = سداد ما عليك
entry-bonus-undone = سحب المكافأة
entry-referral-undone = سحب مكافأة الدعوة
news-refund-done = ↩️ عادت إليك نجومك: أعاد المتجر دفعتك بقيمة <b>{ $amount }</b>.
news-refund-refused = لم يقبل تيليجرام إعادة نجومك، فعاد مبلغ <b>{ $amount }</b> إلى محفظتك.
news-chargeback = ↩️ استُرجعت دفعتك بقيمة <b>{ $amount }</b>، فخُصمت من محفظتك.
news-debt = ⚠️ استُرجعت دفعة لك بعد أن أُنفقت، فعليك للمتجر <b>{ $amount }</b>. لا يمكن الشراء حتى يُسدَّد، والشحن التالي يسدّده أولًا.
wallet-debt = عليك للمتجر: <b>{ $debt }</b>. الشحن التالي يسدّده أولًا.
quote-debt = منها { $debt } عن دفعة استُرجعت.
screen-paid-owed = ✅ شكرًا لك! دفعت <b>{ $credit }</b>، وسدّد { $repaid } منها ما كان عليك.
error-account-in-debt = استُرجعت دفعة لك بعد أن أُنفقت، فعليك { $debt }. اشحن رصيدك عبر ‎/wallet لتتمكن من الشراء مجددًا.
error-refund-not-covered = ينقص المحفظة { $missing }: أُنفق بعض ما جاءت به هذه الدفعة. لم يتغير شيء.
error-payment-gone-back = أُعيدت هذه الدفعة من قبل، أو هي في طريقها إلى صاحبها.
person-debt = 💸 عليه { $debt } عن دفعة استُرجعت: لا يمكنه الشراء حتى يسدّد.
button-person-payments = 🧾 الدفعات
screen-person-payments = 🧾 <b>الدفعات</b>
payments-none = لا دفعات بعد.
person-payment = { "\u200F" }{ $number } · { $moment } · { $paid } ← <b>{ $credit }</b>
person-payment-charge = { "\u200F" }{ "\u2066" }<code>{ $charge }</code>{ "\u2069" }
payment-state-open = ⏳ بانتظار الدفع
payment-state-pending = ⏳ بانتظار المراجعة
payment-state-paid = ✅ مدفوعة
payment-state-expired = لم تُدفع
payment-state-rejected = ✖️ مرفوضة
payment-state-refunded = ↩️ أُعيدت
payment-state-going = ↩️ في طريق العودة
button-refund = ↩️ إعادة { $number }
ask-refund = <b>لماذا يُعاد { $paid } إلى { $name }؟</b>
    يُخصم { $value } من المحفظة. سطر واحد، للدفاتر.
ask-act-refund-stars =
    <b>إعادة { $paid }؟</b>
    إلى { $customer } (<code>{ $telegram_id }</code>). يُخصم { $value } من المحفظة، وفيها { $balance }.
    تيليجرام هو من يقرر إن كانت الدفعة أقدم من أن تُعاد.
act-bonus = وتُخصم معها مكافأتها { $bonus }.
done-act-refund-stars = ↩️ في الطريق { $paid } إلى { $customer }. سأخبرك بجواب تيليجرام.
log-act-refund-stars = ↩️ إعادة { $paid } إلى { $customer }
alert-refund-done = ✅ أُعيد { $paid } إلى العميل { $customer }.
alert-refund-refused = ✋ لا يقبل تيليجرام إعادة { $paid } إلى العميل { $customer } («{ $reason }»). عاد المال إلى المحفظة.
alert-refund-waits = ⏳ لم يجب تيليجرام بعد عن إعادة { $paid } إلى العميل { $customer }. سأواصل السؤال، والمال محجوز.
alert-refund-unknown = { "\u200F" }ℹ️ أعاد تيليجرام { $paid } إلى <code>{ $telegram_id }</code>، وهي دفعة لم تُضَف هنا قط. لم يتحرك أي مال.
alert-chargeback = ⚠️ استرجع تيليجرام منا { $paid } عن دفعة للعميل { $customer }. كفت محفظته لذلك.
alert-chargeback-debt = ⚠️ استرجع تيليجرام منا { $paid } عن دفعة للعميل { $customer }. لم تكفِ محفظته: عليه { $debt } ولا يمكنه الشراء حتى يسدّد.

## الدفع بالعملات الرقمية، والدفعات التي لا تطابق شيئًا

way-crypto = 🪙 عملة رقمية
way-manual = { "\u200F" }🏦 { $label }
screen-pay-page = 🪙 <b>ادفع { $asked }</b>
pay-page-wallet = الزر أدناه يفتح @CryptoBot حيث تدفع. حين تصل الدفعة يُضاف { $credit } إلى محفظتك، وأخبرك بذلك.
pay-page-order = الزر أدناه يفتح @CryptoBot حيث تدفع. حين تصل الدفعة يُضاف { $credit } إلى محفظتك، ويستمر طلبك تلقائيًا.
pay-page-until = يمكنك الدفع حتى { $moment }.
button-pay-page = ادفع { $asked }
button-payment-made = ✅ دفعت
toast-payment-looking = أبحث عنها الآن. إن كانت الدفعة قد وصلت فستصلك رسالة هنا بعد لحظات.
toast-payment-there = وصلت هذه الدفعة. شكرًا لك!
news-topup-stays = يبقى المبلغ فيها: تعذّر أن يستمر طلبك بالسعر المعروض. الزر يريك وضعه الآن.
entry-suspense-settled = دفعة عُرف صاحبها لاحقًا
error-payment-dealt-with = سُوّيت هذه الدفعة من قبل.
error-worth-unknown = حدّد أولًا في الإعدادات كم يساوي 1 { $currency }.
setup-crypto-on = 🪙 العملات الرقمية مقبولة عبر Crypto Pay: <b>{ $coins }</b>
setup-crypto-off = 🪙 العملات الرقمية غير مقبولة. ما له قيمة محددة: { $coins }
setup-crypto-unknown = 🪙 يمكن قبول العملات الرقمية عبر Crypto Pay حين تقول كم تساوي الواحدة، مثل USDT.
button-crypto-on = 🪙 قبول العملات الرقمية
button-crypto-off = عدم قبول العملات الرقمية
button-coin-worths = 🪙 قيمة العملات الرقمية
alert-payment-suspended = { "\u200F" }✋ دفعة قدرها <b>{ $amount }</b> لا تطابق شيئًا: الفاتورة <code>{ $invoice }</code> لدى Crypto Pay. تبقى جانبًا حتى تقول لمن هي.
button-suspended-open = ❓ لمن هي؟
button-suspended = ❓ دفعات لا تطابق شيئًا: { $count }
screen-suspense = ❓ <b>دفعات لا تطابق شيئًا</b>
suspense-why = وصل المال، لكن ليس لدفعة مفتوحة بهذا المبلغ. قل لمن كل واحدة، أو أنك أعدتها.
suspense-none = لا شيء ينتظر هنا.
button-suspended-line = { $amount } · { $moment }
screen-suspended = ❓ <b>دفعة قدرها { $amount }</b>
suspended-invoice = فاتورة <code>{ $invoice }</code> لدى Crypto Pay
suspended-at = وصلت: { $moment }
suspended-intended = فتحها { $name }، وكان المطلوب { $asked }
suspended-note = فُتحت هناك باسم: <code>{ $note }</code>
suspended-worth = القيمة بسعرك: <b>{ $worth }</b>
suspended-worth-unknown = لإضافتها إلى أحد، حدّد أولًا كم يساوي 1 { $code }.
button-give-to = ✅ أضفها إلى { $name }
button-seek-owner = 🔎 أضفها إلى عميل آخر
button-gone-back = ↩️ أعدتها
ask-suspended-owner = <b>لمن { $amount }؟</b> أرسل رقمًا أو @username أو جزءًا من اسم، ثم اختر.
ask-suspended-reason = ستُضاف { $amount } إلى الرصيد. <b>كيف عرفت صاحبها؟</b> سطر واحد، للدفاتر.
ask-gone-back-reason = أعدت { $amount } عبر Crypto Pay. <b>لمن وكيف؟</b> سطر واحد، للدفاتر.
ask-act-suspense-credit =
    <b>إضافة { $amount }؟</b>
    مقابل { $paid }، فاتورة <code>{ $invoice }</code>، إلى { $customer } (<code>{ $telegram_id }</code>).
    الرصيد الآن: { $balance }، وبعد الإضافة: { $after }.
ask-act-suspense-return =
    <b>أُعيدت { $paid }؟</b>
    فاتورة <code>{ $invoice }</code>. ستقول الدفاتر ذلك؛ أما المال نفسه فتعيده عبر Crypto Pay.
done-act-suspense-credit = ✅ أُضيف { $amount } إلى { $customer } مقابل { $paid }.
done-act-suspense-return = ✅ سُجّلت { $paid } دفعةً معادة.
log-act-suspense-credit = إضافة { $amount } إلى { $customer } مقابل { $paid }
log-act-suspense-return = تسجيل إعادة { $paid }

## Transfers by hand

# What a customer sees
button-transfers = 🏦 حوالاتي
button-transfer = { $pending ->
    [yes] 🔎 { $number } · { $asked }
   *[no] ⏳ { $number } · { $asked }
}
button-transfer-sent = ✅ أرسلتُ المبلغ
button-transfer-drop = ✖ إلغاء
screen-transfer =
    🏦 <b>الدفع عبر { $name }</b>

    المبلغ المطلوب تحويله: <b>{ $asked }</b>
transfer-words = <blockquote>{ $words }</blockquote>
transfer-number = يُرجى كتابة هذا الرقم في الحوالة كي نجدها: <code>{ $number }</code>
transfer-until = مفتوحة حتى { $moment }. بعد التحويل تُرسل هنا صورة الإيصال أو ملف PDF.
screen-transfer-pending =
    🔎 <b>شكرًا! الحوالة { $number } قيد المراجعة.</b>

    حالما يظهر مبلغ { $asked } يصلك الخبر هنا. لا شيء آخر مطلوب منك.
screen-transfer-paid = ✅ وصلت الحوالة { $number }، والمبلغ في محفظتك.
screen-transfer-rejected = لم تُقبل الحوالة { $number } ({ $asked }). إن كان في ذلك خطأ فيمكن مراسلة صاحب المتجر عبر { "\u200E" }/paysupport
screen-transfer-expired = أُغلقت الحوالة { $number } ({ $asked }) ولم يُخصم شيء. إن كان المبلغ قد أُرسل فعلًا، فابدأ حوالة جديدة بالمبلغ نفسه وأرسل إيصالها هناك.
screen-transfer-refunded = أُعيد مبلغ الحوالة { $number } ({ $asked }).
screen-transfers = 🏦 <b>حوالاتك</b>
screen-transfers-none = لا حوالات جارية.
ask-transfer-proof =
    🧾 <b>إيصال الحوالة { $number }، { $asked }</b>

    يُرجى إرسال صورة الإيصال أو ملف PDF، حتى 10 ميغابايت. ويمكن كتابة رقم العملية تحته.
transfer-proof-missing = أرى كلمات ولا أرى إيصالًا. يُرجى إرساله صورةً أو ملف PDF، ويمكن كتابة الكلمات تحته.
ask-transfer-drop =
    <b>إلغاء الحوالة { $number }، { $asked }؟</b>

    إن كان المبلغ في طريقه فالأفضل إبقاؤها وإرسال الإيصال.
news-transfer-approved = ✅ <b>وصلت الحوالة { $number }.</b> أُضيف { $credit } إلى محفظتك.
transfer-repaid = سدّد { $repaid } منها ما كان عليك للمتجر.
transfer-came = وصل { $came } بدلًا من { $asked }، وهو ما احتُسب.
transfer-order-waits = انتهت مدة سعر طلبك في هذه الأثناء. من هنا العودة إليه بسعر اليوم.
news-transfer-rejected = عذرًا، لم نجد حوالتك { $number }، { $amount }.
transfer-reason = يقول المتجر: { $reason }
transfer-rejected-help = إن كنت قد أرسلتها فراسلنا مع الإيصال، وسننظر فيها مجددًا.

# Refusals
error-proof-not-usable = لا يصلح هذا إيصالًا: يلزم صورة (لا كملف) أو PDF. حوالتك محفوظة، فيكفي إرسال غيره.
error-proof-too-large = { $most ->
    [zero] الملف كبير جدًا: يجب ألا يتجاوز { $most } ميغابايت. حوالتك محفوظة، فيكفي إرسال ملف أصغر.
    [one] الملف كبير جدًا: الحد ميغابايت واحد. حوالتك محفوظة، فيكفي إرسال ملف أصغر.
    [two] الملف كبير جدًا: الحد اثنان ميغابايت. حوالتك محفوظة، فيكفي إرسال ملف أصغر.
    [few] الملف كبير جدًا: الحد { $most } ميغابايت. حوالتك محفوظة، فيكفي إرسال ملف أصغر.
    [many] الملف كبير جدًا: الحد { $most } ميغابايت. حوالتك محفوظة، فيكفي إرسال ملف أصغر.
   *[other] الملف كبير جدًا: الحد { $most } ميغابايت. حوالتك محفوظة، فيكفي إرسال ملف أصغر.
}
error-too-many-transfers = { $limit ->
    [zero] لا يمكن فتح حوالات الآن.
    [one] لديك حوالة واحدة جارية، وهذا هو الحد. أرسل إيصالها أو ألغِها؛ تجدها في «شحن الرصيد» ثم «حوالاتي».
    [two] لديك حوالتان جاريتان، وهذا هو الحد. أرسل إيصالًا أو ألغِ إحداهما؛ تجدهما في «شحن الرصيد» ثم «حوالاتي».
    [few] لديك { $limit } حوالات جارية، وهذا هو الحد. أرسل إيصالًا أو ألغِ إحداها؛ تجدها في «شحن الرصيد» ثم «حوالاتي».
    [many] لديك { $limit } حوالة جارية، وهذا هو الحد. أرسل إيصالًا أو ألغِ إحداها؛ تجدها في «شحن الرصيد» ثم «حوالاتي».
   *[other] لديك { $limit } حوالة جارية، وهذا هو الحد. أرسل إيصالًا أو ألغِ إحداها؛ تجدها في «شحن الرصيد» ثم «حوالاتي».
}
error-transfer-not-open = لم يعد يُقبل إيصال لهذه الحوالة. إن كان المبلغ قد أُرسل، فابدأ حوالة جديدة بالمبلغ نفسه في { "\u200E" }/wallet وأرسل الإيصال هناك.
error-words-not-usable = لا يصلح هذا تعليماتٍ للدفع: يلزم شيء يُقرأ، حتى { $most } حرف. يُرجى إرسالها من جديد.
error-too-many-methods = { $most ->
    [zero] لا يمكن إضافة طرق تحويل.
    [one] هناك طريقة تحويل واحدة، وهذا هو الحد. احذفها أولًا.
    [two] هناك طريقتا تحويل، وهذا هو الحد. احذف إحداهما أولًا.
    [few] هناك { $most } طرق تحويل، وهذا هو الحد. احذف إحداها أولًا.
    [many] هناك { $most } طريقة تحويل، وهذا هو الحد. احذف إحداها أولًا.
   *[other] هناك { $most } طريقة تحويل، وهذا هو الحد. احذف إحداها أولًا.
}
error-method-currency-not-usable = لا يمكن تحويل النجوم يدويًا. يُرجى اختيار عملة.

# What the owner sees
alert-proof-waits =
    🏦 <b>هل وصلت هذه الحوالة؟</b>
    يقول { $customer } إنه أرسل { $amount }: { $name }، الدفعة { $payment }.
button-proof-look = 🧾 عرض الإيصال
button-proofs = 🏦 حوالات للمراجعة: { $count }
button-proof = { $number } · { $name } · { $asked }
button-proof-approve = ✅ وصل { $asked }
button-proof-other = ✏️ مبلغ آخر…
button-proof-reject = ✖ رفض…
screen-proofs =
    🏦 <b>حوالات للمراجعة</b>

    الأقدم أولًا. افتح واحدة لترى إيصالها.
screen-proofs-none = ✅ لا حوالات بانتظارك.
screen-proof-pending = 🧾 <b>الدفعة { $number }: هل وصلت؟</b>
screen-proof-paid = ✅ <b>قُبلت الدفعة { $number }.</b>
screen-proof-rejected = ✖ <b>رُفضت الدفعة { $number }.</b>
screen-proof-refunded = ↩️ <b>أُعيد مبلغ الدفعة { $number }.</b>
proof-asked = الطريقة { $way }: <b>{ $asked }</b>
proof-credit = يُضاف إلى الرصيد: { $credit }
proof-reference = رقم العملية: <code>{ $reference }</code>
proof-sent = { $hours ->
    [0] أُرسل: { $moment }
   *[other] أُرسل: { $moment } (قبل { $hours } س)
}
proof-twin = { $state ->
    [paid] ⚠️ أُرسل الإيصال أو الرقم نفسه للدفعة { $number }، وقد قُبلت.
    [rejected] ⚠️ أُرسل الإيصال أو الرقم نفسه للدفعة { $number }، وقد رُفضت.
    [refunded] ⚠️ أُرسل الإيصال أو الرقم نفسه للدفعة { $number }، وقد أُعيد مبلغها.
   *[pending] ⚠️ أُرسل الإيصال أو الرقم نفسه للدفعة { $number }، وهي بانتظارك أيضًا.
}
proof-gone = ⚠️ لم يعد الملف لدى تيليجرام. اطلب من العميل أن يرسله إليك.
ask-proof-approve = الدفعة { $number }: وصل { $asked } عبر { $way }. أين رأيته؟ سطر واحد للسجلات، مثل <i>في كشف حساب اليوم</i>.
ask-proof-amount = الدفعة { $number }: المطلوب { $asked }. كم وصل بعملة { $currency }؟ مثل <code>{ $example }</code>
ask-proof-amount-reason = الدفعة { $number }: وصل { $came } بدلًا من { $asked }. ما السبب؟ سطر واحد للسجلات.
ask-proof-reject = الدفعة { $number }، { $asked }: لماذا تُرفض؟ سيقرأ العميل ذلك، فليكن سطرًا واحدًا لطيفًا.
ask-act-proof-approve =
    <b>إضافة { $credit } إلى { $customer }؟</b>
    عبر { $name }: وصل { $amount } كما طُلب. الدفعة { $number }.
ask-act-proof-approve-other =
    <b>إضافة { $credit } إلى { $customer }؟</b>
    عبر { $name }: وصل { $amount } والمطلوب { $asked }. الدفعة { $number }.
ask-act-proof-reject =
    <b>رفض الدفعة { $number }؟</b>
    لا يُضاف شيء إلى { $customer } مقابل { $amount }، وسيقرأ السبب.
done-act-proof-approve = ✅ الدفعة { $number }: أُضيف { $credit } إلى { $customer }.
done-act-proof-approve-other = ✅ الدفعة { $number }: أُضيف { $credit } إلى { $customer }.
done-act-proof-reject = ✖ رُفضت الدفعة { $number }، وأُبلغ { $customer } بالسبب.
log-act-proof-approve = قبول الحوالة { $number } من { $customer }: { $amount }
log-act-proof-approve-other = قبول الحوالة { $number } من { $customer }: { $amount } بدلًا من { $asked }
log-act-proof-reject = رفض الحوالة { $number } من { $customer }: { $amount }
log-act-way-add = 🏦 إضافة طريقة الدفع «{ $name }»
log-act-way-words = 🏦 تغيير تعليمات الدفع عبر «{ $name }»
log-act-way-on = 🏦 تشغيل «{ $name }»
log-act-way-off = 🏦 إيقاف «{ $name }»
log-act-way-remove = 🏦 حذف طريقة الدفع «{ $name }»

# The owner’s ways, in the settings
button-methods = 🏦 الحوالات
button-method = { $on ->
    [yes] 🟢 { $name } · { $currency }
   *[no] ⚪️ { $name } · { $currency }
}
button-method-add = ➕ إضافة طريقة
button-method-words = ✏️ تعليمات أخرى
button-method-on = 🟢 عرضها للزبائن
button-method-off = ⚪️ إيقاف عرضها
button-method-remove = 🗑 حذف
button-method-remove-sure = نعم، احذفها
screen-methods =
    🏦 <b>الحوالات</b>

    يدفع لك الزبائن مباشرة حسب تعليماتك ويرسلون إيصالًا، فتراجعه وتقبله.
screen-methods-none =
    🏦 <b>الحوالات</b>

    يمكن للزبائن أن يدفعوا لك مباشرة، إلى حساب مصرفي أو رقم هاتف: يتبعون تعليماتك ويرسلون إيصالًا فتقبله. أضف الطريقة الأولى.
screen-method = { $on ->
    [yes] 🏦 <b>{ $name }</b>، بعملة { $currency }: معروضة. يقرأ الزبائن:
   *[no] 🏦 <b>{ $name }</b>، بعملة { $currency }: غير معروضة الآن. يقرأ الزبائن:
}
method-no-worth = ⚠️ لا يمكن لأحد اختيارها بعد: قل كم تساوي { $code } بعملة { $ours }.
ask-method-name = 🏦 ما اسمها؟ سطر واحد حتى { $most } حرفًا، مثل <code>حوالة مصرفية</code>
ask-method-currency = 🏦 <b>{ $name }</b>: بأي عملة يُدفع؟ يمكن اختيار عملة أو إرسال رمزها.
ask-method-words =
    🏦 <b>{ $name }</b>: كيف يُدفع؟ أرسل ما سيقرؤه الزبائن، حتى { $most } حرف. مثلًا:
    <code>IBAN DE00 1234 5678 9000, Olga Shop</code>
ask-method-remove =
    <b>حذف «{ $name }»؟</b>
    لن يمكن لأحد اختيارها. أما الدفعات المفتوحة لها فتستمر.

## الحظر، ومراسلة المالك، والمالك الثاني، والإعدادات في السجل

command-support = مراسلة مالك المتجر
ask-support-message = 💬 <b>مراسلة المالك</b>

    اكتب رسالة واحدة، والمالك يقرؤها.
screen-banned = أغلق المالك هذا المتجر أمامك. مالك يبقى لك، والأمر ‎/support يصل إلى المالك.
button-ban = 🚫 حظر…
button-unban = ✅ رفع الحظر…
person-banned = 🚫 محظور منذ { $moment }: يمكنه مراسلتك فقط.
ask-ban = <b>لماذا يُحظر { $name }؟</b>
    سطر واحد للسجل. المحظور لا يمكنه إلا مراسلتك (‎/support)، والمدفوعات الجارية تصل، ويبقى المال والطلبات الجارية.
ask-unban = <b>لماذا يُسمح لـ { $name } بالدخول من جديد؟</b>
    سطر واحد للسجل.
ask-act-ban =
    <b>هل تريد حظر { $customer }؟</b>
    لن يمكن <code>{ $telegram_id }</code> إلا مراسلتك حتى تتراجع عن ذلك. يبقى المال والطلبات الجارية كما هي.
ask-act-unban =
    <b>هل تسمح لـ { $customer } بالدخول من جديد؟</b>
    <code>{ $telegram_id }</code> محظور الآن.
done-act-ban = 🚫 تم حظر { $customer }.
done-act-unban = ✅ رُفع الحظر عن { $customer }.
log-act-ban = 🚫 حظر { $customer }
log-act-unban = ✅ رفع الحظر عن { $customer }
error-owner-stays = لا يمكن حظر مالك المتجر منه.
alert-support =
    💬 <b>{ $customer }</b> (<code>{ $telegram_id }</code>) يكتب إليك:
    { $text }

ask-float-reason = <b>لماذا يُقبل الفرق؟</b>
    سطر واحد للدفاتر. بعد ذلك تؤكده.
ask-act-float-accepted =
    <b>هل تقبل الرصيد عند { $provider } كما هو؟</b>
    فرق قدره { $amount } يدخل الدفاتر خسارةً لنا أو ربحًا.
done-act-float-accepted = ✅ الفرق { $amount } عند { $provider } صار في الدفاتر.
log-act-float-accepted = قبل الرصيد عند { $provider } كما هو: الفرق { $amount }
log-act-float-paid-in = أودع { $amount } عند { $provider }
log-act-account-trusted = قال إن الحساب عند { $provider } لنا وحدنا

screen-act-awaits = ⏳ هذا أكثر مما يحق لمالك واحد أن يحركه وحده. أسأل المالكين الآخرين، ولا بد أن يؤكده أحدهم أيضًا، وسأخبرك.
alert-act-awaits = 👥 <b>{ $owner } يطلب كلمة مالك ثانٍ.</b>
alert-act-seconded = ✅ <b>أكّد { $owner } ما طلبته:</b>
alert-act-refused = ✖️ <b>ألغى { $owner } ما طلبته:</b>
log-second = أكّده أيضًا <b>{ $owner }</b>
error-second-owner-missing = ما فوق { $limit } يحتاج إلى تأكيد مالك آخر، ولهذا المتجر مالك واحد فقط. سمِّ مالكًا ثانيًا في ADMINS أو ارفع ADMIN__ADJUST_MAX.
error-second-owner-needed = أنت من طلب هذا، فلا بد أن يؤكده مالك آخر.

log-act-set-name = 🏷 سمّى المتجر «{ $name }»
log-act-set-currency = 💱 جعل العملة { $code }
log-act-set-worth = 💱 قال إن قيمة 1 { $code } هي { $worth } { $ours }
log-act-set-crypto = { $on ->
    [yes] 🪙 يقبل العملات الرقمية
   *[no] 🪙 لم يعد يقبل العملات الرقمية
    }
log-act-set-stars = { $on ->
    [yes] ⭐ يقبل نجوم تيليجرام
   *[no] ⭐ لم يعد يقبل نجوم تيليجرام
    }
log-act-set-panel = 🔌 أعطى عنوان { $provider } ومفتاحه: { $host }، { $key }
log-act-claim = 🔑 صار مالك المتجر

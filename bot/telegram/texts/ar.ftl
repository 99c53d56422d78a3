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
button-amount = { $amount } · ⭐{ $stars }
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

    الدفع بنجوم تيليجرام، ويصل المبلغ إلى محفظتك في الحال.
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
screen-gift = 🎁 أُضيف <b>{ $value }</b> إلى محفظتك. بالهناء!

## Help

screen-help = ❓ <b>كيف يعمل { $shop }</b>

    1. اختيار خدمة من { "\u200E" }/catalogue، أو كتابة المطلوب هنا.
    2. إرسال الرابط والعدد، ثم مراجعة السعر والتأكيد.
    3. بطاقة الطلب تتابعه حتى نهايته، وما لا يُسلَّم يعود تلقائيًا إلى { "\u200E" }/wallet

    رقمك هنا: <code>{ $number }</code>
    لأي سؤال عن دفعة: { "\u200E" }/paysupport
screen-payment-help = 🧾 <b>مساعدة الدفع</b>

    تصل النجوم إلى محفظتك في ثوانٍ. إن لم تصل، أو كان في الدفع خطأ آخر، فنحن هنا لسماعك.
payment-line = { "\u200F" }{ $moment } · ⭐{ $stars } ← <b>{ $credit }</b>
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
    { "\u2066" }<code>/gift 5.00</code>{ "\u2069" } أو { "\u2066" }<code>/gift 5.00 20</code>{ "\u2069" }
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
desk-attempt-evidence = 🔎 { $evidence }
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
unclear-what-to-do = يُبحث عن هذا الرابط والعدد بين طلباتك لدى { $provider } ضمن ذلك الوقت، ثم يُختار:
unclear-answer-by = إن لم يُتخذ قرار، يستعيد العميل المبلغ في { $moment }.

ask-provider-order = ما رقم الطلب { $number } لدى المورّد؟ مثل <code>1234567</code>
ask-settle-refund = كم يعود من { $price } عن الطلب { $number } إجمالًا؟ عاد حتى الآن { $refunded }. مثل <code>1.50</code>، أو <code>0</code> إن سُلّم كل شيء.
ask-settle-reason = الطلب { $number }: يعود إجمالًا { $refund }. ما السبب؟ سطر واحد للسجلات.

button-act-confirm = ✅ تأكيد
button-act-drop = صرف النظر
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
alert-account-shared = ⚠️ <b>هناك من يطلب من حسابنا لدى { $provider } غير المتجر.</b> هذه الطلبات ليست من المتجر: <code>{ $numbers }</code>. إلى أن تراجع الأمر لن أقرّر بناءً على طلب واحد مطابق ولا على الرصيد، بل أسألك.
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
broadcast-took = ⏱ استغرقت { $minutes } د { $seconds } ث.
broadcast-paused-network = ⚠️ تعذّر الوصول إلى تيليجرام، فأوقفتها مؤقتًا. لم يضِع أحد من المنتظرين: يمكن الاستئناف عند عودة الشبكة.
broadcast-paused-refused = ⚠️ لم يعد تيليجرام ينسخ الرسالة، فأوقفتها مؤقتًا: «{ $reason }». لم يضِع أحد من المنتظرين.
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

### What the shop says, in English. A message is trusted HTML; its values are escaped.
### Keys are kebab-case by area. Every language has the same keys and variables.

## Buttons

button-menu = 🏠 Menu
button-back = ‹ Back
button-previous = ‹ Previous
button-next = Next ›
button-chosen = ✓ { $name }
button-catalogue = 🛍 Catalogue
button-search = 🔍 Search
button-search-again = 🔍 Search again
button-orders = 📦 My orders
button-wallet = 👛 Wallet
button-language = 🌐 Language
button-help = ❓ Help
button-network = { $network } · { $services }
button-category = { $name } · { $services }
button-service = { $number }. { $name } · { $price }
button-order = 🛒 Order
button-quantity = { $quantity }
button-drop = ✖ Drop
button-change = ✏️ Change
button-confirm = ✅ Confirm · { $price }
button-renew-quote = Change nothing, go on
button-pay-missing = ⭐ Pay { $missing } and order
button-check-again = 🔄 Look again
button-order-line = { $icon } { $number } · { $name } · { $price }
button-filter-all = All
button-filter-open = Open
button-filter-done = Done
button-filter-refunded = Refunded
button-find-order = 🔍 Find
button-refresh = 🔄 Refresh
button-refill = ♻️ Refill
button-cancel-order = ✖ Cancel
button-again = 🔁 Order again
button-cancel-sure = Yes, cancel it
button-keep-order = No, keep it
button-top-up = ➕ Top up
button-history = 📜 History
button-gift-code = 🎁 Gift code
button-payment-help = 🧾 Payment help
button-amount = { $amount } · { $asked }
button-way = { $way } · { $asked }
button-amount-alone = { $amount }
way-stars = ⭐ Telegram Stars
button-other-amount = Another amount
button-back-to-order = 🛒 Back to your order

## Commands, as Telegram lists them

command-start = The menu and your balance
command-catalogue = Everything on sale
command-search = Find a service by words or a link
command-orders = Your orders
command-wallet = Balance, top up, gift codes
command-language = Choose a language
command-paysupport = Help with a payment
command-help = How the shop works
command-cancel = Leave what I am asking
command-stats = The shop in figures
command-books = The books, month by month
command-sync = Read the supplier’s list now
command-credit = Give or take money
command-gift = Make a gift code
command-markup = What is added to prices
command-order = An order as staff sees it
command-broadcast = Send a message to many

## Short answers to a press

toast-dropped = Dropped. Nothing was charged.
toast-looking = Asking the supplier. News will show on the card by itself.
toast-refill-asked = Refill asked for.
toast-language = English it is.
toast-slow-down = One moment, please: that was a lot at once.
toast-old-button = This button has had its day. Here is the menu.

## Start

screen-menu = <b>{ $shop }</b>

    What would you like today? Pick from the catalogue, or simply write what you look for.
screen-not-open = <b>{ $shop }</b>

    The shop is still being set up. Please come back a little later.
screen-language = <b>Language</b>

    Which one shall I speak?
screen-left = All right, I have put that aside. Nothing was charged.
screen-nothing-to-leave = There is nothing to leave: I was not asking anything.
screen-words-only = I understand words and links. Write what you look for, or open the menu.
screen-answer-in-words = Please answer with text. Your entries so far are kept; /cancel leaves.
screen-unknown-command = I do not know this command. The menu shows what I can do.

## Catalogue

screen-networks = <b>Catalogue</b>

    Where shall it happen?
screen-networks-empty = <b>Catalogue</b>

    There is nothing on sale right now. Please look in again later.
screen-categories = <b>{ $network }</b>

    Choose a category.
screen-services = <b>{ $category }</b>
    { $network }
screen-found = { $count ->
    [one] <b>One service</b> for “{ $words }”
   *[other] <b>{ $count } services</b> for “{ $words }”
}
screen-nothing-found = Nothing found for “{ $words }”.

    Try fewer or other words, for example “instagram likes”, or paste the link you want to promote.
ask-search = <b>Search</b>

    Write what you look for, for example “telegram members”, or paste a link to see what fits it.
page-number = <i>Page { $page } of { $pages }</i>
line-service = <b>{ $number }.</b> { $name }
    { $price } per 1,000 · from { $least }
line-package = <b>{ $number }.</b> { $name }
    { $price } per package
network-website = Websites
network-other = Other
screen-service = <b>{ $name }</b>
service-network = Network: { $network }
service-price = Price: <b>{ $price }</b> per 1,000
service-price-package = Price: <b>{ $price }</b> per package
service-limits = One order: { $least } to { $most }
service-refill = ♻️ Refill: yes, if numbers drop
service-no-refill = ♻️ Refill: no
service-cancel = ✖ Cancel: can be asked for while it runs
service-no-cancel = ✖ Cancel: only before it starts
service-time = ⏱ Average time: { $time }
service-description = <blockquote expandable>{ $description }</blockquote>

## Ordering

screen-ordering = 🛒 <b>{ $service }</b>
ask-link = <b>Which link?</b>
    Send the address, for example <code>{ $example }</code>
ask-quantity = <b>How many?</b>
    From { $least } to { $most }. Tap a number or type one, also as “2k”.
ask-comments = <b>Which comments?</b>
    Send them in one message, one comment per line: { $least } to { $most } lines. Each line is one comment.
ask-usernames = <b>Which names?</b>
    Send them in one message, one name per line: { $least } to { $most } names, for example <code>username</code>
ask-answer-number = <b>Which answer?</b>
    Send its number in the poll, counted from the top: for example <code>1</code>
field-link = 🔗 Link
field-quantity = 🔢 Quantity
field-comments = 💬 Comments
field-usernames = 👤 Names
field-answer-number = ☑️ Answer
entered-link = 🔗 Link: <code>{ $link }</code>
entered-quantity = 🔢 Quantity: <b>{ $quantity }</b>
entered-answer-number = ☑️ Answer number: <b>{ $answer_number }</b>
entered-comments = 💬 Comments: <b>{ $count }</b>
entered-usernames = 👤 Names: <b>{ $count }</b>
entered-lines = <blockquote>{ $lines }</blockquote>
entered-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
screen-changes = ✏️ <b>{ $service }</b>

    What shall be different? Everything else stays as it is.
screen-quote = 🧾 <b>{ $service }</b>
quote-price = Price: <b>{ $price }</b>
quote-balance-after = Balance after: <b>{ $balance }</b>
quote-valid-until = Price holds until { $moment }
quote-ready = Is everything right?
quote-missing = You are short of <b>{ $missing }</b>.
quote-goes-on = Pay it with one tap: once it has arrived, the order goes on by itself.
quote-no-way-to-pay = Paying in is not possible here yet; a gift code works. Then come back to this order.
quote-same-link = ⚠️ An order of this service for this link is still open. This one starts when that one ends; until then you can cancel it at once.
quote-wrong-kind = ⚠️ The link leads to { $kind }. This service usually takes something like <code>{ $example }</code>
kind-profile = a profile
kind-post = a post
kind-video = a video
kind-reel = a reel
kind-story = a story
kind-live = a live stream
kind-comment = a comment
kind-channel = a channel
kind-group = a group
kind-page = a page
kind-playlist = a playlist
kind-track = a track
kind-album = an album
kind-artist = an artist
kind-episode = an episode
kind-server = a server
kind-bot = a bot
kind-event = an event
kind-board = a board

## Orders

state-paid = Being placed
state-sending = Being placed
state-unclear = Still being confirmed
state-running = In progress
state-completed = Completed
state-partial = Partly delivered
state-cancelled = Cancelled
state-refused = Not accepted
state-released = Refunded
order-heading = { $icon } <b>Order { $number }</b> · { $state }
order-service = <b>{ $name }</b>
order-link = 🔗 <code>{ $link }</code>
order-quantity = Quantity: <b>{ $quantity }</b>
order-start-count = Count at the start: { $count }
order-price = Price: <b>{ $price }</b>
order-returned = Returned: <b>{ $refunded }</b>
order-placed-at = Ordered: { $moment }
order-progress = { $bar } { $percent }%
    { $delivered } of { $quantity } delivered
order-is-paid = Order { $number } is being placed; your money is reserved.
order-is-sending = Order { $number } is being placed; your money is reserved.
order-is-unclear = Order { $number }: we are confirming with the supplier. You will not be charged twice.
order-is-running = It is under way. This card keeps itself up to date.
order-is-completed = All delivered. Enjoy!
order-is-partial = Only a part could be delivered; the rest of the money is back in your wallet.
order-is-cancelled = It was cancelled; all the money is back in your wallet.
order-is-refused = It was not placed; all the money is back in your wallet.
order-is-released = The supplier never gave a clear answer, so all the money is back in your wallet. It will not be charged again.
order-answer-by = Answer by { $moment }.
order-waits-for-link = It starts when the order before it for this link ends. Until then you can cancel it at once.
order-cancel-wanted = The cancel has been asked for; the supplier decides how much is still undone.
order-refill-open = ♻️ A refill is under way.
reason-link = The supplier does not accept this link. Is it public, and does it lead to the right thing?
reason-quantity = The supplier does not accept this quantity.
reason-service = The service has just been taken off the shelf.
reason-price = The price had changed in the meantime. Order again to see the new one.
reason-age = It could not be placed in time.
reason-customer = You cancelled it.
reason-unclear = It could not be confirmed that the supplier had received it.
reason-rejected = The supplier declined it.
screen-orders-all = 📦 <b>Your orders</b>
screen-orders-open = 📦 <b>Your open orders</b>
screen-orders-done = 📦 <b>Your completed orders</b>
screen-orders-refunded = 📦 <b>Your orders with money back</b>
screen-orders-found = 📦 <b>Orders</b> for “{ $words }”
orders-none-all = None yet. The catalogue is a good place to begin.
orders-none-open = Nothing is under way right now.
orders-none-done = Nothing has been completed yet.
orders-none-refunded = Nothing had to be refunded.
orders-none-found = No order of yours has this number or link.
ask-order-search = <b>Find an order</b>

    Send its number, for example <code>#12</code>, or a part of its link.
ask-cancel-waiting = <b>Cancel order { $number }?</b>

    If it has not been placed yet, all the money comes back at once.
ask-cancel-running = <b>Cancel order { $number }?</b>

    It is running already. The supplier is asked to stop; what is delivered by then is paid for, the rest comes back.

## Wallet

wallet-balance = Balance: <b>{ $balance }</b>
wallet-held = Reserved for open orders: { $held }
screen-wallet = 👛 <b>Wallet</b>
screen-history = 📜 <b>History</b>
history-empty = Nothing has moved yet.
history-in = <b>+{ $change }</b> · { $what }
    { $moment } · balance { $balance }
history-out = <b>{ $change }</b> · { $what }
    { $moment } · balance { $balance }
entry-topup = Top-up
entry-gift = Gift code
entry-hold = Reserved
entry-release = Returned in full
entry-final = Returned
entry-refund = Returned later
entry-adjust = By the shop
entry-other = Movement
entry-of-order = { $what }, order { $number }
entry-noted = { $what }: { $note }
screen-top-up = ➕ <b>Top up</b>

    How much should go into your wallet?
screen-ways = <b>Pay in { $amount }</b>

    How would you like to pay?
screen-ways-order = <b>Pay the missing { $amount }</b>

    How would you like to pay? Your order goes on by itself when the money is there.
screen-no-way-to-pay = ➕ <b>Top up</b>

    Paying in is not possible here yet. A gift code works at any time.
ask-amount = <b>How much?</b>
    Send an amount, for example <code>{ $example }</code>
ask-code = 🎁 <b>Gift code</b>

    Send me your code.
invoice-title = Wallet top-up
invoice-description = { $credit } for your wallet.
invoice-description-order = { $credit } for your wallet; your order goes on by itself.
screen-paid = ✅ Thank you! <b>{ $credit }</b> is in your wallet.
paid-goes-on = Your order { $number } goes on by itself. Here comes its card.
paid-stays = It stays there: your order could not go on as it was quoted. Here is how it stands now.
paid-stays-over = It stays there: your order cannot be placed any more as you entered it.
screen-gift = 🎁 <b>{ $value }</b> is in your wallet. Enjoy!

## Help

screen-help = ❓ <b>How { $shop } works</b>

    1. Choose a service in the /catalogue, or write what you look for.
    2. Give the link and the quantity, look at the price, confirm.
    3. The order’s card follows it to the end. What is not delivered comes back to your /wallet by itself.

    Your number here: <code>{ $number }</code>
    Questions about a payment: /paysupport
    Anything else: /support
screen-payment-help = 🧾 <b>Payment help</b>

    Stars arrive in your wallet within seconds, coins as soon as the network has confirmed them, a transfer when the owner has seen it. If something did not arrive, or is wrong, tell us here.
payment-line = { $moment } · { $paid } → <b>{ $credit }</b>
    <code>{ $charge }</code>
ask-payment-message = Write one message and say what happened; the owner reads it.
screen-message-passed = Thank you, the owner has your message and will look into it.

## News

news-placed = { $icon } Order { $number } is placed and under way.
    { $service }
news-completed = { $icon } <b>Order { $number } is complete.</b>
    { $service }
    <code>{ $link }</code>
news-partial = { $icon } <b>Order { $number } was delivered in part.</b>
    The rest of the money is back in your wallet.
news-cancelled = { $icon } <b>Order { $number } was cancelled.</b>
    { $service }
news-refused = { $icon } <b>Order { $number } was not placed.</b>
    All the money is back in your wallet.
news-released = { $icon } <b>Order { $number }: your money is back.</b>
    The supplier never gave a clear answer. You will not be charged again, whatever turns up.
news-unclear = { $icon } <b>Order { $number }: we are confirming with the supplier.</b>
    You will not be charged twice.
news-refunded = { $icon } <b>Order { $number }: more money came back.</b>
    { $service }
news-refill-done = ♻️ Order { $number }: the refill is done.
news-refill-rejected = ♻️ Order { $number }: the supplier did not do the refill.
news-cancel-refused = Order { $number }: the supplier does not stop it any more. It goes on as ordered.
news-topup = ✅ <b>{ $amount }</b> is in your wallet.
news-given = The shop has added <b>{ $amount }</b> to your wallet.
news-taken = The shop has corrected your wallet by <b>{ $amount }</b>.
receipt-heading = <b>Receipt</b>
receipt-ordered = Ordered: { $quantity }
receipt-delivered = Delivered: { $delivered }
receipt-unit-price = Price per 1,000: { $price }
receipt-paid = Paid: { $price }
receipt-returned = Returned: <b>{ $refunded }</b>
receipt-balance = New balance: <b>{ $balance }</b>

## Refusals, found by the name of the error

error-unexpected = Sorry, something went wrong on our side. Nothing was charged that you did not confirm; please try again.
error-button-outdated = That is over by now, and nothing has changed. /start brings the menu.
error-insufficient-funds = You are short of { $missing }. Top up your /wallet, then confirm again.
error-amount-too-large = The wallet holds only { $balance }.
error-no-longer-available = This is not on sale at the moment. The /catalogue has others.
error-supplier-resting = Our supplier is catching its breath: this is temporarily unavailable. Please try again in a little while; nothing was charged.
error-quote-expired = The price held only for a while and has run out. Press Change to go on with what you entered.
error-quote-not-found = This offer is not there any more. Nothing was charged.
error-order-not-found = You have no such order. /orders shows them all.
error-too-many-open-orders = { $limit ->
    [one] You have an open order already, which is as many as fit. When it ends, there is room again.
   *[other] You have { $limit } open orders, which is as many as fit. When one ends, there is room again.
}
error-not-possible-now = That is not possible at this point of the order; nothing has changed.
error-asked-too-soon = { $minutes ->
    [one] That was asked a moment ago. Please try again in a minute.
   *[other] That was asked a moment ago. Please try again in { $minutes } minutes.
}
error-refill-not-possible = There is no refill for this order, or its time is over.
error-refill-refused = The supplier did not take the refill. You may ask again later.
error-code-not-valid = There is no such gift code, or it is used up. Please check the letters and send it again.
error-code-already-used = You have redeemed this gift code before.
error-too-many-tries = { $minutes ->
    [one] Too many wrong codes. Please try again in a minute.
   *[other] Too many wrong codes. Please try again in { $minutes } minutes.
}
error-amount-not-understood = I do not read an amount there. Send a number above zero, for example 5 or 12.50.
error-amount-out-of-range = One payment can be from { $least } to { $most }.
error-way-not-there = This way to pay is not available just now. Please choose another, or try again in a little while.
error-payment-not-open = This invoice is not open any more. Please start the top-up again in the /wallet.
error-customer-not-found = No customer has that number.
error-reason-missing = Please say why: this act needs a reason.
error-act-not-open = This confirmation is not open any more; nothing has been done.
error-shop-not-open = The shop is still being set up. Please come back a little later.
error-claim-refused = This link does not open the shop any more: it was used, or a newer one was made. The shop’s log shows the link that works while it has no owner.
error-vault-closed = There is no key to keep a secret under. Set SECRET_KEYS (.env.example says how) and start the shop again; nothing was stored.
error-currency-fixed = The books are kept in { $currency } already, so the currency stays.
error-account-frozen = Your account is on hold, so nothing can be bought now. Your money is safe; /paysupport reaches the shop’s owner.
error-provider-not-reachable = The supplier does not answer properly at the moment. Please try again later.
error-provider-order-not-plausible = The supplier does not know this order number as ours, or it belongs to another order.
error-text-missing = I see no text there. Please write your answer.
error-quantity-not-a-number = I need a whole number, for example 500 or 2k.
error-quantity-too-small = That is too few: one order starts at { $least }.
error-quantity-too-large = That is too many: one order takes up to { $most }.
error-not-a-link = That does not look like a link. It should look like { $example }
error-link-has-spaces = There is a blank in the link. Please send the address alone.
error-link-has-odd-characters = There are characters in the link that do not belong there. Please copy it anew.
error-link-has-login = The link carries a login before its host. Please send it without.
error-link-has-port = The link names an unusual port. Please send the ordinary address.
error-link-too-long = The link is too long: at most { $most } characters.
error-link-not-http = Links begin with https:// here, like { $example }
error-link-has-no-host = I cannot see where this link leads. Please copy the whole address.
error-link-host-not-public = This link leads to a private network. Please send a public address.
error-link-wrong-host = This service is for { $network }, but the link leads to { $host }. It should look like { $example }
error-username-not-valid = “{ $name }” cannot be a name there. Please check it and send the answer again.
error-too-few-lines = { $least ->
    [one] I see { $given } lines; at least one is needed.
   *[other] I see { $given } lines; at least { $least } are needed. Please send the whole list again.
}
error-too-many-lines = I see { $given } lines; at most { $most } fit. Please send a shorter list.
error-line-too-long = Line { $line } is too long: at most { $most } characters.
error-answer-number-out-of-range = The answer’s number is between { $least } and { $most }.

## Owner

# How a command is written, when it was not understood

usage-credit =
    Whose wallet, how much, and why? Like this:
    <code>/credit 123456789 5.00 compensation for order 17</code>
    An amount with a minus takes money back.
usage-gift =
    How much is the code worth, and how many people may use it? Like this:
    <code>/gift 5.00</code>, <code>/gift 5.00 20</code>, or a hundred codes for a month: <code>/gift 5.00 x100 30d</code>
usage-markup =
    How many percent are added to the suppliers’ prices? Like this:
    <code>/markup 30</code>
usage-order =
    Which order? Like this: <code>/order 17</code>

# Answers to the owner's commands

screen-sync-started = 🔄 Reading the suppliers’ lists. I will report what is new.
screen-act-dropped = Dropped. Nothing has changed.

ask-answer-not-understood = I could not read that.

# Acts with money: what will happen

ask-act-credit =
    <b>Give { $amount }?</b>
    To { $customer } (<code>{ $telegram_id }</code>).
    Balance now: { $balance }, after: { $after }.
ask-act-debit =
    <b>Take { $amount } away?</b>
    From { $customer } (<code>{ $telegram_id }</code>).
    Balance now: { $balance }, after: { $after }.
ask-act-gift = { $uses ->
    [one] <b>Make a gift code worth { $amount }?</b>
        It can be used once.
   *[other] <b>Make a gift code worth { $amount }?</b>
        { $uses } people can use it, each once.
    }
ask-act-markup =
    <b>Set the mark-up to { $percent }%?</b>
    It is { $before }% now. New quotes use it at once; quotes and orders already made keep their price.
ask-act-order-placed =
    <b>Order { $number } was placed as <code>{ $provider_order }</code>?</b>
    I ask the supplier about that number first. If it fits, the order goes on running and the customer is told.
ask-act-order-retry =
    <b>Order { $number } was not placed: send it again?</b>
    Please be sure: if the supplier did take it, it will be delivered and paid twice.
ask-act-order-refund =
    <b>Order { $number } was not placed: refund it?</b>
    The customer gets the whole price back ({ $price }), and the order is over.
ask-act-order-give-up =
    <b>Refund order { $number } without knowing?</b>
    The customer gets the whole price back ({ $price }). If the supplier did take it, the cost is ours.
ask-act-order-settle =
    <b>Settle order { $number } by hand?</b>
    { $refunded } of { $price } goes back in all, { $before } of it has gone back already. The rest is earned, and the order is over.
act-reason = Reason: { $reason }

# Acts with money: what has happened

done-act-credit = ✅ { $amount } given to { $customer }. Balance: { $balance }.
done-act-debit = ✅ { $amount } taken from { $customer }. Balance: { $balance }.
done-act-gift = { $uses ->
    [one] 🎁 A gift code worth { $amount }, for one person:
   *[other] 🎁 A gift code worth { $amount }, for { $uses } people:
    }

    <code>{ $code }</code>

    Or as a link: { $link }

    I keep no copy and cannot show it again.
done-act-markup = ✅ The mark-up is { $percent }% now.
done-act-order-placed = 🔎 I am asking the supplier about <code>{ $provider_order }</code> and will tell you whether it fits order { $number }.
done-act-order-retry = ✅ Order { $number } will be sent again.
done-act-order-refund = ✅ Order { $number } is refunded.
done-act-order-give-up = ✅ Order { $number } is refunded. Should it turn up at the supplier, I will tell you.
done-act-order-settle = ✅ Order { $number } is settled; { $refunded } has gone back in all.

# The shop in figures

screen-stats = 📊 <b>The shop in figures</b>
stats-period = { $days ->
    [1] <b>Today</b>
   *[other] <b>Last { $days } days</b>
    }
stats-orders = { $orders ->
    [one] 1 order, turnover { $turnover }
   *[other] { $orders } orders, turnover { $turnover }
    }
stats-profit = Profit { $profit } (cost { $cost })
stats-profit-unknown = Profit unknown: tell me what a unit of the supplier’s currency is worth (setting FX__…).
stats-refunds = Refunded { $refunds }
stats-customers = { $customers ->
    [one] 1 new customer, paid in { $topups }
   *[other] { $customers } new customers, paid in { $topups }
    }
stats-open = ⏳ Running: { $running }, waiting to be placed: { $waiting }
stats-unclear = { $orders ->
    [one] 🔎 1 order without a clear answer
   *[other] 🔎 { $orders } orders without a clear answer
    }
stats-needs-person = { $orders ->
    [one] ✋ 1 order waits for your decision
   *[other] ✋ { $orders } orders wait for your decision
    }
stats-paused = ⏸ Nothing is sent to { $provider } at the moment.
stats-all-well = ✅ Nothing waits for you.

# One order on the desk

desk-link = Link: <code>{ $link }</code>
desk-quantity = Quantity: { $quantity }
desk-price = Price: { $price }
desk-refunded = Refunded: { $refunded }
desk-remains = Remains: { $remains }
desk-customer = Customer: { $name } (<code>{ $telegram_id }</code>)
desk-provider = Supplier: { $provider }
desk-window = Sent between { $since } and { $until }
desk-attempts = <b>Attempts</b>
desk-attempt = { $state ->
    [sending] • { $sent }: in the air, expected { $expected }
    [not_sent] • { $sent }: never left, nothing charged
    [refused] • { $sent }: refused by the supplier
    [accepted] • { $sent }: taken, expected { $expected }
    [unclear] • { $sent }: no clear answer, expected { $expected }
    [not_landed] • { $sent }: found not placed
    [abandoned] • { $sent }: given up, expected { $expected }
   *[other] • { $sent }: expected { $expected }
    }
desk-attempt-number = as <code>{ $provider_order }</code>
desk-attempt-answer = — “{ $answer }”
desk-attempt-evidence = 🔎 { $evidence }
desk-timeline = <b>What happened</b>
desk-event = • { $at }: { $state }
desk-event-note = , { $note }
desk-needs-remains-unknown = ✋ { $provider } delivered a part and does not say how much. Look it up there, then settle by hand.
desk-needs-status-failed = ✋ { $provider } says it failed, without returning money. Look it up there, then settle by hand.
desk-needs-status-unknown = ✋ { $provider } reports a status that I do not know. Look it up there.
desk-needs-too-old = ✋ This order is 90 days old and still running at { $provider }. Look it up there, then settle by hand.
desk-needs-other = ✋ This order needs your decision.

screen-unclear =
    🔎 <b>Order { $number }: was it placed?</b>
    The answer of { $provider } got lost. Nothing has been sent twice, and the customer’s money is on hold.
unclear-what-to-do = Look for this link and quantity among your orders at { $provider }, within that time, then say what you found.
unclear-answer-by = If nobody decides by { $moment }, the customer gets the money back.

ask-provider-order = Which number does order { $number } have at the supplier? For example <code>1234567</code>
ask-settle-refund = How much of { $price } goes back for order { $number }, in all? { $refunded } has gone back so far. For example <code>1.50</code>, or <code>0</code> if all was delivered.
ask-settle-reason = Order { $number }: { $refund } goes back in all. Why? One line, for the books.

button-act-confirm = ✅ Confirm
button-act-drop = ✖ Drop
button-copy-gift = 📋 Copy the link
button-stats = 📊 Figures
button-desk-order = Order { $number }
button-desk-refresh = 🔄 Refresh
button-desk-back = ‹ Order { $number }
button-order-placed = It was placed…
button-order-retry = Not placed: send again
button-order-refund = Not placed: refund
button-order-give-up = Refund anyway
button-order-settle = Settle by hand…

# Alerts: what it is, and what to do

alert-synced =
    🔄 <b>The suppliers’ lists are read</b>
    New: { $added }, gone: { $gone }, dearer: { $dearer }, cheaper: { $cheaper }, otherwise changed: { $changed }, unreadable: { $skipped }.
alert-sync-ignored = { $reason ->
    [empty] ⚠️ A supplier’s list came empty. I keep selling from the last good one and try again.
    [lost] ⚠️ A supplier’s list lost more than half of its services. I keep selling from the last good one; look at the panel, it tries again by itself.
   *[other] ⚠️ A supplier’s list could not be used. I keep selling from the last good one and try again.
    }
alert-sync-failed = { $reason ->
    [unreachable] ⚠️ { $provider } cannot be reached, so its list was not read. I try again; if it stays, check its address in the settings.
    [timeout] ⚠️ { $provider } takes too long to send its list. I try again.
    [error] ⚠️ { $provider } refuses to send its list. Check its key in the settings.
   *[other] ⚠️ { $provider } sent something that is no list. I try again; if it stays, check its address in the settings.
    }
alert-provider-paused = { $reason ->
    [auth] ⏸ <b>{ $provider } does not accept our key.</b> Nothing is sent there. Check the key in the settings; waiting orders go on by themselves.
    [funds] ⏸ <b>The balance at { $provider } is too low.</b> Top it up there; waiting orders go on by themselves.
    [front] ⏸ <b>{ $provider } turns our orders away before the panel sees them.</b> Check its address, and whether it blocks this machine.
   *[other] ⏸ <b>{ $provider } gave no clear answers several times in a row.</b> One order at a time is tried; look whether the panel works.
    }
alert-provider-back = ▶️ { $provider } works again. Waiting orders are on their way.
alert-new-error-text =
    ℹ️ Order { $order } was refused with words I have not seen before. The customer has the money back. If it is your account’s fault, put it right at the supplier:
    “{ $text }”
alert-charge-too-high =
    ⚠️ <b>Order { $order } cost { $charge } instead of { $expected }.</b>
    “{ $service }” is no longer sold until its price is clear. The customer’s price stays. Ask the supplier, then /sync.
alert-status-unknown = ❓ Order { $order }: the supplier reports “{ $status }”, which I do not know. I keep looking; settle it by hand if it is over.
alert-status-failed = ✋ Order { $order }: the supplier reports a failure and has not returned the money. Ask there, then settle it by hand.
alert-remains-unknown = ✋ Order { $order } is delivered in part, and the supplier does not say how much. Look it up there, then settle it by hand.
alert-order-lost = ✋ For a day the supplier has not known our order { $order }. Ask there, then settle it by hand.
alert-news-reversed = ℹ️ Order { $order } was over, and the supplier now reports “{ $status }”. No money has moved; look whether it is being delivered after all.
alert-audit-failed = 🚨 <b>The books do not add up:</b> { $names }. Stop selling and run <code>python -m bot audit</code> for the details.
alert-placed-taken = ✅ Order { $order } runs: the supplier knows it as <code>{ $provider_order }</code>.
alert-placed-refused = { $reason ->
    [unknown] ❌ The supplier does not know <code>{ $provider_order }</code> as an order of ours. Order { $order } still waits for your decision.
    [claimed] ❌ <code>{ $provider_order }</code> belongs to another order. Order { $order } still waits for your decision.
    [implausible] ❌ <code>{ $provider_order }</code> does not look like order { $order }: its charge or quantity does not fit. It still waits for your decision.
    [not_open] ℹ️ Order { $order } has been decided in the meantime.
   *[other] ❌ The supplier did not answer about <code>{ $provider_order }</code>. Order { $order } still waits for your decision; try again in a minute.
    }
alert-landed-late = ⚠️ Order { $order } turned up at the supplier after its money had gone back. The cost is booked as our loss; try to cancel it there: <code>{ $provider_order }</code>
alert-account-shared = { $numbers ->
    [none] ⚠️ <b>Our balance at { $provider } fell without an order of ours.</b> Somebody else seems to use the account. Until you have looked, I no longer decide about lost orders by one that fits or by the balance, but ask you.
   *[other] ⚠️ <b>Somebody else orders from our account at { $provider }.</b> These orders are not the shop’s: <code>{ $numbers }</code>. Until you have looked, I no longer decide about lost orders by one that fits or by the balance, but ask you.
    }
alert-perhaps-late = ✋ Order { $order } was found not placed, and now something at { $provider } looks like it: <code>{ $numbers }</code>. Nothing is booked; look there whether it was delivered twice.
alert-too-old = ✋ Order { $order } has been running for 90 days. Look it up at the supplier, then settle it by hand.
alert-payment-unmatched = ℹ️ { $stars ->
    [one] 1 Star from customer { $customer } fits no open payment. It is credited all the same.
   *[other] { $stars } Stars from customer { $customer } fit no open payment. They are credited all the same.
    }
alert-payment-waits = ✋ A payment in Stars ({ $stars }) from customer { $customer } cannot be credited yet. Say in the settings what a Star is worth, and it is credited by itself.
alert-text-not-parsed = ⚠️ Telegram could not read the text <code>{ $name }</code>; it went out without formatting. Please report this.
alert-dead-notice = ⚠️ A message ({ $kind }) could not be delivered and was given up: { $reason }
alert-paysupport =
    💬 <b>{ $customer }</b> (<code>{ $telegram_id }</code>) writes about a payment:
    { $text }
alert-bug = 🐞 Something went wrong in { $where }. No money is lost by that; the log has the details.

## Hooks

alert-forged-hook =
    🛡 <b>Somebody without the secret posts to <code>{ $path }</code>:</b> { $count ->
        [one] once.
       *[other] { $count } times.
    }
    It was turned away and changed nothing. If Telegram’s own updates stop coming, check TELEGRAM__WEBHOOK_SECRET.

## Broadcasts

screen-broadcasts = 📣 <b>Broadcasts</b>

    Answer any message here with /broadcast, or begin with the button.
broadcasts-none = None so far.
ask-broadcast-message = 📣 <b>New broadcast</b>

    Send me the message exactly as people shall get it: text, a picture, a video, anything. Or answer a message that is here already with /broadcast.
screen-broadcast-draft = 📣 <b>New broadcast</b>

    The copy above is what people will get. Choose who, then send.
broadcast-reach = { $people ->
    [0] Nobody fits this choice.
    [one] It goes to <b>1 person</b>.
   *[other] It goes to <b>{ $people } people</b>.
    }
ask-broadcast-buttons = 🔗 <b>Buttons</b>

    Send one per line, the label and the link with a bar between them:
    <code>Shop now | https://example.com</code>
    They take the place of those there are.
broadcast-buttons-now = <pre>{ $lines }</pre>
ask-broadcast = { $people ->
    [0] <b>Nobody would get this.</b>
        Choose a wider audience first.
    [one] <b>Send it to 1 person?</b>
        You can pause it at any time.
   *[other] <b>Send it to { $people } people?</b>
        You can pause it at any time.
    }
broadcast-is-running = 📣 <b>Broadcast { $number } is going out</b>
broadcast-is-paused = ⏸ <b>Broadcast { $number } is paused</b>
broadcast-is-stopped = ⏹ <b>Broadcast { $number } was stopped</b>
broadcast-is-finished = ✅ <b>Broadcast { $number } has gone out</b>
broadcast-is-dropped = The draft is dropped. Nothing was sent.
broadcast-progress = { $bar } { $percent }% · { $done } of { $total }
broadcast-sent = ✅ Sent: <b>{ $count }</b>
broadcast-blocked = 🚫 Bot blocked or account gone: { $count }
broadcast-failed = ❌ Failed: { $count }
broadcast-unknown = ❔ Unknown, not sent again: { $count }
broadcast-speed = ⚡ { $speed } per second
broadcast-time-left = { $minutes ->
    [0] ⏳ Done in a moment
    [one] ⏳ About 1 minute left
   *[other] ⏳ About { $minutes } minutes left
    }
broadcast-took = { $minutes ->
    [0] ⏱ It took { $seconds } s.
   *[other] ⏱ It took { $minutes } min { $seconds } s.
    }
broadcast-paused-network = ⚠️ Telegram could not be reached, so I paused it. Those who wait are not lost: resume when the network is back.
broadcast-paused-refused = ⚠️ Telegram does not copy the message any more, so I paused it: “{ $reason }”. Those who wait are not lost.
ask-broadcast-back = { $people ->
    [one] <b>Take it back from 1 person?</b>
        Telegram allows that for 48 hours after sending.
   *[other] <b>Take it back from { $people } people?</b>
        Telegram allows that for 48 hours after sending.
    }
broadcast-is-deleting = 🗑 <b>Broadcast { $number } is being taken back</b>
broadcast-is-deleted = 🗑 <b>Broadcast { $number } was taken back</b>
broadcast-deleted = 🗑 Deleted: <b>{ $count }</b>
broadcast-kept = Could not be deleted: { $count }
button-broadcast-back = 🗑 Take back…
button-broadcast-back-sure = Yes, delete it everywhere
error-too-late-to-delete = It is more than 48 hours since it went out, and Telegram deletes nothing older.
button-broadcasts = 📣 Broadcasts
button-broadcast = { $icon } { $number } · { $done } of { $total }
button-broadcast-new = ➕ New broadcast
button-broadcast-languages = All languages
button-broadcast-seen-any = Seen at any time
button-broadcast-seen = Seen in { $days } days
button-broadcast-bought-any = Buyers or not
button-broadcast-bought = Buyers
button-broadcast-not-bought = Never bought
button-broadcast-buttons = 🔗 Buttons: { $count }
button-broadcast-bare = Remove all buttons
button-broadcast-try = 👁 Test to me
button-broadcast-send = 📣 Send…
button-broadcast-drop = ✖ Drop
button-broadcast-now = ✅ Send now
button-broadcast-pause = ⏸ Pause
button-broadcast-resume = ▶️ Resume
button-broadcast-stop = ⏹ Stop for good
error-broadcast-not-found = There is no such broadcast.
error-broadcast-not-open = This broadcast has begun, was dropped, or has changed since this button was shown. Nothing has happened now.
error-broadcast-under-way = Broadcast { $number } is still under way. One at a time: let it end, or pause and stop it.
error-audience-empty = Nobody fits this choice. Choose a wider audience.
error-message-not-copied = Telegram does not let me send it like this: “{ $reason }”. Nobody has got it; please choose another message or other buttons.
error-copy-unanswered = Telegram gave no clear answer to the test copy. Nobody else has got it; please try again.
error-buttons-not-understood = Line { $line } is no button. Write each like this: Shop now | https://example.com
error-too-many-buttons = { $most ->
    [one] Only one button fits.
   *[other] At most { $most } buttons fit.
}

## Opening the shop, and its settings

button-keep-name = Keep “{ $name }”
button-keep-percent = Keep { $percent }%
button-percent = { $percent }%
button-later = Later ›
button-currency-of-panel = As my panel counts
button-other-key = 🔑 Another key
button-other-address = 🌐 Another address
button-use-panel = ✅ Use it
button-stars-on = ⭐ Take Stars
button-stars-off = Take no Stars
button-star-worth = ⭐ What a Star is worth
button-say-worth = { $code ->
    [XTR] ⭐ What a Star is worth
   *[other] What { $code } is worth
    }
button-open-shop = 🎉 Open the shop
button-settings = ⚙️ Settings
button-to-settings = ‹ Settings
button-panel = 🔌 { $provider }
button-add-panel = ➕ Add a panel
button-new-key = 🔑 New key
button-new-address = 🌐 New address
button-setting-name = 🏷 Name
button-setting-language = 🌐 Language
button-setting-currency = 💱 Currency
button-setting-markup = 📈 Mark-up
button-setting-payment = ⭐ Ways to pay
button-setting-worth = ⚖️ Rates
screen-setup-welcome = 👋 <b>Welcome: this shop is yours.</b>

    A few questions, and it is open. Every answer can be changed later; if you stop half way, /start goes on from there.

    Which language shall we speak?
screen-setup-name = 🏷 <b>What is your shop called?</b>
    Now: { $name }

    Write its name, up to { $most } characters.
screen-setup-currency = 💱 <b>Which currency are prices and wallets in?</b>

    Choose one or write its code, for example <code>CHF</code>. Once the first money has moved, it stays.
setup-currency-now = Now: { $currency }
screen-setup-address = 🔌 <b>Where is your panel?</b>

    Write the address of its API, as the panel’s own API page shows it, for example <code>{ $example }</code>
screen-setup-address-of = 🔌 <b>Which new address has { $provider }?</b>

    It must be the same account there: running orders are followed under it. For example <code>{ $example }</code>
screen-setup-key = 🔑 <b>Your API key at { $host }?</b>

    Write it here. I delete your message at once, and store the key encrypted only when you have seen what I found.
screen-setup-looking = 🔎 <b>I am looking at { $host }</b>

    Balance, services, orders: a moment, please; I report by myself. Nothing is stored yet.
setup-key-not-deleted = ⚠️ Telegram did not let me delete your message with the key. Please delete it yourself.
screen-panel-report = 🔎 <b>{ $host }</b>
    Key { $key }
panel-balance = ✅ Balance: { $balance }
panel-services = { $services ->
    [one] ✅ 1 service
   *[other] ✅ { $services } services
    }
panel-unsold = { $services ->
    [one] 💡 1 of them is of a type I do not sell
   *[other] 💡 { $services } of them are of types I do not sell
    }
panel-skipped = { $services ->
    [one] 💡 1 more entry could not be read
   *[other] 💡 { $services } more entries could not be read
    }
panel-status-fine = ✅ Knows its orders from others
panel-status-invents = ⚠️ Claims to know an order that does not exist: lost answers cannot be cleared up by asking it.
panel-nothing-stored = Nothing is stored yet. Shall we use this panel?
panel-refused-stored = Nothing was stored. Write another key, or choose:
panel-trouble-key = ❌ <b>The panel does not accept this key.</b> Copy it anew from the panel’s API page; some panels also want this machine’s address to be allowed there.
panel-trouble-web-page = ❌ <b>There is no API at this address,</b> only a web page or something else that is no answer. The address on the panel’s API page usually ends with /api/v2.
panel-trouble-timeout = ❌ <b>The panel takes too long to answer.</b> Try once more in a minute, or look whether the panel works.
panel-trouble-unreachable = ❌ <b>The panel cannot be reached.</b> Check the address, letter by letter.
panel-trouble-refused = ❌ <b>The panel refuses to answer.</b> Look into your account there: is it active, and is its API switched on?
panel-trouble-no-currency = ❌ <b>The panel does not say which currency it counts in,</b> so its prices would be guesses. Ask its support to show the currency with the balance.
panel-trouble-empty = ❌ <b>The panel’s list holds nothing that I can sell.</b> Switch services on for your account there, then send the key again.
panel-trouble-currency-changed = ❌ <b>This account counts in another currency,</b> so it is not the one whose orders are running. Add it as a panel of its own.
panel-trouble-other-account = ❌ <b>This list has little in common with the one we sell,</b> so it looks like another panel. Add it as a panel of its own.
panel-trouble-known = ❌ <b>You have this panel already,</b> with this very key. There is nothing to do.
screen-setup-worth = ⚖️ <b>What is 1 { $code } worth in { $ours }?</b>

    Your panel counts in { $code }, your shop in { $ours }. Write a number, for example <code>0.011</code>. Without it nothing priced in { $code } is sold.
screen-setup-worth-star = ⭐ <b>What is one Telegram Star worth in { $ours }?</b>

    Telegram pays you about 0.013 US dollars for each. Write a number, for example <code>0.012</code>
setup-worth-line = { $code ->
    [XTR] 1 ⭐ = <b>{ $worth } { $ours }</b>
   *[other] 1 { $code } = <b>{ $worth } { $ours }</b>
    }
screen-setup-markup = 📈 <b>How much do you add to your panel’s prices?</b>
    Now: { $percent }%

    Choose, or write a percentage, for example <code>45</code>
screen-setup-payment = 💳 <b>How do customers pay?</b>

    🎁 Gift codes always work: /gift makes them.
setup-stars-on = ⭐ Telegram Stars are taken. One Star = <b>{ $worth } { $ours }</b>
setup-stars-off = ⭐ Telegram Stars are not taken.
setup-stars-unknown = ⭐ Telegram Stars can be taken as soon as you say what one is worth.
setup-stars-wait = ⭐ Telegram Stars: we come back to them when the shop has a currency.
screen-setup-opening = ⏳ <b>All is answered.</b>

    I am reading your panel’s list and tell you when the shop is open.
screen-setup-no-rate = ⏳ <b>Almost open.</b>

    Nothing is sold until I know what 1 { $code } is worth in { $ours }.
screen-setup-no-panel = ⏳ <b>Almost open.</b>

    There is nothing to sell before you name a panel.
alert-shop-open = 🎉 <b>Your shop is open.</b>

    Share its link: { $link }
shop-open-services = { $services ->
    [one] 🛍 1 service on sale
   *[other] 🛍 { $services } services on sale
    }
shop-open-networks = { $networks ->
    [one] 🌍 for 1 network
   *[other] 🌍 for { $networks } networks
    }
shop-open-next = Next: look at your catalogue as a customer sees it, make a gift code with /gift, and buy something small for yourself.
screen-settings = ⚙️ <b>Settings</b>
settings-name = 🏷 Name: { $name }
settings-currency = { $currency ->
    [none] 💱 Currency: as the first panel counts
   *[other] 💱 Currency: { $currency }
    }
settings-markup = 📈 Mark-up: { $percent }%
settings-stars = { $on ->
    [yes] ⭐ Stars: taken
   *[no] ⭐ Stars: not taken
    }
settings-no-rate = ⚠️ Nothing priced in { $code } is sold: say what it is worth in { $ours }.
settings-no-panel = ⚠️ There is no panel yet, so nothing is sold.
settings-worth-unknown = 1 { $code } = ?
screen-rates = ⚖️ <b>Rates</b>
screen-panel = 🔌 <b>{ $provider }</b>
panel-address = Address: <code>{ $url }</code>
panel-key = Key: { $key }
panel-key-lost = ⚠️ The key can no longer be decrypted, so nothing is sent there. Give it again.
panel-balance-at = Balance: <b>{ $balance }</b> ({ $moment })
panel-balance-read = Balance: I am asking; look again in a moment.
panel-balance-failed = ⚠️ Balance: the panel did not say.
panel-synced = List read: { $moment }
alert-provider-key-lost = ⚠️ <b>The key of { $provider } can no longer be decrypted,</b> so nothing is sent there. Give it again in /admin, Settings.
error-shop-name-too-long = That is too long for a name: at most { $most } characters. The old name stays.
error-shop-name-not-plain = There are line breaks or invisible characters in that name. Please write it anew, on one line.
error-currency-unknown = I do not know this currency. Write its code of three letters, for example USD or EUR.
error-worth-not-understood = I need a number above zero, for example 0.011. Nothing was changed.
error-panel-not-secure = This address begins with http://, so your key could be read on its way. Please send its https:// address.
error-panel-address-not-bare = Please send the address alone, without ? or # and what follows, for example { $example }
error-key-not-valid = That does not look like an API key: one word of 8 to 256 letters, digits and signs. Please copy it anew; nothing was stored.
error-candidate-gone = That panel is not on the table any more: it is in use already, or I have been restarted and forgot its key on purpose. Name it again in the settings; /start goes on with opening the shop.

## The owner’s desk

command-admin = Manage the shop

button-manage = 🛠 Manage the shop
button-desk = 🛠 Desk
button-figures = 📊 Figures
button-people = 👥 Customers
button-desk-orders = 📦 Orders
button-shelf = 🛍 Catalogue
button-prices = 🏷 Prices
button-gift = 🎁 Gift code
button-desk-settings = ⚙️ Settings
button-sync = 🔄 Sync now
button-log = 🗒 Log
button-books-wrong = 🚨 The books: { $count }
button-unclear = 🔎 Unclear orders: { $count }
button-needs-person = ✋ Waiting for you: { $count }
button-paused = ⏸ Paused suppliers: { $count }
screen-desk = 🛠 <b>Your desk</b>
desk-today = { $orders ->
    [one] Today: <b>1</b> order, turnover <b>{ $turnover }</b>
   *[other] Today: <b>{ $orders }</b> orders, turnover <b>{ $turnover }</b>
    }
desk-today-profit = · profit <b>{ $profit }</b>
desk-waits = This waits for you:
screen-paused = ⏸ <b>Paused suppliers</b>
paused-none = ✅ Every supplier gets its orders.
paused-auth = <b>{ $provider }</b> does not accept our key. Check it in the settings; waiting orders go on by themselves.
paused-funds = <b>{ $provider }</b>: the balance is too low. Top it up there; waiting orders go on by themselves.
paused-front = <b>{ $provider }</b> turns our orders away before the panel sees them. Check its address, and whether it blocks this machine.
paused-other = <b>{ $provider }</b> gave no clear answers several times in a row. One order at a time is tried; look whether the panel works.
books-right = ✅ The books add up.
screen-books = 🚨 <b>The books do not add up</b>
books-line = • { $name }
books-what-to-do = Stop selling and run <code>python -m bot audit</code>: it names every row. This goes away by itself when they are right again.

button-today = Today
button-days = { $days ->
    [one] 1 day
   *[other] { $days } days
    }
figures-legend = 🟦 turnover · 🟩 profit · ⚫️ orders
figures-empty = Nothing was sold in this time yet. The first order shows here at once.

button-find-person = 🔍 Find
button-person = { $sign } { $name } · { $number }
button-give = ➕ Give money
button-take = ➖ Take money
button-person-orders = 📦 Orders
button-person-history = 📜 Wallet
button-freeze = ❄️ Freeze…
button-unfreeze = ☀️ Unfreeze…
find-by-writing = 🔍 Write a name, a number or words to find one.
screen-people = 👥 <b>Customers</b>
screen-people-found = 👥 <b>Customers</b> for “{ $words }”
people-none = Nobody has been here yet.
people-none-found = No customer is called that or has this number.
ask-person = <b>Which customer?</b>
    Send a number (ours or Telegram’s), a @username, a part of a name, or forward a message of theirs.
person-hidden = 🙈 The writer of that message hides who they are when forwarded, so I cannot tell. Their number or name finds them.
screen-person = 👤 <b>{ $name }</b>
person-frozen = ❄️ Frozen since { $moment }: cannot buy.
person-ids = Number: <code>{ $number }</code> · Telegram: <code>{ $telegram_id }</code>
person-language = { $language ->
    [ar] Language: العربية
    [en] Language: English
    [ru] Language: Русский
   *[other] Language: { $language }
    }
person-since = Here since: { $moment }
person-seen = Last seen: { $moment }
person-orders = Orders: { $orders }, open: { $open }
person-spent = Spent: { $spent }
person-holds-less = The wallet holds only { $balance }; no more than that can be taken. Nothing has moved.
screen-person-history = 📜 <b>The customer’s wallet</b>
ask-give = <b>How much for { $name }?</b>
    The balance is { $balance }. Send an amount, for example <code>5.00</code>
ask-take = <b>How much to take from { $name }?</b>
    The balance is { $balance }. Send an amount, for example <code>5.00</code>
ask-give-reason = { $amount } will be given. <b>Why?</b> One line, for the books.
ask-take-reason = { $amount } will be taken. <b>Why?</b> One line, for the books.
ask-freeze = <b>Why is { $name } frozen?</b>
    One line, for the log. Frozen customers keep their money and their running orders, but cannot buy.
ask-unfreeze = <b>Why may { $name } buy again?</b>
    One line, for the log.
ask-act-freeze =
    <b>Freeze { $customer }?</b>
    <code>{ $telegram_id }</code> cannot buy until you undo it. Money and running orders stay as they are.
ask-act-unfreeze =
    <b>Let { $customer } buy again?</b>
    <code>{ $telegram_id }</code> is frozen now.
done-act-freeze = ❄️ { $customer } is frozen.
done-act-unfreeze = ☀️ { $customer } can buy again.

button-desk-filter-all = All
button-desk-filter-open = Open
button-desk-filter-unclear = Unclear
button-desk-filter-person = Waiting for you
button-desk-look = 📡 Ask the supplier
button-desk-customer = 👤 Customer
screen-desk-orders-all = 📦 <b>All orders</b>
screen-desk-orders-open = 📦 <b>Open orders</b>
screen-desk-orders-unclear = 📦 <b>Orders without a clear answer</b>
screen-desk-orders-person = 📦 <b>Orders that wait for you</b>
screen-person-orders = 📦 <b>Orders of customer { $number }</b>
desk-orders-none = There are none.
ask-desk-orders = <b>Which order?</b>
    Send its number (ours or the supplier’s), a part of its link, or its customer’s name, @username or number.
ask-refund-reason = Order { $number }: the whole price ({ $price }) goes back. <b>Why?</b> One line, for the books.
toast-desk-looking = Asking the supplier. I will tell you what it says.
alert-looked = { $remains ->
    [-1] 📡 Order { $order }: the supplier says “{ $status }”.
   *[other] 📡 Order { $order }: the supplier says “{ $status }”, { $remains } to go.
    }

button-hide = 🙈 Hide
button-show = 👁 Show
button-hide-all = 🙈 Hide all
button-show-all = 👁 Show all
button-rename = ✏️ Rename…
button-name-back = ↩️ The supplier’s name
button-own-markup = 🏷 Own mark-up…
button-no-markup = ✖ No own mark-up
button-change-markup = 🏷 Change the mark-up…
button-shelf-unpriced = { $number }. { $name }
toast-hidden = Hidden from customers.
toast-shown = Customers see it again, if the supplier sells it.
screen-shelf = 🛍 <b>Catalogue</b>

    Everything there is, hidden (🙈) and not on sale (⛔) as well.
shelf-empty = 🛍 <b>Catalogue</b>

    No supplier’s list has been read yet.
shelf-line = <b>{ $number }.</b> { $name }
shelf-counts = Services: { $services }, hidden: { $hidden }
shelf-own-markup = Its own mark-up: +{ $percent }%
screen-shelf-found = 🛍 <b>Services</b> for “{ $words }”
shelf-none-found = Nothing found for “{ $words }”.
ask-shelf-search = <b>Which service?</b>
    Send its number (ours or the supplier’s), or words of its name or category.
shelf-listed-as = The supplier calls it: { $name }
shelf-numbers = Number: <code>{ $number }</code> · at the supplier: <code>{ $listed }</code>
shelf-category = Category: { $category }
shelf-on-sale = ✅ On sale
shelf-off-hidden = 🙈 Hidden by you
shelf-off-type = ⛔ Not on sale: I do not know its order type
shelf-off-currency = ⛔ Not on sale: I do not know what the supplier’s currency is worth (settings)
shelf-off-missing = ⛔ Not on sale: it has gone from the supplier’s list
shelf-off-service = ⛔ Not on sale: the supplier said it does not exist. A new rate in its list brings it back.
shelf-off-charge = ⛔ Not on sale: it cost more than its list said. A new rate in the list brings it back.
shelf-off-other = ⛔ Not on sale
ask-service-name = <b>What shall it be called?</b>
    Now: { $name }
why = Why:
why-rate = { $rate }
why-worth = × { $worth }
why-markup-service = +{ $percent }% (its own)
why-markup-category = +{ $percent }% (its category’s)
why-markup-shop = +{ $percent }% (the shop’s)
why-rounded = rounded up to { $quantum }
screen-prices = 🏷 <b>Prices</b>
prices-markup = Mark-up: <b>+{ $percent }%</b>
prices-rounding = Rounded up to: { $quantum }
prices-floor = Never less than: +{ $percent }%
prices-worth = { $currency ->
    [XTR] 1 ⭐ = { $worth }
   *[other] 1 { $currency } = { $worth }
    }
prices-own = With a mark-up of their own: categories { $categories }, services { $services }
prices-where = A service’s own mark-up goes before its category’s, that one before the shop’s. You set them in the catalogue.
ask-markup-percent = <b>How many percent?</b>
    They are added to the supplier’s price. For example <code>30</code> or <code>12.5</code>
ask-act-markup-service =
    <b>Set the mark-up of this service to { $percent }%?</b>
    { $name }
    It is { $before }% now. New quotes use it at once; quotes and orders already made keep their price.
ask-act-markup-category =
    <b>Set the mark-up of this category to { $percent }%?</b>
    { $name }
    It is { $before }% now. New quotes use it at once; quotes and orders already made keep their price.
ask-act-markup-service-none =
    <b>Take this service’s own mark-up away?</b>
    { $name }
    It is { $before }% now; then its category’s counts, or the shop’s.
ask-act-markup-category-none =
    <b>Take this category’s own mark-up away?</b>
    { $name }
    It is { $before }% now; then the shop’s counts.
done-act-markup-service = ✅ The mark-up is { $percent }% now: { $name }
done-act-markup-category = ✅ The mark-up is { $percent }% now: { $name }
done-act-markup-service-none = ✅ No mark-up of its own any more: { $name }
done-act-markup-category-none = ✅ No mark-up of its own any more: { $name }

screen-log = 🗒 <b>What was done</b>
log-empty = Nothing yet.
log-line = { $at } · <b>{ $actor }</b>
log-act-credit = Gave { $amount } to { $customer }
log-act-debit = Took { $amount } from { $customer }
log-act-gift = { $uses ->
    [one] Made a gift code worth { $amount }, for one person
   *[other] Made a gift code worth { $amount }, for { $uses } people
    }
log-act-markup = The shop’s mark-up: { $before }% → { $percent }%
log-act-markup-service = Mark-up of “{ $name }”: { $before }% → { $percent }%
log-act-markup-category = Mark-up of “{ $name }”: { $before }% → { $percent }%
log-act-markup-service-none = No own mark-up any more: “{ $name }”
log-act-markup-category-none = No own mark-up any more: “{ $name }”
log-act-freeze = ❄️ Froze { $customer }
log-act-unfreeze = ☀️ Let { $customer } buy again
log-act-hide = 🙈 Hid “{ $name }”
log-act-show = 👁 Showed “{ $name }”
log-act-hide-all = 🙈 Hid all of “{ $name }”: { $services }
log-act-show-all = 👁 Showed all of “{ $name }”: { $services }
log-act-rename = ✏️ “{ $before }” is called “{ $name }”
log-act-order-placed = Order { $number } was placed as <code>{ $provider_order }</code>
log-act-order-retry = Had order { $number } sent again
log-act-order-refund = Refunded order { $number }, which was not placed
log-act-order-give-up = Refunded order { $number } without knowing
log-act-order-settle = Settled order { $number }: { $refunded } back in all
log-act-other = Another act: { $act }

error-nothing-to-change = It is like that already; nothing has changed.
error-markup-under-floor = At least { $least }% must be earned, so the mark-up cannot be less (PRICING__MARGIN_FLOOR). Send a larger number.
error-name-not-usable = That cannot be a name: it takes something to see, up to { $most } characters. Please send another.

# What a panel's balance says beside the books

alert-float-fell = { $candidates ->
    [none] ⚠️ <b>{ $amount } more is gone from our balance at { $provider } than the books explain.</b> Look through the orders there; perhaps somebody else uses the account.
   *[other] ⚠️ <b>{ $amount } more is gone from our balance at { $provider } than the books explain.</b> Perhaps one of these was delivered twice: { $candidates }. Look there before you accept it as our loss.
    }
alert-float-rose = 💶 <b>Our balance at { $provider } is { $amount } higher than the books explain.</b> Did you pay in?
button-float-paid-in = ✅ Yes, I paid in
button-float-accepted = Accept the difference
done-float-paid-in = ✅ { $amount } is booked as paid in at { $provider }.
button-account-trusted = The account is ours alone
done-account-trusted = ✅ The account at { $provider } counts as ours alone again.

## The books of a month

screen-month = 📒 <b>Books: { $month }</b>
month-so-far = So far; the month is not over.
month-payments = <b>Paid in</b>
month-nothing-paid = Nothing yet.
month-paid-in = { $way ->
    [stars] Telegram Stars: { $amount }
    [crypto] Crypto Pay: { $amount }
    [manual] Transfers: { $amount }
    [suspense] Payments matched by hand: { $amount }
   *[topup] Other payments: { $amount }
}
month-given = { $reason ->
    [gift] Gift codes (given): { $amount }
    [bonus] Bonuses (given): { $amount }
    [referral] Referral rewards (given): { $amount }
   *[goodwill] From you to customers: { $amount }
}
month-paid-back = Paid back: { $amount }
month-sales = <b>Sold</b>
month-revenue = Turnover kept: { $amount }
month-refunds = Back to wallets from orders: { $amount }
month-goods = Cost at { $provider }: { $amount }
month-loss = Losses at { $provider }: { $amount }
month-fees = Fees: { $amount }
month-profit = <b>Profit: { $amount }</b>
month-profit-unknown = Profit unknown: tell me in the settings what a unit of the other currency is worth.
month-left = { $current ->
    [yes] <b>Now</b>
   *[no] <b>At the end of the month</b>
}
month-balances = In customers’ wallets: { $amount }
month-holds = Reserved for open orders: { $amount }
month-debts = Owed by customers: { $amount }
month-float = With { $provider }, by our books: { $amount }
month-file = { $postings ->
    [one] 📒 { $month }: { $postings } posting.
   *[other] 📒 { $month }: { $postings } postings.
}
toast-month-file = I am making the file. It comes by itself.
button-books = 📒 Books
button-month-before = ‹ { $month }
button-month-after = { $month } ›
button-month-file = 📄 All postings (CSV)

## Staff: what became of an order, and what is known of a lost answer

event-paid = Ordered and paid
event-sending = Being sent
verdict-one-match = one order there fits it and nothing else
verdict-all-found = as many orders there fit as answers were lost, in the order of sending
verdict-balance-stood = the balance there did not fall
verdict-bracket-empty = none of the numbers given out there at that time is ours
verdict-shared = an order there fits, but others may use the account
verdict-several = more than one order there fits
verdict-doubted = the order that fits may be an earlier one that was found not placed
verdict-swapped = the orders that fit were in the air together, so they may be swapped
verdict-not-all-found = fewer orders fit than answers were lost
verdict-odd-order = an order there may be it, but its charge is unknown or has changed
verdict-paid-for = the balance there fell by its cost, but its number was not found
verdict-contradiction = the balance there and the order numbers contradict each other
verdict-taken-back = a second try was refused because the first is running there
verdict-no-cost = what it costs is not known beforehand, so nothing can be compared
verdict-nothing-to-learn = neither order numbers nor the balance can tell at this supplier
verdict-waits = nothing has shown yet whether it was placed

## Giveaways: bonuses, invitations, promo codes, gift codes in batches

command-invite = Invite friends and earn
button-invite = 👥 Invite friends
button-copy-invite = 📋 Copy the link
button-share-invite = 📨 Send to a friend
screen-invite =
    👥 <b>Invite friends</b>

    You get { $percent }% of what everybody who comes by your link pays in. It goes into your wallet by itself, every time.

    { $link }
invite-so-far =
    Came by your link: <b>{ $friends }</b>
    Earned: <b>{ $earned }</b>
invite-off = 👥 The shop gives no rewards for invitations at the moment. Thank you for thinking of your friends!
news-referral = 👥 Somebody you invited has paid in: <b>{ $amount }</b> is yours.
entry-referral = Invitation
entry-bonus = Bonus
paid-bonus = 🎁 And a bonus of <b>{ $bonus }</b> on top.
top-up-bonuses = 🎁 A bonus on top:
top-up-tier = from { $least } <b>{ $percent }%</b>
ways-bonus = 🎁 A bonus of <b>{ $bonus }</b> comes on top.
button-amount-bonus = { $amount } + { $bonus }
button-asked-bonus = { $amount } + { $bonus } · { $asked }
button-promo = 🎟 I have a promo code
ask-promo = 🎟 <b>Promo code</b>

    Send me the code, and I show you the new price.
quote-discount = 🎟 Without the code: <s>{ $full }</s>, you save { $discount }
error-promo-not-valid = There is no such promo code, or it is over. Please check the letters and send it again.
error-promo-used-before = You have bought with this promo code before. It works once for everybody.
error-promo-over = This promo code cannot be used any more. Here is the price without it.
error-promo-without-effect = This price is as low as it can be, so the code takes nothing off. Your order stays as it was.
error-gifts-too-large = All these codes together would be worth more than { $most }. Please look at the numbers again.
error-too-many-tiers = More than { $most } bonuses fit nowhere. Remove one first.
error-name-taken = There is a code of this name already. Please choose another.
button-giveaways = 🎁 Bonuses and codes
screen-giveaways = 🎁 <b>Bonuses and codes</b>
giveaways-bonus = ➕ Payments from { $least }: <b>{ $percent }%</b> on top
giveaways-no-bonus = ➕ No bonus on payments
giveaways-referral = 👥 Who invites others gets <b>{ $percent }%</b> of their payments
giveaways-no-referral = 👥 Invitations bring nothing; nobody is asked to invite
button-bonus-add = ➕ Add a bonus
button-bonus-end = ✖ From { $least }
button-referral-change = 👥 Invitations
button-promos = 🎟 Promo codes
button-gifts = 🎁 Gift codes
button-promo-new = ➕ New promo code
button-gift-new = ➕ New gift codes
button-code-end = ✖ Revoke { $name }
screen-promos = 🎟 <b>Promo codes</b>
promos-none = There are none yet. A code takes something off a price, never below what the order costs you.
promo-line = <code>{ $name }</code>
promo-off-percent = takes off <b>{ $percent }%</b>
promo-off-amount = takes off <b>{ $amount }</b>
screen-gifts = 🎁 <b>Gift codes</b>
gifts-none = There are none yet.
gifts-line = { $place }. Made on { $at }: <b>{ $value }</b> each, codes: { $count }
code-uses = Used: { $used } of { $uses }
code-revoked = 🚫 Revoked
code-over = ⌛ Over
code-used-up = ✅ Used up
code-until = Valid until { $at }
code-without-end = Valid without an end
ask-gift =
    🎁 <b>What is a code worth?</b>
    Send an amount, and after it what you like: how many people may use it, how many codes, for how many days. For example <code>5.00</code>, <code>5.00 20</code> or <code>5.00 x100 30d</code>
ask-new-promo =
    🎟 <b>Which code, and what does it take off?</b>
    Its name (or none: I make one up), a percentage or an amount, how many may use it (100 if you do not say), for how many days: <code>SPRING10 10% 50 30d</code> or <code>2.50 20</code>
ask-bonus =
    ➕ <b>From which payment on is how much given on top?</b>
    Send an amount and a percentage: <code>50 5%</code>
ask-referral =
    👥 <b>How many percent of payments goes to who invited the payer?</b>
    It is { $percent }% now. Send a number, for example <code>5</code>; <code>0</code> is nothing.
ask-giveaway-reason = <b>What is it for?</b> One line, for the log.
gift-file = 🎁 The codes with their links: { $count }. I keep no copy and cannot send this file again.
ask-act-gift-batch =
    <b>Make gift codes worth { $amount } each?</b>
    Codes: { $count }
    Uses of each: { $uses }
    In all at most: { $total }
    { $days ->
        [0] They are valid without an end.
       *[other] Days they are valid: { $days }
    }
ask-act-gift-revoke =
    <b>Revoke the gift codes worth { $amount } each?</b>
    Codes: { $count }
    Used: { $used } of { $uses }
    Nobody can redeem them any more; what was redeemed stays.
ask-act-promo =
    <b>Make the promo code <code>{ $name }</code>?</b>
    It takes off { $percent }%, never below what an order costs you.
    People who can use it: { $uses }
    { $days ->
        [0] It is valid without an end.
       *[other] Days it is valid: { $days }
    }
ask-act-promo-amount =
    <b>Make the promo code <code>{ $name }</code>?</b>
    It takes off { $amount }, never below what an order costs you.
    People who can use it: { $uses }
    { $days ->
        [0] It is valid without an end.
       *[other] Days it is valid: { $days }
    }
ask-act-promo-revoke =
    <b>Revoke the promo code <code>{ $name }</code>?</b>
    Used: { $used } of { $uses }
    Nobody can buy with it any more; orders made with it keep their price.
ask-act-bonus =
    <b>Give { $percent }% on top of payments from { $amount } on?</b>
    Payments opened from now on have it; the best of all bonuses that a payment reaches counts.
ask-act-bonus-end =
    <b>Give the { $percent }% from { $amount } on no more?</b>
    Payments opened before keep their bonus.
ask-act-referral =
    <b>Give { $percent }% of payments to who invited the payer?</b>
    It is { $before }% now. It counts for payments that come in from now on.
done-act-gift-batch = 🎁 Gift codes worth { $amount } each are made: { $count }. The file comes below.
done-act-gift-revoke = ✅ These gift codes can no longer be redeemed: { $count }
done-act-promo = ✅ <code>{ $name }</code> takes off { $percent }% from now on.
done-act-promo-amount = ✅ <code>{ $name }</code> takes off { $amount } from now on.
done-act-promo-revoke = ✅ Nobody can buy with <code>{ $name }</code> any more.
done-act-bonus = ✅ Payments from { $amount } on bring { $percent }% on top.
done-act-bonus-end = ✅ The bonus from { $amount } on is gone.
done-act-referral = ✅ Invitations bring { $percent }% of payments now.
log-act-gift-batch = Made gift codes worth { $amount } each: { $count }
log-act-gift-revoke = Revoked gift codes worth { $amount } each: { $count }
log-act-promo = Made the promo code <code>{ $name }</code>: { $percent }%
log-act-promo-amount = Made the promo code <code>{ $name }</code>: { $amount }
log-act-promo-revoke = Revoked the promo code <code>{ $name }</code>
log-act-bonus = Bonus from { $amount } on: { $percent }%
log-act-bonus-end = No bonus from { $amount } on any more: { $percent }%
log-act-referral = Share for invitations: { $before }% → { $percent }%

## Stars that go back, and what is owed then

entry-refund-held = Set aside: your Stars go back
entry-refund-undone = Your Stars did not go back
entry-chargeback = Payment taken back
entry-debt-repaid = Paid what you owed
entry-bonus-undone = Bonus taken back
entry-referral-undone = Reward taken back
news-refund-done = ↩️ Your Stars are back: the shop has returned your payment of <b>{ $amount }</b>.
news-refund-refused = Telegram would not return your Stars, so your payment of <b>{ $amount }</b> is in your wallet again.
news-chargeback = ↩️ Your payment of <b>{ $amount }</b> was taken back, so it has left your wallet again.
news-debt = ⚠️ A payment of yours was taken back after it had been spent. You owe the shop <b>{ $amount }</b>; until then nothing can be bought. The next top-up pays it first.
wallet-debt = You owe the shop: <b>{ $debt }</b>. The next top-up pays it first.
quote-debt = { $debt } of it is what you owe for a payment that was taken back.
screen-paid-owed = ✅ Thank you! You have paid in <b>{ $credit }</b>; { $repaid } of it went into what you owed.
error-account-in-debt = A payment was taken back after it had been spent: you owe { $debt }. Top up your /wallet, then you can buy again.
error-refund-not-covered = The wallet lacks { $missing }: what this payment brought is partly spent. Nothing has changed.
error-payment-gone-back = This payment has been given back, or is on its way back.
person-debt = 💸 Owes { $debt } for a payment that was taken back: cannot buy until it is repaid.
button-person-payments = 🧾 Payments
screen-person-payments = 🧾 <b>Payments</b>
payments-none = Nothing has been paid in yet.
person-payment = { $number } · { $moment } · { $paid } → <b>{ $credit }</b>
person-payment-charge = <code>{ $charge }</code>
payment-state-open = ⏳ Waits to be paid
payment-state-pending = ⏳ Waits to be looked at
payment-state-paid = ✅ Paid
payment-state-expired = Never paid
payment-state-rejected = ✖️ Rejected
payment-state-refunded = ↩️ Gone back
payment-state-going = ↩️ On its way back
button-refund = ↩️ Give back { $number }
ask-refund = <b>Why does { $name } get { $paid } back?</b>
    { $value } leaves the wallet. One line, for the books.
ask-act-refund-stars =
    <b>Give { $paid } back?</b>
    To { $customer } (<code>{ $telegram_id }</code>). { $value } leaves the wallet; it holds { $balance }.
    Telegram decides whether the payment is not too old for it.
act-bonus = The bonus of { $bonus } leaves the wallet with it.
done-act-refund-stars = ↩️ { $paid } is on its way back to { $customer }. I will tell you what Telegram says.
log-act-refund-stars = ↩️ Gave { $paid } back to { $customer }
alert-refund-done = ✅ { $paid } went back to customer { $customer }.
alert-refund-refused = ✋ Telegram will not give { $paid } back to customer { $customer } (“{ $reason }”). The money is in the wallet again.
alert-refund-waits = ⏳ Telegram has not answered yet about { $paid } for customer { $customer }. I keep asking; the money stays set aside.
alert-refund-unknown = ℹ️ Telegram has given { $paid } back to <code>{ $telegram_id }</code>, a payment that was never credited here. Nothing has moved.
alert-chargeback = ⚠️ Telegram has taken { $paid } back from us for customer { $customer }. Their wallet covered it.
alert-chargeback-debt = ⚠️ Telegram has taken { $paid } back from us for customer { $customer }. Their wallet did not cover it: they owe { $debt } and cannot buy until it is repaid.

## Payments in coins, and payments that fit nothing

way-crypto = 🪙 Crypto
way-manual = 🏦 { $label }
screen-pay-page = 🪙 <b>Pay { $asked }</b>
pay-page-wallet = The button below opens @CryptoBot, where you pay. As soon as the payment has arrived, { $credit } goes into your wallet, and I tell you.
pay-page-order = The button below opens @CryptoBot, where you pay. As soon as the payment has arrived, { $credit } goes into your wallet and your order goes on by itself.
pay-page-until = You can pay until { $moment }.
button-pay-page = Pay { $asked }
button-payment-made = ✅ I have paid
toast-payment-looking = I am looking. If the payment has arrived, you hear of it here in a moment.
toast-payment-there = This payment has arrived. Thank you!
news-topup-stays = It stays there: your order could not go on as it was quoted. The button shows how it stands now.
entry-suspense-settled = Payment, found later
error-payment-dealt-with = This payment has been dealt with already.
error-worth-unknown = First say in the settings what 1 { $currency } is worth.
setup-crypto-on = 🪙 Coins are taken by Crypto Pay: <b>{ $coins }</b>
setup-crypto-off = 🪙 Coins are not taken. What has a worth: { $coins }
setup-crypto-unknown = 🪙 Coins can be taken by Crypto Pay as soon as you say what one is worth, such as a USDT.
button-crypto-on = 🪙 Take coins
button-crypto-off = Take no coins
button-coin-worths = 🪙 What coins are worth
alert-payment-suspended = ✋ A payment of <b>{ $amount }</b> fits nothing: invoice <code>{ $invoice }</code> of Crypto Pay. It is kept aside until you say whose it is.
button-suspended-open = ❓ Whose is it?
button-suspended = ❓ Payments that fit nothing: { $count }
screen-suspense = ❓ <b>Payments that fit nothing</b>
suspense-why = The money has arrived, but for no open payment of this amount. Say whose each one is, or that you have given it back.
suspense-none = Nothing waits here.
button-suspended-line = { $amount } · { $moment }
screen-suspended = ❓ <b>A payment of { $amount }</b>
suspended-invoice = Crypto Pay, invoice <code>{ $invoice }</code>
suspended-at = Arrived: { $moment }
suspended-intended = Opened by { $name }, who was to pay { $asked }
suspended-note = Opened there as: <code>{ $note }</code>
suspended-worth = Worth by your rate: <b>{ $worth }</b>
suspended-worth-unknown = To credit somebody with it, first say what 1 { $code } is worth.
button-give-to = ✅ Credit { $name }
button-seek-owner = 🔎 Credit another customer
button-gone-back = ↩️ I have given it back
ask-suspended-owner = <b>Whose is { $amount }?</b> Send a number, @username or a part of a name, then choose.
ask-suspended-reason = { $amount } will be credited. <b>How do you know whose it is?</b> One line, for the books.
ask-gone-back-reason = You have given { $amount } back at Crypto Pay. <b>To whom and how?</b> One line, for the books.
ask-act-suspense-credit =
    <b>Credit { $amount }?</b>
    For { $paid }, invoice <code>{ $invoice }</code>, to { $customer } (<code>{ $telegram_id }</code>).
    Balance now: { $balance }, after: { $after }.
ask-act-suspense-return =
    <b>{ $paid } has gone back?</b>
    Invoice <code>{ $invoice }</code>. The books will say so; the money itself you return at Crypto Pay.
done-act-suspense-credit = ✅ { $amount } credited to { $customer } for { $paid }.
done-act-suspense-return = ✅ { $paid } is noted as given back.
log-act-suspense-credit = Credited { $amount } to { $customer } for { $paid }
log-act-suspense-return = Noted that { $paid } has gone back

## Transfers by hand

# What a customer sees
button-transfers = 🏦 My transfers
button-transfer = { $pending ->
    [yes] 🔎 { $number } · { $asked }
   *[no] ⏳ { $number } · { $asked }
}
button-transfer-sent = ✅ I have sent it
button-transfer-drop = ✖ Cancel
screen-transfer =
    🏦 <b>{ $name }</b>

    Please send: <b>{ $asked }</b>
transfer-words = <blockquote>{ $words }</blockquote>
transfer-number = Write this number into the transfer, so that we find it: <code>{ $number }</code>
transfer-until = Open until { $moment }. When it is sent, send a photo or a PDF of the receipt here.
screen-transfer-pending =
    🔎 <b>Thank you! Transfer { $number } is being looked at.</b>

    As soon as your { $asked } are seen, I will tell you here. There is nothing more to do.
screen-transfer-paid = ✅ Transfer { $number } has arrived, and the money is in your wallet.
screen-transfer-rejected = Transfer { $number } ({ $asked }) was not accepted. If that cannot be right, /paysupport reaches the owner.
screen-transfer-expired = Transfer { $number } ({ $asked }) is closed, and nothing was charged. If you have sent the money all the same, start a new one for the same amount and send its receipt there.
screen-transfer-refunded = Transfer { $number } ({ $asked }) was paid back.
screen-transfers = 🏦 <b>Your transfers</b>
screen-transfers-none = No transfer is under way.
ask-transfer-proof =
    🧾 <b>Receipt of transfer { $number }, { $asked }</b>

    Send a photo of the receipt or its PDF, up to 10 MB. A reference may stand under it.
transfer-proof-missing = I see words there, but no receipt. Please send it as a photo or a PDF; words may stand under it.
ask-transfer-drop =
    <b>Cancel transfer { $number }, { $asked }?</b>

    If the money is on its way already, please keep it and send the receipt.
news-transfer-approved = ✅ <b>Transfer { $number } has arrived.</b> { $credit } is in your wallet.
transfer-repaid = Of that, { $repaid } pays what you owed the shop.
transfer-came = { $came } came instead of { $asked }; that is what counts.
transfer-order-waits = The price of your order has run out meanwhile. Here is the way back to it, at today’s.
news-transfer-rejected = Sorry, we could not find your transfer { $number }, { $amount }.
transfer-reason = The shop says: { $reason }
transfer-rejected-help = If you did send it, write to us with the receipt: we will look again.

# Refusals
error-proof-not-usable = That cannot be a receipt here: it takes a photo (not sent as a file) or a PDF. Your transfer is kept, so just send another.
error-proof-too-large = { $most ->
    [one] The file is too large: at most { $most } MB. Your transfer is kept, so just send a smaller one.
   *[other] The file is too large: at most { $most } MB. Your transfer is kept, so just send a smaller one.
}
error-too-many-transfers = { $limit ->
    [one] One transfer of yours is under way, which is as many as may be. Send its receipt or cancel it; “My transfers” under “Top up” shows it.
   *[other] { $limit } transfers of yours are under way, which is as many as may be. Send a receipt or cancel one; “My transfers” under “Top up” shows them.
}
error-transfer-not-open = This transfer takes no receipt any more. If you have sent money for it, start a new one for the same amount in the /wallet and send the receipt there.
error-words-not-usable = That cannot be instructions: it takes something to read, up to { $most } characters. Please send them again.
error-too-many-methods = { $most ->
    [one] There is { $most } way of transfer already, which is as many as fit. Remove one first.
   *[other] There are { $most } ways of transfer already, which is as many as fit. Remove one first.
}
error-method-currency-not-usable = Stars cannot be transferred by hand. Please choose a currency.

# What the owner sees
alert-proof-waits =
    🏦 <b>Did this transfer come?</b>
    { $customer } says that { $amount } are sent: { $name }, payment { $payment }.
button-proof-look = 🧾 See the receipt
button-proofs = 🏦 Transfers to look at: { $count }
button-proof = { $number } · { $name } · { $asked }
button-proof-approve = ✅ { $asked } came
button-proof-other = ✏️ Another amount…
button-proof-reject = ✖ Reject…
screen-proofs =
    🏦 <b>Transfers to look at</b>

    The oldest first. Open one to see its receipt.
screen-proofs-none = ✅ No transfer waits for you.
screen-proof-pending = 🧾 <b>Payment { $number }: did it come?</b>
screen-proof-paid = ✅ <b>Payment { $number } was approved.</b>
screen-proof-rejected = ✖ <b>Payment { $number } was rejected.</b>
screen-proof-refunded = ↩️ <b>Payment { $number } was paid back.</b>
proof-asked = { $way }: <b>{ $asked }</b>
proof-credit = To be credited: { $credit }
proof-reference = Reference: <code>{ $reference }</code>
proof-sent = { $hours ->
    [0] Sent: { $moment }
   *[other] Sent: { $moment } ({ $hours } h ago)
}
proof-twin = { $state ->
    [paid] ⚠️ The same receipt or reference was sent for payment { $number }, which was approved.
    [rejected] ⚠️ The same receipt or reference was sent for payment { $number }, which was rejected.
    [refunded] ⚠️ The same receipt or reference was sent for payment { $number }, which was paid back.
   *[pending] ⚠️ The same receipt or reference was sent for payment { $number }, which waits as well.
}
proof-gone = ⚠️ Telegram does not have the file any more. Ask the customer to send it to you.
ask-proof-approve = Payment { $number }: { $asked } over { $way } has come. Where did you see it? One line for the books, such as <i>on the statement of today</i>.
ask-proof-amount = Payment { $number }: { $asked } were asked for. How much has come, in { $currency }? For example <code>{ $example }</code>
ask-proof-amount-reason = Payment { $number }: { $came } came instead of { $asked }. Why? One line, for the books.
ask-proof-reject = Payment { $number }, { $asked }: why is it rejected? The customer reads this, so one kind line.
ask-act-proof-approve =
    <b>Credit { $credit } to { $customer }?</b>
    { $name }: { $amount } came, as asked for. Payment { $number }.
ask-act-proof-approve-other =
    <b>Credit { $credit } to { $customer }?</b>
    { $name }: { $amount } came, { $asked } were asked for. Payment { $number }.
ask-act-proof-reject =
    <b>Reject payment { $number }?</b>
    { $customer } gets nothing for { $amount } and reads the reason.
done-act-proof-approve = ✅ Payment { $number }: { $credit } credited to { $customer }.
done-act-proof-approve-other = ✅ Payment { $number }: { $credit } credited to { $customer }.
done-act-proof-reject = ✖ Payment { $number } is rejected; { $customer } is told why.
log-act-proof-approve = Approved the transfer { $number } of { $customer }: { $amount }
log-act-proof-approve-other = Approved the transfer { $number } of { $customer }: { $amount } instead of { $asked }
log-act-proof-reject = Rejected the transfer { $number } of { $customer }: { $amount }
log-act-way-add = 🏦 Added the way to pay “{ $name }”
log-act-way-words = 🏦 Changed how “{ $name }” is paid
log-act-way-on = 🏦 Switched “{ $name }” on
log-act-way-off = 🏦 Switched “{ $name }” off
log-act-way-remove = 🏦 Removed the way to pay “{ $name }”

# The owner’s ways, in the settings
button-methods = 🏦 Transfers
button-method = { $on ->
    [yes] 🟢 { $name } · { $currency }
   *[no] ⚪️ { $name } · { $currency }
}
button-method-add = ➕ Add a way
button-method-words = ✏️ Other instructions
button-method-on = 🟢 Offer it
button-method-off = ⚪️ Offer it no more
button-method-remove = 🗑 Remove
button-method-remove-sure = Yes, remove it
screen-methods =
    🏦 <b>Transfers</b>

    Customers pay you directly, by your instructions, and send a receipt. You look at it and approve.
screen-methods-none =
    🏦 <b>Transfers</b>

    Customers can pay you directly, to a bank account or a phone number: they follow your instructions and send a receipt, and you approve it. Add the first way.
screen-method = { $on ->
    [yes] 🏦 <b>{ $name }</b>, in { $currency }: offered. Customers read:
   *[no] 🏦 <b>{ $name }</b>, in { $currency }: not offered for now. Customers read:
}
method-no-worth = ⚠️ Nobody can choose it yet: say what { $code } is worth in { $ours }.
ask-method-name = 🏦 What is it called? One line of up to { $most } characters, for example <code>Bank transfer</code>
ask-method-currency = 🏦 <b>{ $name }</b>: which currency is it paid in? Choose one or send its code.
ask-method-words =
    🏦 <b>{ $name }</b>: how does one pay? Send what customers should read, up to { $most } characters. For example:
    <code>IBAN DE00 1234 5678 9000, Olga Shop</code>
ask-method-remove =
    <b>Remove “{ $name }”?</b>
    Nobody can choose it any more. Payments that are open for it go on.

## Bans, writing to the owner, second owners, settings in the log

command-support = Write to the shop’s owner
ask-support-message = 💬 <b>Write to the owner</b>

    Write one message; the owner reads it.
screen-banned = The owner of this shop has closed it to you. Your money stays yours; /support reaches the owner.
button-ban = 🚫 Ban…
button-unban = ✅ Unban…
person-banned = 🚫 Banned since { $moment }: can only write to you.
ask-ban = <b>Why is { $name } banned?</b>
    One line, for the log. Who is banned can only write to you (/support); payments under way still arrive, money and running orders stay.
ask-unban = <b>Why may { $name } come in again?</b>
    One line, for the log.
ask-act-ban =
    <b>Ban { $customer }?</b>
    <code>{ $telegram_id }</code> can only write to you until you undo it. Money and running orders stay as they are.
ask-act-unban =
    <b>Let { $customer } in again?</b>
    <code>{ $telegram_id }</code> is banned now.
done-act-ban = 🚫 { $customer } is banned.
done-act-unban = ✅ { $customer } is let in again.
log-act-ban = 🚫 Banned { $customer }
log-act-unban = ✅ Let { $customer } in again
error-owner-stays = An owner of the shop cannot be banned from it.
alert-support =
    💬 <b>{ $customer }</b> (<code>{ $telegram_id }</code>) writes to you:
    { $text }

ask-float-reason = <b>Why is the difference accepted?</b>
    One line, for the books. After that you confirm it.
ask-act-float-accepted =
    <b>Take the balance at { $provider } as it is?</b>
    A difference of { $amount } goes into the books as our loss or gain.
done-act-float-accepted = ✅ The difference of { $amount } at { $provider } is in the books.
log-act-float-accepted = Took the balance at { $provider } as it is: { $amount } off
log-act-float-paid-in = Paid in { $amount } at { $provider }
log-act-account-trusted = Said that the account at { $provider } is ours alone

screen-act-awaits = ⏳ That is more than one owner may move alone. The other owners are asked; one of them has to confirm it too, and I will tell you.
alert-act-awaits = 👥 <b>{ $owner } asks for a second owner’s word.</b>
alert-act-seconded = ✅ <b>{ $owner } has confirmed what you asked for:</b>
alert-act-refused = ✖️ <b>{ $owner } has dropped what you asked for:</b>
log-second = Confirmed by <b>{ $owner }</b> too
error-second-owner-missing = Above { $limit } another owner has to confirm, and this shop has only one owner. Name a second one in ADMINS, or raise ADMIN__ADJUST_MAX.
error-second-owner-needed = You asked for this, so another owner has to confirm it.

log-act-set-name = 🏷 Called the shop “{ $name }”
log-act-set-currency = 💱 Set the currency to { $code }
log-act-set-worth = 💱 Said that 1 { $code } is worth { $worth } { $ours }
log-act-set-crypto = { $on ->
    [yes] 🪙 Takes coins
   *[no] 🪙 Takes no coins any more
    }
log-act-set-stars = { $on ->
    [yes] ⭐ Takes Telegram Stars
   *[no] ⭐ Takes no Telegram Stars any more
    }
log-act-set-panel = 🔌 Gave address and key of { $provider }: { $host }, { $key }
log-act-claim = 🔑 Became the owner of the shop

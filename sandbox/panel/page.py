"""The panel's own page: its orders as a table, read by a person during a demo.

Plain HTML that works without a script; with one it takes in its own fresh copy every two seconds,
so that scrolling and reading are not disturbed.
"""

from collections.abc import Iterable
from decimal import Decimal
from html import escape

from sandbox.panel.links import LINK_WORDS
from sandbox.panel.orders import PanelOrder
from sandbox.panel.services import Catalogue

ORDERS_SHOWN = 200

STYLE = """
:root { color-scheme: light dark; --line: #8884; --soft: #8882; }
body { font: 15px/1.45 system-ui, sans-serif; margin: 1.2rem auto; max-width: 72rem;
       padding: 0 1rem; }
h1 { font-size: 1.25rem; margin: 0 0 .2rem; }
p { margin: .2rem 0 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid var(--line);
         vertical-align: top; }
th { font-weight: 600; background: var(--soft); }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.link { overflow-wrap: anywhere; min-width: 10rem; }
.status { white-space: nowrap; font-weight: 600; }
details { margin-top: 1.5rem; }
"""

SCRIPT = """
setInterval(async () => {
  try {
    const answer = await fetch(location.href, {cache: "no-store"});
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelector("main").replaceWith(fresh.querySelector("main"));
  } catch { /* the panel is away; the next turn tries again */ }
}, 2000);
"""

HEADINGS = (
    ("Order", ""),
    ("Service", ""),
    ("Link", ""),
    ("Quantity", "number"),
    ("Status", ""),
    ("Remains", "number"),
    ("Charge", "number"),
)


def orders_page(
    *, orders: Iterable[PanelOrder], catalogue: Catalogue, balance: Decimal, currency: str
) -> str:
    """The whole page as HTML. `orders` come oldest first and are listed newest first."""
    newest_first = list(orders)[::-1]
    rows = "\n".join(_row(order, catalogue) for order in newest_first[:ORDERS_SHOWN])
    heads = "".join(f'<th scope="col" class="{name}">{text}</th>' for text, name in HEADINGS)
    empty = "" if rows else "<p>No orders yet. They appear here as the shop places them.</p>"
    words = "".join(
        f"<tr><td><code>{escape(word)}</code></td><td>{escape(meaning)}</td></tr>"
        for word, meaning in LINK_WORDS.items()
    )
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Sandbox panel</title><style>{STYLE}</style>
<noscript><meta http-equiv="refresh" content="4"></noscript></head>
<body><main><h1>Sandbox panel</h1>
<p>Balance {balance:.5f} {escape(currency)}, {len(newest_first)} orders</p>
<div class="scroll"><table><thead><tr>{heads}</tr></thead><tbody>
{rows}
</tbody></table></div>{empty}</main>
<details><summary>Words in a link that steer an order</summary>
<table><tbody>{words}</tbody></table></details>
<script>{SCRIPT}</script></body></html>
"""


def _row(order: PanelOrder, catalogue: Catalogue) -> str:
    service = catalogue.get(order.service)
    name = f"{order.service} {service.name}" if service else order.service
    return (
        f"<tr><td>{escape(order.id)}</td>"
        f'<td dir="auto">{escape(name)}</td>'
        f'<td class="link" dir="auto">{escape(order.target)}</td>'
        f'<td class="number">{order.quantity}</td>'
        f'<td class="status">{escape(order.status)}</td>'
        f'<td class="number">{order.remains}</td>'
        f'<td class="number">{order.charge:.5f}</td></tr>'
    )

"""The pages of the pretended Crypto Pay: an invoice with its buttons, and the list of all."""

from collections.abc import Iterable
from datetime import datetime
from html import escape

from sandbox.crypto.invoices import SandboxInvoice

INVOICES_SHOWN = 200

STYLE = """
:root { color-scheme: light dark; --line: #8884; --soft: #8882; --do: #1c7ed6; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 30rem; padding: 0 1rem; }
main.wide { max-width: 60rem; } body:has(main.wide) { max-width: 60rem; }
h1 { font-size: 1.1rem; margin: 0 0 1rem; }
.card { border: 1px solid var(--line); border-radius: .8rem; padding: 1.2rem; }
.amount { font-size: 2rem; font-weight: 700; margin: 0; overflow-wrap: anywhere; }
.status { font-weight: 600; }
.note { opacity: .75; }
form { display: inline; } .buttons { display: flex; gap: .6rem; margin-top: 1.2rem; }
button { font: inherit; padding: .6rem 1.2rem; border-radius: .6rem; cursor: pointer;
         border: 1px solid var(--line); background: var(--soft); color: inherit; }
button.do { background: var(--do); border-color: var(--do); color: white; font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid var(--line); }
"""

SAID = {
    "active": "Waiting for payment",
    "paid": "Paid. You can go back to the chat.",
    "expired": "Expired. It cannot be paid any more.",
}


def invoice_page(invoice: SandboxInvoice, *, now: datetime) -> str:
    """One invoice; while it is open it can be paid, or made to expire."""
    status = invoice.status(now)
    buttons = ""
    if status == "active":
        buttons = (
            '<div class="buttons">'
            '<form method="post" action="{0}/pay"><button class="do">Pay</button></form>'
            '<form method="post" action="{0}/expire"><button>Let it expire</button></form></div>'
        ).format(f"/invoices/{escape(invoice.hash)}")
    return _page(
        f"Invoice {invoice.invoice_id}",
        f"""<main><h1>Sandbox Crypto Pay</h1><div class="card">
<p class="note">Invoice {invoice.invoice_id}</p>
<p class="amount">{invoice.amount:f} {escape(invoice.asset)}</p>
<p dir="auto">{escape(invoice.description)}</p>
<p class="status">{SAID[status]}</p>{buttons}</div>
<p class="note">Nothing here costs anything: the coins are pretended.</p></main>""",
    )


def invoices_page(invoices: Iterable[SandboxInvoice], *, now: datetime) -> str:
    """All invoices, the newest first."""
    rows = "".join(
        f'<tr><td><a href="/invoices/{escape(one.hash)}">{one.invoice_id}</a></td>'
        f"<td>{one.amount:f} {escape(one.asset)}</td><td>{one.status(now)}</td>"
        f'<td dir="auto">{escape(one.description)}</td></tr>'
        for one in list(invoices)[::-1][:INVOICES_SHOWN]
    )
    table = (
        '<div class="scroll"><table><thead><tr><th scope="col">Invoice</th>'
        '<th scope="col">Amount</th><th scope="col">Status</th><th scope="col">For</th></tr>'
        f"</thead><tbody>{rows}</tbody></table></div>"
        if rows
        else "<p>No invoices yet. They appear here as customers choose to pay in coins.</p>"
    )
    return _page("Invoices", f'<main class="wide"><h1>Sandbox Crypto Pay</h1>{table}</main>')


def _page(title: str, body: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>{title}</title><style>{STYLE}</style></head>
<body>{body}</body></html>
"""

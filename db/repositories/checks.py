"""The invariants of money page section 3, as queries that must find nothing."""

from datetime import datetime
from typing import Final

from sqlalchemy import text

from db.repositories.base import Repository

QUERIES: Final = {
    "I1 cached balances equal the journal": """
SELECT a.id FROM account a LEFT JOIN (
  SELECT id, SUM(x) s FROM (SELECT debit_account_id id, amount x FROM posting
  UNION ALL SELECT credit_account_id, -amount FROM posting) q GROUP BY id) t ON t.id=a.id
WHERE a.balance <> (CASE WHEN a.kind IN ('asset','expense') THEN 1 ELSE -1 END)*COALESCE(t.s,0)""",
    "I2 postings are positive, in one currency, between two accounts": """
SELECT p.id FROM posting p JOIN account d ON d.id=p.debit_account_id
  JOIN account c ON c.id=p.credit_account_id
WHERE p.currency<>d.currency OR p.currency<>c.currency OR p.amount<=0 OR d.id=c.id""",
    "I3 wallets, holds, debts and suspense are never negative": """
SELECT id FROM account WHERE balance<0 AND (code LIKE 'wallet:%' OR code LIKE 'hold:%'
  OR code LIKE 'debt:%' OR code LIKE 'suspense:%')""",
    "I4 an open order holds exactly its price": """
SELECT o.id FROM orders o WHERE (SELECT COALESCE(SUM(
  CASE WHEN c.code LIKE 'hold:%' THEN p.amount ELSE 0 END
  - CASE WHEN d.code LIKE 'hold:%' THEN p.amount ELSE 0 END),0)
  FROM entry e JOIN posting p ON p.entry_id=e.id
  JOIN account d ON d.id=p.debit_account_id JOIN account c ON c.id=p.credit_account_id
  WHERE e.order_id=o.id)
  <> CASE WHEN o.state IN ('paid','sending','unclear','running') THEN o.price ELSE 0 END""",
    "I5 of a closed order, revenue kept and refunds make the price": """
SELECT o.id FROM orders o WHERE o.refunded<0 OR o.refunded>o.price OR (
  o.state IN ('completed','partial','cancelled','refused','released') AND
  o.price-o.refunded <> (SELECT COALESCE(SUM(
  CASE WHEN c.code='revenue' THEN p.amount ELSE 0 END
  - CASE WHEN d.code='revenue' THEN p.amount ELSE 0 END),0)
  FROM entry e JOIN posting p ON p.entry_id=e.id
  JOIN account d ON d.id=p.debit_account_id JOIN account c ON c.id=p.credit_account_id
  WHERE e.order_id=o.id))""",
    "I6 at most one live attempt per order": """
SELECT order_id FROM attempt WHERE state IN ('sending','unclear','accepted','abandoned')
GROUP BY order_id HAVING COUNT(*)>1""",
    "I7 an order's state agrees with its attempts": """
SELECT o.id FROM orders o WHERE (o.state IN ('running','completed','partial','cancelled')) <>
  EXISTS(SELECT 1 FROM attempt a WHERE a.order_id=o.id AND a.state='accepted')""",
    "I8 a provider's order number belongs to one attempt": """
SELECT provider_id, provider_order_id FROM attempt WHERE provider_order_id IS NOT NULL
GROUP BY 1,2 HAVING COUNT(*)>1""",
    "I9 one attempt in flight per slot": """
SELECT provider_id, slot FROM attempt WHERE state='sending'
GROUP BY provider_id, slot HAVING COUNT(*)>1""",
    "I10 a paid top-up is credited once": """
SELECT t.id FROM topup t WHERE (t.state IN ('paid','refunded')) <>
  ((SELECT COUNT(*) FROM entry e WHERE e.topup_id=t.id AND e.kind='topup')=1)""",
    "I11 a quote buys at most one order": """
SELECT quote_id FROM orders GROUP BY quote_id HAVING COUNT(*)>1""",
    "I12 gift codes stay within their uses": """
SELECT g.id FROM gift_code g
WHERE (SELECT COUNT(*) FROM gift_redemption r WHERE r.code_id=g.id)>g.max_uses""",
    "I13 nothing undecided is forgotten": """
SELECT id FROM orders
WHERE state IN ('sending','unclear') AND :now-state_changed_at > :max_age+3600""",
    "I15 an order that does not run leaves no cost in progress": """
SELECT e.order_id
  FROM entry e JOIN posting p ON p.entry_id=e.id
  JOIN account d ON d.id=p.debit_account_id JOIN account c ON c.id=p.credit_account_id
  JOIN orders o ON o.id=e.order_id WHERE o.state<>'running'
GROUP BY e.order_id HAVING SUM(CASE WHEN d.code LIKE 'wip:%' THEN p.amount ELSE 0 END
  - CASE WHEN c.code LIKE 'wip:%' THEN p.amount ELSE 0 END)<>0""",
    "I16 a refund of Stars holds its money while it is asked for, and one that is done shows": """
SELECT r.id FROM stars_refund r JOIN topup t ON t.id=r.topup_id WHERE (SELECT COALESCE(SUM(
  CASE WHEN c.code LIKE 'hold:%' THEN p.amount ELSE 0 END
  - CASE WHEN d.code LIKE 'hold:%' THEN p.amount ELSE 0 END),0)
  FROM entry e JOIN posting p ON p.entry_id=e.id
  JOIN account d ON d.id=p.debit_account_id JOIN account c ON c.id=p.credit_account_id
  WHERE e.topup_id=r.topup_id)
  <> (SELECT COALESCE(SUM(q.value+q.bonus),0) FROM stars_refund q
  WHERE q.topup_id=r.topup_id AND q.state='asked')
  OR (r.state='done' AND t.state<>'refunded')""",
}
"""I14 compares with the outside world and is no query; I16 is ours, beyond that page."""

_SHOWN: Final = 100
"""Rows per invariant that a report names."""


class Checks(Repository):
    """Runs the invariants."""

    async def violations(self, *, at: datetime, max_age_seconds: int) -> dict[str, list[str]]:
        """The rows that break an invariant, by its name; empty when all is well."""
        found = {}
        moments = {"now": int(at.timestamp()), "max_age": max_age_seconds}
        for name, query in QUERIES.items():
            statement = text(query)
            known = {key: value for key, value in moments.items() if f":{key}" in query}
            rows = (await self.session.execute(statement, known)).fetchmany(_SHOWN)
            if rows:
                found[name] = [" ".join(str(value) for value in row) for row in rows]
        return found

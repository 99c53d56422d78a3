// Amounts of invoices, which come in the currency's smallest unit.

const DIGITS = { XTR: 0, JPY: 0, KRW: 0, VND: 0, CLP: 0, BHD: 3, KWD: 3, JOD: 3, TND: 3 };

/** "50 ⭐" for Stars (XTR), "12.50 USD" for others. `amount` is in the smallest unit. */
export function amountText(amount, currency) {
  if (currency === "XTR") return `${amount}\u00a0⭐`;
  const digits = DIGITS[currency] ?? 2;
  const text = String(amount).padStart(digits + 1, "0");
  const whole = digits ? text.slice(0, -digits) : text;
  return `${digits ? `${whole}.${text.slice(-digits)}` : whole}\u00a0${currency}`;
}

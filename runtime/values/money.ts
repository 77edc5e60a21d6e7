// Money between its three forms: text of a claim, integer fen, text of a receipt.

/** Yuan with at most two decimals, no sign, no grouping, no leading zeros; 13 digits keep fen below 2^53. */
export const moneyPattern = /^(?:0|[1-9]\d{0,12})(?:\.\d{1,2})?$/;

/** `"43600.00"` → 4360000 fen; null when the text is not money as a claim writes it. */
export function parseMoney(text: string): number | null {
  if (!moneyPattern.test(text)) return null;
  const point = text.indexOf('.');
  if (point < 0) return Number(text) * 100;
  return Number(text.slice(0, point)) * 100 + Number(text.slice(point + 1).padEnd(2, '0'));
}

/** 4360000 fen → `"43600.00"`, which `parseMoney` reads back. */
export function formatMoney(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 4360000 fen → `"43,600.00"`, for people; never an input. */
export function displayMoney(fen: number): string {
  return groupDigits(formatMoney(fen));
}

/** Groups the digits before the decimal point by threes. */
export function groupDigits(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

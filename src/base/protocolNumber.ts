/**
 * `'261121-000042-7'`: day, number of the day in the workspace, check digit.
 * The check digit (Damm) finds every wrong digit and every swap of two neighbours.
 */
export function protocolNumber(day: Date, number: number): string {
  const date = day.toISOString().slice(2, 10).replaceAll('-', '');
  const digits = date + String(number).padStart(6, '0');
  return `${date}-${digits.slice(6)}-${checkDigit(digits)}`;
}

/** True for a number that this installation could have given; says nothing of whether it did. */
export function isProtocolNumber(text: string): boolean {
  const match = /^(\d{6})-(\d{6,})-(\d)$/.exec(text);
  return match !== null && checkDigit(`${match[1]}${match[2]}`) === Number(match[3]);
}

/** A totally anti-symmetric quasigroup. Source: H. M. Damm, "Total anti-symmetrische Quasigruppen", 2004. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

function checkDigit(digits: string): number {
  return [...digits].reduce((interim, digit) => Number(DAMM[interim]?.[Number(digit)]), 0);
}

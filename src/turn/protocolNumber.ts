/**
 * `'261121-000042-7'`: day, number of the day in the workspace, check digit.
 * The check digit (ISO 7064 MOD 11,10) finds every wrong digit and every swap of two neighbours.
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

/** Source: ISO/IEC 7064:2003, MOD 11,10. */
function checkDigit(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10;
}

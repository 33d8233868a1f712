/**
 * A number in digits, with what the language takes for thousands and for decimals: '1.234,56' and '1,234.56' say it
 * themselves; '1.234' is 1234 in Portuguese and nothing sure in English. Null when it cannot be told.
 */
export function readDecimal(digits: string, language: string): number | null {
  const marks = digits.replace(/\d/gu, '');
  if (marks === '') return safe(Number(digits));
  const [last = ''] = marks.slice(-1);
  const isMixed = marks.includes(',') && marks.includes('.');
  if (isMixed) return readMixed(digits, last);
  if (marks.length > 1) return isGrouped(digits, last) ? whole(digits) : null;
  const [before = '', after = ''] = digits.split(last);
  if (after.length === 3)
    return groups(language).includes(last) && isGrouped(digits, last) ? whole(digits) : null;
  return after.length < 3 ? safe(Number(`${before}.${after}`)) : null;
}

function readMixed(digits: string, decimalMark: string): number | null {
  const [before = '', after = '', more] = digits.split(decimalMark);
  if (more !== undefined || after.length > 2) return null;
  const groupMark = decimalMark === ',' ? '.' : ',';
  return isGrouped(before, groupMark) ? safe(Number(`${before.replaceAll(groupMark, '')}.${after}`)) : null;
}

/** In Spanish it depends on the country; three digits after a mark are thousands in all of them. */
function groups(language: string): string {
  if (language.startsWith('en')) return ',';
  return language.startsWith('pt') ? '.' : ',.';
}

function isGrouped(digits: string, mark: string): boolean {
  const [first = '', ...rest] = digits.split(mark);
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => group.length === 3);
}

function whole(digits: string): number | null {
  return safe(Number(digits.replace(/\D/gu, '')));
}

/** Beyond this, hundredths are no longer exact. */
const MOST = 1e13;

function safe(value: number): number | null {
  return value < MOST ? value : null;
}

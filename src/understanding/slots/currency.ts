import type { Reading } from './found.ts';

/** A currency as it was written beside a number. */
export interface CurrencySaid {
  currency: string;
  /** In characters, with the spaces towards the number. */
  length: number;
  /** 'cents': the number counts hundredths. */
  isHundredth?: boolean;
}

/** The currency at the end of the text before a number: 'R$ ', 'us$', 'usd '. */
export function currencyBefore(text: string, reading: Reading): CurrencySaid | null {
  const match = /(?:^|[^\p{L}$])(r ?\$|us ?\$|u\$s?|mx\$|ar\$|\$|€|£|[a-z]{3}) ?$/u.exec(text);
  return match === null
    ? null
    : named(match[1] ?? '', text.length - text.lastIndexOf(match[1] ?? ''), reading);
}

/** The currency at the beginning of the text after a number: ' reais', ' dollars', '€', ' brl'. */
export function currencyAfter(text: string, reading: Reading): CurrencySaid | null {
  const match = /^ ?(?:de )?([€£$¢]|r\$|us\$|\p{L}+)/u.exec(text);
  return match === null ? null : named(match[1] ?? '', match[0].length, reading);
}

function named(said: string, length: number, reading: Reading): CurrencySaid | null {
  const word = said.replace(' ', '');
  const known = SURE.get(word) ?? (CODES.has(word) ? word.toUpperCase() : undefined);
  if (known !== undefined) return { currency: known, length };
  const own = reading.currency ?? null;
  if (HUNDREDTHS.has(word)) return own === null ? null : { currency: own, length, isHundredth: true };
  const possible = SHARED.get(word);
  if (possible === undefined) return null;
  const currency = possible(own, reading.language.slice(0, 2));
  return currency === null ? null : { currency, length };
}

const SURE: ReadonlyMap<string, string> = new Map([
  ...meaning('BRL', 'r$ real reais contos pila pilas paus realzinho'),
  ...meaning('USD', 'us$ u$ u$s'),
  ...meaning('EUR', '€ euro euros'),
  ...meaning('GBP', '£ quid sterling'),
  ...meaning('MXN', 'mx$'),
  ...meaning('ARS', 'ar$'),
  ...meaning('PEN', 'soles'),
]);

const CODES = new Set('brl usd eur gbp mxn ars cop clp pen uyu cad aud jpy chf'.split(' '));

const HUNDREDTHS = new Set('cent cents centavo centavos centimo centimos ¢'.split(' '));

const DOLLARS = 'USD CAD AUD NZD SGD HKD';
const PESOS = 'MXN ARS COP CLP UYU DOP CUP PHP';

/** What several currencies are called: it means the business's own if that is one of them. */
const SHARED: ReadonlyMap<string, (own: string | null, language: string) => string | null> = new Map([
  ...each('dollar dollars dolar dolares buck bucks', (own: string | null) => oneOf(DOLLARS, own) ?? 'USD'),
  ...each('peso pesos', (own: string | null) => oneOf(PESOS, own)),
  ...each('mango mangos', (own: string | null, language: string) =>
    language === 'es' ? 'ARS' : oneOf('BRL', own),
  ),
  ...each('conto pau', (_own: string | null, language: string) => (language === 'pt' ? 'BRL' : null)),
  ...each('pound pounds libra libras', (own: string | null) => oneOf('GBP', own)),
  ...each(
    '$',
    (own: string | null, language: string) =>
      oneOf(`${DOLLARS} ${PESOS}`, own) ?? (language === 'pt' ? oneOf('BRL', own) : null),
  ),
]);

function oneOf(currencies: string, own: string | null): string | null {
  return own !== null && currencies.split(' ').includes(own) ? own : null;
}

function meaning(currency: string, words: string): [string, string][] {
  return words.split(' ').map((word) => [word, currency]);
}

function each<Value>(words: string, value: Value): [string, Value][] {
  return words.split(' ').map((word) => [word, value]);
}

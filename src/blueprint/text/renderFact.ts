import type { Fact } from '../../flow/effect.ts';
import type { FactSettings } from './texts.ts';

/** A fact in the words of a language: 'R$ 49,90', 'Nov 21, 2026, 6:00 PM', '3'. */
export function renderFact(fact: Fact, language: string, settings: FactSettings): string {
  switch (fact.kind) {
    case 'money':
      return plainSpaces(renderMoney(fact, language, settings));
    case 'date':
      return plainSpaces(dateFormat(language, settings.timeZone, false).format(new Date(fact.at)));
    case 'time':
      return plainSpaces(dateFormat(language, settings.timeZone, true).format(new Date(fact.at)));
    case 'number':
      return plainSpaces(numberFormat(language).format(fact.value));
    case 'name':
      return fact.value;
  }
}

/** Passed as decimal text, not divided: no amount goes through a float. */
function renderMoney(
  { minor, currency }: { minor: number; currency: string },
  language: string,
  settings: FactSettings,
): string {
  const format = moneyFormat(language, currency, currency === settings.currency);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 0;
  const units = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = units.slice(0, units.length - digits);
  const fraction = digits === 0 ? '' : `.${units.slice(-digits)}`;
  const decimal = `${minor < 0 ? '-' : ''}${whole}${fraction}`;
  return format.format(decimal as Intl.StringNumericLiteral);
}

/** The currency of the business is written short ('$'), any other so that it cannot be mistaken ('US$'). */
const moneyFormat = remembered(
  (language: string, currency: string, own: boolean) =>
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      currencyDisplay: own ? 'narrowSymbol' : 'symbol',
    }),
);

const numberFormat = remembered((language: string) => new Intl.NumberFormat(language));

const dateFormat = remembered(
  (language: string, timeZone: string, withTime: boolean) =>
    new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeZone,
      ...(withTime ? { timeStyle: 'short' as const } : {}),
    }),
);

/** Making a formatter costs far more than using one, and there are few: languages × currencies. */
function remembered<Key extends unknown[], Made>(make: (...key: Key) => Made): (...key: Key) => Made {
  const made = new Map<string, Made>();
  return (...key) => {
    const name = key.join('|');
    const known = made.get(name) ?? make(...key);
    made.set(name, known);
    return known;
  };
}

/** Intl writes narrow and unbreakable spaces, which some phones show as boxes and no search finds. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

import type { Blueprint } from '../../blueprint.ts';
import type { BlueprintRule, Violation } from '../violation.ts';

/** Languages, time zone and currency are real ones. */
export const settings: BlueprintRule = (blueprint) => [
  ...languageFaults(blueprint),
  ...timeZoneFault('timeZone', blueprint.timeZone),
  ...currencyFault(blueprint.currency),
];

function languageFaults({ languages, defaultLanguage }: Blueprint): Violation[] {
  const wrong = languages.filter((language) => !isReal(() => Intl.getCanonicalLocales(language)));
  return [
    ...wrong.map((language) =>
      violation(`languages has '${language}', which is no language tag`, "write it like 'en' or 'pt-BR'"),
    ),
    ...(languages.includes(defaultLanguage)
      ? []
      : [violation(`defaultLanguage '${defaultLanguage}' is not in languages`, 'add it to languages')]),
  ];
}

function timeZoneFault(place: string, timeZone: string): Violation[] {
  if (isReal(() => new Intl.DateTimeFormat('en', { timeZone }))) return [];
  return [violation(`${place} '${timeZone}' is no time zone`, "write an IANA name like 'America/Sao_Paulo'")];
}

function currencyFault(currency: string): Violation[] {
  if (Intl.supportedValuesOf('currency').includes(currency)) return [];
  return [violation(`currency '${currency}' is no currency`, "write its ISO 4217 code, like 'BRL'")];
}

function isReal(use: () => unknown): boolean {
  try {
    use();
    return true;
  } catch {
    return false;
  }
}

function violation(reason: string, fix: string): Violation {
  return { flow: null, state: null, rule: 'settings', reason, fix };
}

import { i18n } from '@lingui/core';
import { fetched } from './data/fetched.ts';

export const LOCALES = { en: 'English', 'pt-BR': 'Português', es: 'Español' } as const;
export type Locale = keyof typeof LOCALES;

/** Those that were asked for so far: another language loads them all. */
const areas = new Set<string>();

/** What else is asked for in the language that is spoken. */
const companions = new Set<(locale: Locale) => Promise<void>>();

/** Loads something in the language that is spoken, now and whenever it changes, before it is shown. */
export async function speakAlong(load: (locale: Locale) => Promise<void>): Promise<void> {
  if (companions.has(load)) return;
  companions.add(load);
  await load(i18n.locale as Locale); // only LOCALES are ever activated
}

/** The language of the interface: as it was chosen, else the browser's. */
export function localeOf(wanted: string | null): Locale {
  const tag = wanted ?? navigator.language;
  if (tag.startsWith('pt')) return 'pt-BR';
  return tag.startsWith('es') ? 'es' : 'en';
}

/** Loads the words of some screens in the language that is spoken. To be awaited before they are shown. */
export async function loadCatalogues(...names: string[]): Promise<void> {
  const missing = names.filter((name) => !areas.has(name));
  for (const name of missing) areas.add(name);
  await Promise.all(missing.map((name) => load(i18n.locale as Locale, name))); // only LOCALES are ever activated
}

/** Speaks another language from now on, and remembers it. */
export async function speak(locale: Locale): Promise<void> {
  const first = areas.size === 0;
  if (first) areas.add('app');
  const words = [...areas].map((name) => load(locale, name));
  await Promise.all([...words, ...[...companions].map((each) => each(locale))]);
  i18n.activate(locale);
  document.documentElement.lang = locale;
}

async function load(locale: Locale, name: string): Promise<void> {
  const { messages } = await fetched(() => import(`../locales/${locale}/${name}.po`));
  i18n.load(locale, messages);
}

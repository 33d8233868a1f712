import { speak, localeOf, type Locale } from '../i18n.ts';
import { client } from './client.ts';
import { makeStore } from './store.ts';

/** What somebody set for themselves. */
export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  locale: Locale | null;
  /** By the id of a command: other keys than its own; null: none. */
  keys: Readonly<Record<string, string | null>>;
  /** What Enter does in the composer; Shift Enter does the other. */
  enterSends: boolean;
  notify: {
    /** Of what is told, what this person does not want to hear. */
    off: readonly string[];
    hasSound: boolean;
    /** From and until, in the operation's time zone: '22:00'; null: none. */
    quiet: { from: string; until: string } | null;
  };
}

const KEPT = 'loopline-preferences';
const DEFAULTS: Preferences = {
  theme: 'system',
  density: 'comfortable',
  locale: null,
  keys: {},
  enterSends: true,
  notify: { off: [], hasSound: true, quiet: null },
};

export const preferences = makeStore<Preferences>(read());

export function prefer(change: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...change });
  localStorage.setItem(KEPT, JSON.stringify(preferences.get()));
  show(change);
  unsaved = { ...unsaved, ...change };
  clearTimeout(saving);
  saving = setTimeout(() => void save(), SAVED_AFTER_MS);
}

/** A person who tries things out is saved once. */
const SAVED_AFTER_MS = 300;
let unsaved: Partial<Preferences> = {};
let saving: ReturnType<typeof setTimeout> | undefined;

/** What could not be saved stays on this browser, and is tried again with the next change. */
async function save(): Promise<void> {
  const change = unsaved;
  unsaved = {};
  try {
    await client.preferences.put({ body: forServer(change) });
  } catch {
    unsaved = { ...change, ...unsaved };
  }
}

function forServer({ notify, keys, ...rest }: Partial<Preferences>) {
  return {
    ...rest,
    ...(keys && { keys: { ...keys } }),
    ...(notify && { notify: { ...notify, off: [...notify.off] } }),
  };
}

/** What this person set in any browser goes before what this browser has kept. */
export async function readPreferences(): Promise<void> {
  const told = await client.preferences.read().catch(() => null);
  if (told === null) return; // this browser's own hold until the next start
  preferences.set({ ...preferences.get(), ...stripped(told.preferences), ...unsaved });
  localStorage.setItem(KEPT, JSON.stringify(preferences.get()));
  show(preferences.get());
}

/** Without what is not set. */
function stripped<Values extends object>(
  values: Values,
): { [Name in keyof Values]?: NonNullable<Values[Name]> } {
  const set = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(set) as { [Name in keyof Values]?: NonNullable<Values[Name]> }; // the same names
}

function show({ theme, density, locale }: Partial<Preferences>): void {
  if (theme !== undefined) showTheme();
  if (density !== undefined) showDensity();
  if (locale !== undefined && locale !== null && locale !== localeOf(document.documentElement.lang))
    void speak(locale);
}

/** Lists follow it by `[data-density=compact]` or by the preference itself. */
export function showDensity(): void {
  document.documentElement.dataset['density'] = preferences.get().density;
}

/** The page's own script does the same before the first paint. */
export function showTheme(): void {
  const { theme } = preferences.get();
  if (theme === 'system') localStorage.removeItem('theme');
  else localStorage.setItem('theme', theme);
  document.documentElement.dataset.theme = themeShown(theme);
}

export function themeShown(theme: Preferences['theme']): 'light' | 'dark' {
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** What was kept by another version is taken as far as it goes. */
function read(): Preferences {
  try {
    return { ...DEFAULTS, ...JSON.parse(localStorage.getItem(KEPT) ?? '{}') };
  } catch {
    return DEFAULTS;
  }
}

import type { Locale } from '../i18n.ts';
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
}

const KEPT = 'loopline-preferences';
const DEFAULTS: Preferences = {
  theme: 'system',
  density: 'comfortable',
  locale: null,
  keys: {},
  enterSends: true,
};

export const preferences = makeStore<Preferences>(read());

export function prefer(change: Partial<Preferences>): void {
  preferences.set({ ...preferences.get(), ...change });
  localStorage.setItem(KEPT, JSON.stringify(preferences.get()));
  if (change.theme !== undefined) showTheme();
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

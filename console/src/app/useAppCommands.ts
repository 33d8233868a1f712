import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Keyboard, Languages, Search, SunMoon } from 'lucide-react';
import { useMemo } from 'react';
import { useCommands, type Command } from '../actions/commands.ts';
import { useMe } from '../data/me.ts';
import { prefer, preferences, themeShown } from '../data/preferences.ts';
import { LOCALES, speak, type Locale } from '../i18n.ts';
import { overlay } from './overlay.ts';
import { PLACES } from './places.ts';

/** What can be done everywhere. */
export function useAppCommands(): void {
  const { t, i18n } = useLingui();
  const go = useNavigate();
  const { permissions } = useMe();
  const offered = useMemo<Command[]>(
    () => [
      {
        id: 'app.palette',
        words: t`Find or run`,
        icon: Search,
        group: 'settings',
        keys: '$mod+k',
        whileTyping: true,
        run: () => overlay.set(overlay.get() === 'palette' ? null : 'palette'),
      },
      ...PLACES.filter(({ needs }) => permissions.includes(needs)).map(
        ({ to, words, icon, keys }): Command => ({
          id: `go${to.replaceAll('/', '.')}`,
          words: t(words),
          icon,
          group: 'go',
          keys,
          run: () => void go({ to }),
        }),
      ),
      {
        id: 'app.shortcuts',
        words: t`All shortcuts`,
        icon: Keyboard,
        group: 'settings',
        keys: '[Shift]+?',
        run: () => overlay.set('shortcuts'),
      },
      {
        id: 'app.theme',
        words: t`Switch theme`,
        icon: SunMoon,
        group: 'settings',
        run: () => prefer({ theme: themeShown(preferences.get().theme) === 'dark' ? 'light' : 'dark' }),
      },
      ...Object.entries(LOCALES).map(([locale, name]): Command => ({
        id: `app.language.${locale}`,
        words: t`Language: ${name}`,
        icon: Languages,
        group: 'settings',
        run: () => choose(locale as Locale), // its keys are the locales
      })),
    ],
    [t, i18n.locale, go, permissions],
  );
  useCommands(offered);
}

function choose(locale: Locale): void {
  prefer({ locale });
  void speak(locale);
}

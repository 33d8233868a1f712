import { Trans } from '@lingui/react/macro';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { readPreferences, showDensity } from '../data/preferences.ts';
import { openStream } from '../data/stream.ts';
import { sessionState } from '../data/session.ts';
import { useStore } from '../data/store.ts';
import { ErrorPane } from '../kit/ErrorPane.tsx';
import { Tour } from '../screens/tour/Tour.tsx';
import { HeldActs } from './HeldActs.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { overlay } from './overlay.ts';
import { Rail } from './Rail.tsx';
import { useAppCommands } from './useAppCommands.ts';
import { useHeartbeat } from './useHeartbeat.ts';
import { useNotices } from './useNotices.ts';
import { useOutdateUnseen } from './useOutdateUnseen.ts';
import { fetched } from '../data/fetched.ts';

const Palette = lazy(() => fetched(() => import('./Palette.tsx')));
const Shortcuts = lazy(() => fetched(() => import('./Shortcuts.tsx')));
const SignInAgain = lazy(() => fetched(() => import('./SignInAgain.tsx')));

/** The frame: the rail, the screen, and what may lie above it. */
export function Shell() {
  useAppCommands();
  useHeartbeat();
  useNotices();
  useOutdateUnseen();
  useEffect(() => {
    openStream();
    showDensity();
    void readPreferences();
  }, []);
  const shown = useStore(overlay);
  const session = useStore(sessionState);
  return (
    <div className="grid h-full grid-cols-1 grid-rows-[minmax(0,1fr)_auto] md:grid-cols-[60px_minmax(0,1fr)] md:grid-rows-1">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-sm focus:bg-raised focus:p-2"
      >
        <Trans>Skip to content</Trans>
      </a>
      <HeldActs />
      <Rail />
      <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-col outline-none">
        <OfflineBar />
        <div className="min-h-0 flex-1">
          <ErrorPane>
            <Suspense fallback={null}>
              <Outlet />
            </Suspense>
          </ErrorPane>
        </div>
      </main>
      <Tour />
      <Suspense fallback={null}>
        {shown === 'palette' && <Palette />}
        {shown === 'shortcuts' && <Shortcuts />}
        {session === 'ended' && <SignInAgain />}
      </Suspense>
    </div>
  );
}

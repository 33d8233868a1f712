import { createRoute, redirect } from '@tanstack/react-router';
import { ApiProblem } from '../../../src/api/apiProblem.ts';
import { meQuery } from '../data/me.ts';
import { queries } from '../data/queries.ts';
import { speakTimesOf } from '../data/say.ts';
import { readServerClock } from '../data/serverClock.ts';
import { loadNames } from '../data/wordsOfName.ts';
import { sessionState } from '../data/session.ts';
import { speakAlong } from '../i18n.ts';
import { rootRoute } from './rootRoute.ts';
import { Shell } from './Shell.tsx';

/** The frame of all screens. Who is not signed in is asked to, and comes back to where they wanted to go. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ location }) => {
    try {
      const [{ workspace }] = await Promise.all([
        queries.ensureQueryData(meQuery),
        serverClockRead(),
        speakAlong(loadNames),
      ]);
      speakTimesOf(workspace.timeZone);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'UNAUTHORISED') throw error;
      sessionState.set('open'); // there was none yet: nothing has ended
      redirect({ to: '/sign-in', search: { to: location.href }, throw: true });
    }
  },
});

let clockRead: Promise<void> | undefined;

/** Once for a page. Without an answer its own clock is what there is; the stream corrects it later. */
function serverClockRead(): Promise<void> {
  clockRead ??= readServerClock().catch(() => undefined);
  return clockRead;
}

import { useLingui } from '@lingui/react/macro';
import { duration } from '../../data/say.ts';
import type { State } from './flowQueries.ts';
import { worded } from './kinds.ts';

/** What takes a way, in a word or two: what the customer does, what a system answered, which button, how long. */
export function useWayWords(): (on: string, from: State | undefined) => string {
  const { t } = useLingui();
  return (on, from) => {
    const said: Record<string, string> = {
      answer: t`answers`,
      choose: t`chooses`,
      affirm: t`yes`,
      deny: t`no`,
      cancel: t`cancels`,
      correct: t`corrects`,
      unclear: t`unclear`,
      resume: t`handed back`,
      always: t`at once`,
      start: t`opened`,
    };
    if (on === 'after' || on.startsWith('xstate.after.'))
      return from?.deadline ? t`after ${duration(from.deadline.afterMs)}` : t`after a time`;
    const [kind = '', name = ''] = on.split('.');
    if (kind === 'act') return from?.acts.find((act) => act.name === name)?.title ?? worded(name);
    return said[on] ?? worded(name === '' ? on : name);
  };
}

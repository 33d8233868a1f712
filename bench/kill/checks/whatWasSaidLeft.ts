import type { History, MessageFacts } from '../history.ts';
import type { Check } from './check.ts';

const LEFT = new Set(['sent', 'delivered', 'read', 'played']);
/** `unknown` without another attempt is with a person: nobody may say it again. */
const ENDED = new Set([...LEFT, 'failed', 'dropped', 'unknown']);

export const whatWasSaidLeft: Check = {
  name: 'whatWasSaidLeft',
  promise:
    'Every message of ours left, or ended for a reason that somebody was told; the provider has none that we do not know',
  judge(history) {
    const told = new Set(history.events.filter(({ kind }) => kind === 'undelivered').map(({ key }) => key));
    const accepted = new Set(history.sends.map(({ callbackData }) => callbackData));
    const ours = history.messages.filter(({ direction }) => direction === 'out');
    return [...ours.flatMap((message) => judgeOne(message, { told, accepted })), ...strangers(history)];
  },
};

function judgeOne(
  { id, status, nextAttemptAt }: MessageFacts,
  { told, accepted }: { told: Set<string>; accepted: Set<string | null> },
): string[] {
  if (!ENDED.has(status) || nextAttemptAt !== null) return [`${id} is still ${status}`];
  if (LEFT.has(status) && !accepted.has(id))
    return [`${id} is ${status} for us and never reached the provider`];
  const needsPerson = status === 'failed' || status === 'unknown';
  return needsPerson && !told.has(`undelivered:${id}`) ? [`${id} is ${status} and nobody was told`] : [];
}

function strangers({ sends, messages }: History): string[] {
  const known = new Set(messages.map(({ id }) => id));
  return sends.flatMap(({ id, callbackData }) =>
    callbackData !== null && known.has(callbackData) ? [] : [`the provider has ${id}, which is none of ours`],
  );
}

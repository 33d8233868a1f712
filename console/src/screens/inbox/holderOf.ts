import type { Holder } from '../../kit/HolderMark.tsx';
import type { Row } from './inboxQueries.ts';

/** Who holds it, as its mark shows it: who is gone holds nothing. @param titleOf What a queue is called. */
export function holderOf(
  { holder: { kind, name }, limbo }: Row,
  me: string,
  titleOf: (queue: string) => string,
): Holder {
  if (limbo === 'noOwner') return { kind: 'nobody' };
  if (kind === 'assistant' || name === null) return { kind: 'assistant' };
  if (kind === 'queue') return { kind: 'queue', name: titleOf(name) };
  return name === me ? { kind: 'me', name } : { kind: 'agent', name };
}

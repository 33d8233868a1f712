import type { Holder } from '../../kit/HolderMark.tsx';
import type { Row } from './inboxShapes.ts';

/** Who holds it, as its mark shows it: who is gone holds nothing. @param queueTitle What the queue that holds it is called. */
export function holderOf(
  { holder: { kind, name }, limbo }: Row,
  me: string,
  queueTitle: string | null,
): Holder {
  if (limbo === 'noOwner') return { kind: 'nobody' };
  if (kind === 'assistant' || name === null) return { kind: 'assistant' };
  if (kind === 'queue') return { kind: 'queue', name: queueTitle ?? name };
  return name === me ? { kind: 'me', name } : { kind: 'agent', name };
}

import type { Draft } from './draft.ts';

/** Writes down whether offers are wanted on the address that the contact writes from. Each word stays, with its hour. */
export function recordMarketing(draft: Draft, marketing: 'stop' | 'resume'): void {
  if (draft.replyTo === null) return;
  const consent = { marketing, marketingAt: draft.now.toISOString() };
  draft.replyTo.offersStopped = marketing === 'stop';
  draft.rows.consents.push({ address_id: draft.replyTo.id, consent });
}

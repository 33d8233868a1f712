import type { PhoneMessage } from '../../world/graph/documents.ts';

/** A message of the business, for tests. */
export function say(text: string): PhoneMessage {
  return {
    id: 'wamid.1',
    phoneNumberId: '1',
    from: 'business',
    at: '2026-11-23T09:00:00.000Z',
    type: 'text',
    text,
    choices: [],
    replyTo: null,
    status: 'delivered',
    errorCode: null,
    readByBusiness: false,
    reactions: {},
    edited: false,
    revoked: false,
  };
}

/** One that offers options of a state, by their ids. */
export function offer(
  state: string,
  ids: readonly string[],
  text = 'What would you like?',
  protocol = '261123-000001-0',
): PhoneMessage {
  const choices = ids.map((id) => ({ kind: 'button' as const, id: `${protocol}|${state}|${id}`, title: id }));
  return { ...say(text), choices };
}

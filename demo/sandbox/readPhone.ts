import type { PhoneMessage, PhoneView } from '../../src/api/simulatorShapes.ts';
import type { PhoneMessage as Shown } from '../../world/graph/documents.ts';
import { WORLD_DEFAULTS, type World } from '../../world/startWorld.ts';

/** What is on the phone of somebody; nothing when they have not written yet. */
export function readPhone({ graph }: World, waId: string): PhoneView {
  const { messages, typing, windowOpen } = graph.phone(waId);
  return {
    business: WORLD_DEFAULTS.graph.numbers[0]?.verifiedName ?? '',
    messages: messages.map(messageOf),
    isTyping: typing,
    isWindowOpen: windowOpen,
  };
}

function messageOf(shown: Shown): PhoneMessage {
  const isCustomer = shown.from === 'customer';
  const file = shown.document ?? shown.media;
  return {
    id: shown.id,
    from: isCustomer ? 'customer' : 'business',
    at: shown.at,
    type: shown.type,
    text: shown.text,
    header: shown.header ?? null,
    footer: shown.footer ?? null,
    choices: shown.choices.map(({ id, title, kind }) => ({ id, title, kind })),
    media: file ? { kind: 'kind' in file ? file.kind : 'document', fileName: file.filename ?? null } : null,
    status: isCustomer ? (shown.readByBusiness ? 'read' : 'delivered') : 'read',
  };
}

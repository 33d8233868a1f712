import { untrust } from '../base/untrusted.ts';
import type { EventId } from '../base/id.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import type { WaitingEvent } from './situation.ts';

/** What is heard as one: an event, or several texts written in a row. `id` is the last one's. */
export interface HeardEvent {
  id: EventId;
  ids: EventId[];
  payload: ConversationEvent;
}

/** Three bubbles in a row are one thing said. Only plain texts join: a tap or a photo means something by itself. */
export function joinBursts(events: WaitingEvent[]): HeardEvent[] {
  return events.reduce<HeardEvent[]>((heard, { id, payload }) => {
    const last = heard.at(-1);
    const joined = last && join(last.payload, payload);
    if (!last || !joined) return [...heard, { id, ids: [id], payload }];
    return [...heard.slice(0, -1), { id, ids: [...last.ids, id], payload: joined }];
  }, []);
}

function join(first: ConversationEvent, second: ConversationEvent): ConversationEvent | null {
  if (first.kind !== 'message' || second.kind !== 'message' || first.addressId !== second.addressId)
    return null;
  if (first.content.kind !== 'text' || second.content.kind !== 'text') return null;
  return {
    ...second,
    content: { kind: 'text', text: untrust(`${first.content.text}\n${second.content.text}`) },
  };
}

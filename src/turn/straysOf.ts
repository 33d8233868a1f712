import type { EventId } from '../base/id.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import type { Situation } from './situation.ts';

/**
 * Events that may have come to the wrong conversation: contacts were merged or parted while the event was on its way.
 * What nobody needs to ask the database about is not among them, and that is all in nearly every turn.
 */
export function straysOf({ contact, addresses, loops, events }: Situation): EventId[] {
  if (contact.mergedIntoId !== null) return events.map(({ id }) => id);
  const isHere = ({ addressId, loopId }: Named) =>
    (addressId === null || addresses.some(({ id }) => id === addressId)) &&
    (loopId === null || loops.some(({ id }) => id === loopId));
  return events.filter(({ payload }) => !isHere(namedIn(payload))).map(({ id }) => id);
}

interface Named {
  addressId: string | null;
  loopId: string | null;
}

function namedIn(event: ConversationEvent): Named {
  switch (event.kind) {
    case 'message':
    case 'echo':
      return { addressId: event.addressId, loopId: null };
    case 'result':
    case 'timer':
    case 'notice':
    case 'undelivered':
      return { addressId: null, loopId: event.loopId };
    case 'act':
      return { addressId: null, loopId: 'loopId' in event.act ? (event.act.loopId ?? null) : null };
    // The loop that it asks about has ended; it is asked for of whoever is here.
    case 'ratingTime':
    case 'assign':
      return { addressId: null, loopId: null };
  }
}

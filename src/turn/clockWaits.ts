import type { StateValue } from 'xstate';
import { stateName } from '../flow/stateName.ts';
import { passTo, startPartyTime, type Party } from '../sla/party.ts';
import { spokenIn, type Spoken } from './clockSpeakers.ts';
import type { Draft, DraftLoop } from './draft.ts';
import type { TurnBook } from './turnBook.ts';

/** Notes of each matter on whom it waits after this turn, and how long it waited on whom. */
export function settleWaits(draft: Draft, book: TurnBook): void {
  const spoken = spokenIn(draft);
  for (const loop of draft.loops.values()) {
    const party = partyOf(draft, book, { loop, spoken });
    const before = loop.partyTime ?? startPartyTime(party ?? 'assistant', loop.openedAt);
    const heard = loop.isChanged ? passTo(before, whoHears(draft, before.party), heardAt(draft)) : before;
    const after = passTo(heard, party, draft.now);
    if (after === loop.partyTime) continue;
    loop.partyTime = after;
    if (!loop.isChanged) draft.rows.loop_waits.push({ loop_id: loop.id, party_time: after });
  }
}

/** From the moment it came in, an answer of a customer or a system waits on us. */
function whoHears({ situation }: Draft, party: Party | null): Party | null {
  if (party !== 'customer' && party !== 'thirdParty') return party;
  return situation.holder.kind === 'assistant' ? 'assistant' : 'human';
}

function heardAt({ situation, now }: Draft): Date {
  const received = situation.events.map(({ receivedAt }) => Date.parse(receivedAt));
  return new Date(Math.min(now.getTime(), ...received));
}

/** The side that has to act next; null: nobody, the matter is closed. */
function partyOf(
  draft: Draft,
  book: TurnBook,
  { loop, spoken }: { loop: DraftLoop; spoken: readonly Spoken[] },
): Party | null {
  if (loop.outcome !== null) return null;
  if (loop.waitsFor === 'system') return 'thirdParty';
  if (draft.holder.kind === 'assistant') return WAITS_ON[loop.waitsFor];
  if (draft.holder.kind === 'queue' || needsDecision(book, loop)) return 'human';
  const last = spoken.findLast(({ by }) => by !== 'deed');
  if (last) return last.by === 'human' ? 'customer' : 'human';
  const isNewlyHeld = draft.situation.holder.kind !== 'agent';
  return !isNewlyHeld && loop.partyTime?.party === 'customer' ? 'customer' : 'human';
}

const WAITS_ON = { customer: 'customer', person: 'human', time: 'assistant' } as const;

/** An approval waits for its person, whatever is said meanwhile. */
function needsDecision(book: TurnBook, loop: DraftLoop): boolean {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  return flow?.plans.get(stateName(loop.value as StateValue))?.kind === 'askPerson'; // written by applyMove only
}

/** On whom a matter waits: the side that has to act next. */
export type Party = 'assistant' | 'human' | 'customer' | 'thirdParty';

/** Stored as jsonb. The parts add up to the life of the matter, to the millisecond. */
export interface PartyTime {
  /** Null: the matter is closed. */
  party: Party | null;
  /** ISO 8601. */
  since: string;
  /** How long it waited on each, without the time since `since`. */
  ms: { readonly [party in Party]: number };
}

export function startPartyTime(party: Party, at: string): PartyTime {
  return { party, since: at, ms: { assistant: 0, human: 0, customer: 0, thirdParty: 0 } };
}

/** From `at` on it waits on somebody else; null: on nobody, it is closed. An instant before the last change is that one. */
export function passTo(time: PartyTime, party: Party | null, at: Date): PartyTime {
  if (time.party === null || time.party === party) return time;
  const atMs = Math.max(at.getTime(), Date.parse(time.since));
  const waitedMs = atMs - Date.parse(time.since);
  return {
    party,
    since: new Date(atMs).toISOString(),
    ms: { ...time.ms, [time.party]: time.ms[time.party] + waitedMs },
  };
}

/** How long it has waited on each so far. */
export function partyTimeAt(time: PartyTime, at: Date): PartyTime['ms'] {
  return passTo(time, null, at).ms;
}

import { HOUR_MS } from '../base/clock.ts';
import type { Party } from './party.ts';

/**
 * What is waited for on a ticket: the first human message, the answer to a contact who wrote while a person holds the
 * conversation, the end of the work.
 */
export const CLOCK_KINDS = ['firstResponse', 'nextResponse', 'resolution'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** Targets in working time, and what is done on the way to them and beyond. */
export interface SlaPolicy {
  readonly name: string;
  readonly firstResponseMs: number;
  readonly resolutionMs: number;
  /** Absent: as the first response. */
  readonly nextResponseMs?: number;
  /** Absent: `DEFAULT_LADDER`. */
  readonly ladder?: readonly Rung[];
  /** The resolution clock stands while the matter waits on these. Absent: customer and third party. */
  readonly pausesFor?: readonly Party[];
}

/** One act, at a point of working time: a share of the target (1 is all of it), or so many milliseconds. */
export interface Rung {
  readonly clock: ClockKind;
  readonly share?: number | undefined;
  readonly afterMs?: number | undefined;
  readonly do: RungAct;
  /** Of `moveQueue`. Absent: the fallback queue. */
  readonly queue?: string | undefined;
  /** What those who are told are told it for. Absent: 'clock.warned' before the target, 'clock.breached' from it on. */
  readonly about?: string | undefined;
}

/**
 * - warn: the assignee is told; the leads when there is none.
 * - reassign: it goes to whom the rules and who is there give it to.
 * - supervisor, manager: the leads of the queue, the managers are told.
 * - moveQueue: it goes to another queue.
 */
export const RUNG_ACTS = ['warn', 'reassign', 'supervisor', 'manager', 'moveQueue'] as const;
export type RungAct = (typeof RUNG_ACTS)[number];

/** Who answers too late loses the ticket; who works on it too long keeps it, and the leads know. */
export const DEFAULT_LADDER: readonly Rung[] = [
  ...(['firstResponse', 'nextResponse'] as const).flatMap((clock): Rung[] => [
    { clock, share: 0.7, do: 'warn' },
    { clock, share: 1, do: 'reassign' },
    { clock, share: 1, do: 'supervisor' },
    { clock, share: 1.5, do: 'moveQueue' },
    { clock, share: 1.5, do: 'manager' },
  ]),
  { clock: 'resolution', share: 0.7, do: 'warn' },
  { clock: 'resolution', share: 1, do: 'supervisor' },
  { clock: 'resolution', share: 1.5, do: 'manager' },
];

export const DEFAULT_PAUSES: readonly Party[] = ['customer', 'thirdParty'];

/** Of a queue without targets of its own. */
export const DEFAULT_POLICY: SlaPolicy = {
  name: 'default',
  firstResponseMs: 4 * HOUR_MS,
  resolutionMs: 24 * HOUR_MS,
};

export function targetMsOf(policy: SlaPolicy, kind: ClockKind): number {
  switch (kind) {
    case 'firstResponse':
      return policy.firstResponseMs;
    case 'nextResponse':
      return policy.nextResponseMs ?? policy.firstResponseMs;
    case 'resolution':
      return policy.resolutionMs;
  }
}

/** What happens at one point of a clock. */
export interface Step {
  /** Working time from the start of the clock. */
  readonly atMs: number;
  readonly isBreach: boolean;
  readonly rungs: readonly Rung[];
}

/** The ladder of a clock, from below. The target itself is always a step of it. */
export function stepsOf(policy: SlaPolicy, kind: ClockKind, targetMs: number): Step[] {
  const rungs = (policy.ladder ?? DEFAULT_LADDER).filter(({ clock }) => clock === kind);
  const atMsOf = ({ share, afterMs }: Rung) => afterMs ?? Math.round((share ?? 1) * targetMs);
  const points = new Set([targetMs, ...rungs.map(atMsOf)]);
  return [...points]
    .sort((a, b) => a - b)
    .map((atMs) => ({
      atMs,
      isBreach: atMs >= targetMs,
      rungs: rungs.filter((rung) => atMsOf(rung) === atMs),
    }));
}

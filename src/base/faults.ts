/** Named places where a crash hurts. Production passes `noFaults`; a campaign dies there. */
export type FaultPoint =
  | 'intake.afterCommit'
  | 'turn.beforeCommit'
  | 'turn.afterCommit'
  | 'message.afterClaim'
  | 'message.afterSend'
  | 'message.afterSettle'
  | 'effect.afterClaim'
  | 'effect.afterAllocate'
  | 'effect.afterSend'
  | 'effect.afterSettle'
  | 'timer.afterFire'
  | 'held.afterTake'
  | 'held.afterAct';

export interface Faults {
  /** Does nothing, or never returns. */
  at(point: FaultPoint): void | Promise<void>;
}

export const noFaults: Faults = { at: () => {} };

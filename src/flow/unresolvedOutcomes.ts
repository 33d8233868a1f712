/** Outcomes that are an end and no resolution, unless a workspace says otherwise: nobody got what they came for. */
export const UNRESOLVED_OUTCOMES: readonly string[] = [
  'abandoned',
  'cancelled',
  'erased',
  'expired',
  'failed',
  'gaveUp',
  'leftAlone',
  'lost',
  'unanswered',
  'withdrawn',
];

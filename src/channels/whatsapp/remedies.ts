import { DAY_MS, MINUTE_MS } from '../../base/clock.ts';
import type { SendFailure } from '../channel.ts';

type Remedy = SendFailure['remedy'];

/**
 * What each code of the Graph API calls for. Codes decide, HTTP statuses are only a hint.
 * Source: Error codes, WhatsApp Cloud API, Meta for Developers, read 2026-11.
 */
const TABLE: [codes: (number | [from: number, to: number])[], remedy: Remedy, afterMs?: number][] = [
  [[1, 2, 131000, 131016, 132069, 133004, 139102, 139103], 'retry'],
  /** The number is being upgraded, which takes up to a minute. */
  [[131057], 'retry', MINUTE_MS],
  [[4, 80007, 130429], 'throttleAccount'],
  /** Wait 4^n seconds after the n-th refusal: the outbox's own backoff. */
  [[131056], 'throttleContact'],
  [[0, 3, 10, 190, [200, 299], 131005, 368, 131031], 'hold'],
  [[131037, 131042, 131044, 131045, 131048, 131064, 133010, 133016, [2593107, 2593109]], 'hold'],
  [[33, 100, 131008, 131009, 135000, 131021, 131030, 131051, 131052, 131053], 'fix'],
  [[131055, 131062, 131063, [134100, 134102]], 'fix'],
  [[132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132018, 132068], 'fix'],
  [[131020, 131041, 131059, 131060, [131201, 131215], 139100, 139101], 'fix'],
  [[2388019, 2388039, 2388040, 2388047, 2388072, 2388073, 2388293, 2388299], 'fix'],
  [[131026, 131050, 130403, 130472, 130497, 137000, 613, [138000, 138018]], 'contact'],
  /** The contact has had enough marketing for now. */
  [[131049], 'contact', DAY_MS],
  [[131047], 'window'],
];

/** The number of the path does not exist or is not ours: `error_subcode` of code 100. */
const NO_SUCH_ACCOUNT = 33;

/** What a code calls for; null for one that the table does not know. */
export function remedyFor(code: number, subcode: number | null): { remedy: Remedy; afterMs?: number } | null {
  if (code === 100 && subcode === NO_SUCH_ACCOUNT) return { remedy: 'hold' };
  for (const [codes, remedy, afterMs] of TABLE) {
    if (codes.some((known) => matches(known, code)))
      return afterMs === undefined ? { remedy } : { remedy, afterMs };
  }
  return null;
}

function matches(known: number | [number, number], code: number): boolean {
  return typeof known === 'number' ? known === code : code >= known[0] && code <= known[1];
}

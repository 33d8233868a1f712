import type { SeenOption } from './seen.ts';

/** What a customer does next. */
export type Act =
  /** `means`: as in the store's evaluation rows: 'refund', 'affirm', 'choose:damaged', 'correct:reason=damaged'. */
  | { kind: 'write'; text: string; means: readonly string[]; titles?: Readonly<Record<string, string>> }
  | { kind: 'tap'; option: SeenOption; means: readonly string[] }
  /** A colleague was promised: they look again later. */
  | { kind: 'wait' }
  /** The phone is put away for hours. */
  | { kind: 'fallSilent' }
  | { kind: 'leave' };

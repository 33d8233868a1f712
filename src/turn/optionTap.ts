import type { StateValue } from 'xstate';
import { stateName } from '../flow/stateName.ts';
import type { Draft, DraftLoop } from './draft.ts';

/**
 * Buttons stay tappable for ever, so each names the question that it belongs to:
 * `'261121-000042-7|confirming|yes'` is the yes to what the loop asked in `confirming`.
 */
export function tapId(loop: DraftLoop, optionId: string): string {
  return [loop.protocolNumber, standsIn(loop), optionId].join('|');
}

/** In place of a protocol number: a question of the conversation itself. */
const CONVERSATION = '?';

/** `'?|17|person'` is the person that was offered in the conversation's turn 17. */
export function questionTapId(draft: Draft, optionName: string): string {
  return [CONVERSATION, draft.situation.version + 1, optionName].join('|');
}

export type Tap =
  | { kind: 'current'; loop: DraftLoop; optionId: string }
  /** A button of a question that is over. `loop` is null when its matter is closed, or it belonged to none. */
  | { kind: 'old'; loop: DraftLoop | null }
  /** Not a button of ours. */
  | { kind: 'foreign' };

/** For what was tapped and does not answer the open question of the conversation. */
export function readTap(draft: Draft, tapped: string): Tap {
  const [protocolNumber, state, ...rest] = tapped.split('|');
  if (state === undefined || rest.length === 0) return { kind: 'foreign' };
  if (protocolNumber === CONVERSATION) return { kind: 'old', loop: null };
  const loop = [...draft.loops.values()].find(
    (one) => one.protocolNumber === protocolNumber && one.outcome === null,
  );
  if (!loop || standsIn(loop) !== state) return { kind: 'old', loop: loop ?? null };
  return { kind: 'current', loop, optionId: rest.join('|') };
}

const standsIn = (loop: DraftLoop): string => stateName(loop.value as StateValue); // written by applyMove only

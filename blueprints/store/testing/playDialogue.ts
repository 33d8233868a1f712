import assert from 'node:assert/strict';
import type { Flow, FlowInput } from 'loopline/flow';
import { answerTo } from './answerTo.ts';
import type { Dialogue } from './readDialogue.ts';
import { shownBy } from './shownBy.ts';
import { contactOf, lastOf, next, START, walk, type Heard, type Step, type Walked } from './walk.ts';

/** By the words of a dialogue: what a system answers, what a colleague does, how much time passes. */
export type Happenings = { readonly [what: string]: Step | Pause };

/** Where systems answer in the language of the customer: their happenings by it. */
export type HappeningsByLanguage = Happenings | ((language: string) => Happenings);

export function happeningsIn(language: string, happenings: HappeningsByLanguage): Happenings {
  return typeof happenings === 'function' ? happenings(language) : happenings;
}

/** So much time in which nothing happens: what comes next comes after it. */
interface Pause {
  readonly pause: number;
}

/** Who opened the loop, each move of it, and what was heard of each line of the customer after the first. */
export interface Played {
  readonly input: FlowInput;
  readonly path: readonly Walked[];
  readonly said: readonly { readonly words: string; readonly from: Walked; readonly heard: Heard }[];
}

/**
 * Plays a dialogue: the customer taps or types what is written, and the assistant must say what is written, word for
 * word. The first line of the customer opens the loop.
 */
export function playDialogue(flow: Flow, dialogue: Dialogue, happenings: Happenings): Played {
  const { language } = dialogue;
  const input = inputOf(dialogue);
  const said: Played['said'][number][] = [];
  let path: Walked[] = [];
  let pause = 0;
  for (const line of dialogue.lines) {
    const from = path.at(-1);
    if (line.who === 'assistant') assert.deepEqual(line.shown, shownBy(lastOf(path).move, language));
    else if (from === undefined) path = walk(flow, input, []);
    else if (line.who === 'customer') {
      const heard = answerTo(from.move, { words: line.words, flow: flow.name, language });
      said.push({ words: line.words, from, heard });
      path = [...path, next(flow, from, afterPause(heard, pause))];
      pause = 0;
    } else {
      const happening = happeningOf(line.what, happenings);
      if ('pause' in happening) pause += happening.pause;
      else {
        path = [...path, next(flow, from, afterPause(happening, pause))];
        pause = 0;
      }
    }
  }
  const { move } = lastOf(path);
  assert.equal(move.outcome ?? move.to, dialogue.ends);
  return { input, path, said };
}

function inputOf({ language, name, phone, orderNumber, slots }: Dialogue): FlowInput {
  return {
    at: START,
    protocolNumber: '261121-000042-7',
    contact: contactOf({ language, phone, ...(name === null ? {} : { name: name || null }) }),
    slots: { ...slots, ...(orderNumber === null ? {} : { orderNumber }) },
  };
}

function happeningOf(what: string, happenings: Happenings): Happenings[string] {
  const happening = happenings[what];
  if (happening === undefined) throw new Error(`No happening is written '${what}'; add it to the happenings`);
  return happening;
}

function afterPause(step: Step, pause: number): Step {
  if (pause === 0) return step;
  if (!isHeard(step)) throw new Error('What comes after a pause is something that is heard');
  return { later: pause, heard: step };
}

function isHeard(step: Step): step is Heard {
  return 'type' in step;
}

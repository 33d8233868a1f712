import type { Classification } from './classifier.ts';
import type { Command } from './command.ts';
import type { QuestionAsked } from './impliedAnswer.ts';

export interface FreeWords {
  commands: Command[];
  confidence: number;
}

/** From here on words that nobody is sure of are rather a wish for something else than an answer. Guess. */
const RATHER_ELSEWHERE = 0.5;

/**
 * Words at a choice that welcomes words: who surely wants once more what the matter is about gives it an answer, and so
 * does who says what nothing else knows. Null when they surely, or rather, want something else.
 */
export function freeWords(
  text: string | null,
  { verdict, commands, confidence, candidates }: Classification,
  { expects, flow, meaningOf }: QuestionAsked,
): FreeWords | null {
  if (text === null || expects?.kind !== 'choice' || expects.words === undefined) return null;
  const { words } = expects;
  const answer = (slots: object): Command => ({ kind: 'answer', slots: { ...slots, [words]: text } });
  if (verdict === 'sure') {
    const own = commands.filter((command) => command.kind === 'start' && command.flow === flow);
    if (own.length === 0) return null;
    const slots = own.reduce((all, each) => ({ ...all, ...('slots' in each ? each.slots : {}) }), {});
    return { commands: [answer(slots), ...commands.filter((each) => !own.includes(each))], confidence };
  }
  const [likeliest] = candidates;
  const means = likeliest === undefined ? null : (meaningOf?.(likeliest.intent) ?? null);
  const isOwn = means !== null && 'start' in means && means.start === flow;
  if (!isOwn && likeliest !== undefined && likeliest.confidence >= RATHER_ELSEWHERE) return null;
  return { commands: [answer({})], confidence };
}

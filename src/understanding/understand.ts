import type { InboundContent } from '../conversation/content.ts';
import type { Correctable, Expectation, OfferedOption } from '../flow/effect.ts';
import { asidesIn, noAsides } from './asidesIn.ts';
import { calm, type Candidate, type Classification, type Classifier, type Signals } from './classifier.ts';
import type { Command } from './command.ts';
import type { Interpretation, InterpretationOutcome, ModelUse } from './interpreter.ts';
import { elaborated, isAnswerOfAKind } from './elaborated.ts';
import { freeWords } from './freeWords.ts';
import { impliedAnswer } from './impliedAnswer.ts';
import type { Meaning } from './intent.ts';
import { textIn } from './textIn.ts';
import { understandExpected } from './understandExpected.ts';

/** What was understood of one thing that a contact sent, and how. Recorded with every turn. */
export interface Understanding {
  commands: Command[];
  /** 0: it was what the open loop waits for. 1: the classifier said so. 2: a language model did. */
  stage: 0 | 1 | 2;
  /** As of the classifier; what the quickest stage or a model settled is sure. */
  verdict: Classification['verdict'];
  /** That the first command is what was meant, in [0, 1]. */
  confidence: number;
  candidates: Candidate[];
  signals: Signals;
  /** How long each local stage took, in microseconds. */
  microseconds: { expected: number; classified: number };
  /** What came of asking a model, and what it cost; null when none was asked. */
  model: { outcome: InterpretationOutcome; use: ModelUse | null } | null;
}

export interface ToUnderstand {
  content: InboundContent;
  /** What the open loop waits for; null when none waits. */
  expects: Expectation | null;
  /** Earlier answers that may still be changed. */
  corrects: readonly Correctable[];
  /** The flow of the loop that waits. */
  flow?: string;
  /** BCP 47, as far as it is known. */
  language: string;
  /** The instant of the turn and the business's IANA time zone. */
  now: Date;
  timeZone: string;
  /** ISO 4217: what a bare amount is in. */
  currency?: string;
  classifier: Classifier;
  /** What an intent comes to; null when there is none of the name. */
  meaningOf?: (intent: string) => Meaning | null;
  /** Asks a language model about the words; null when there is none. */
  interpret: ((text: string) => Promise<Interpretation>) | null;
  /** The title of an option as the contact saw it: its text in their language, or its fact. */
  titleOf: (option: OfferedOption) => string;
  /** What stood below the title, if anything did. */
  descriptionOf?: (option: OfferedOption) => string | null;
}

/** Longer is a letter, or pasted: what is wanted stands in its first pages. Twice what one message of a channel holds. */
const LONGEST = 8_000;

/** The quickest stage that is sure decides; what stays open is asked of a model, if there is one. */
export async function understand(said: ToUnderstand): Promise<Understanding> {
  const text = textIn(said.content)?.slice(0, LONGEST) ?? null;
  const [classified, classifiedUs] = timed(() => classify(text, said));
  const [answered, expectedUs] = timed(() => answer(said));
  const { candidates, signals, confidence, verdict } = classified;
  const microseconds = { expected: expectedUs, classified: classifiedUs };
  const heard = { candidates, signals, microseconds, model: null };
  const { instead, beside } = takesAnyWords(said.expects) ? asidesIn(classified, said) : noAsides;
  if (answered !== null && instead.length === 0) {
    return { ...heard, commands: [...beside, ...answered], stage: 0, verdict: 'sure', confidence: 1 };
  }
  const implied = impliedAnswer(classified, said) ?? elaborated(text, classified, said.expects);
  if (implied !== null) {
    const { command, confidence: sure } = implied;
    return { ...heard, commands: [command], stage: 1, verdict: 'sure', confidence: sure };
  }
  const free = freeWords(text, classified, said);
  if (free !== null) return { ...heard, ...free, stage: 1, verdict: 'sure' };
  const commands = instead.length > 0 ? instead : classified.commands;
  const local = { ...heard, ...doubted({ commands, verdict }, text, said), confidence, stage: 1 as const };
  if (local.verdict !== 'unsure' || text === null || said.interpret === null) return local;
  return interpreted(local, await said.interpret(text));
}

/** At a yes-or-no question 'sí, dos cargos' is no question about charges, however it looks. */
function doubted(
  heard: Pick<Understanding, 'commands' | 'verdict'>,
  text: string | null,
  { expects }: ToUnderstand,
): Pick<Understanding, 'commands' | 'verdict'> {
  const asks = heard.verdict === 'sure' && heard.commands.every(({ kind }) => kind === 'ask');
  if (!asks || !isAnswerOfAKind(text, expects)) return heard;
  return { commands: [{ kind: 'outOfScope' }], verdict: 'unsure' };
}

function classify(text: string | null, { classifier, language }: ToUnderstand): Classification {
  return text === null ? nothingSaid : classifier.classify(text, language);
}

/** What the open loop waits for, with what else was surely said in the same words; null when it is no answer. */
function answer(said: ToUnderstand): Command[] | null {
  const { content, expects, corrects } = said;
  if (expects === null && corrects.length === 0) return null;
  const understood = understandExpected(content, said);
  if (understood === null) return null;
  const { commands, rest } = understood;
  return rest === null ? commands : [...commands, ...sureIn(classify(rest, said))];
}

/** What is said for company beside an answer needs no answer of its own. */
function sureIn({ verdict, commands }: Classification): Command[] {
  if (verdict !== 'sure') return [];
  return commands.filter(({ kind }) => kind !== 'smallTalk' && kind !== 'outOfScope');
}

function takesAnyWords(expects: Expectation | null): boolean {
  return expects?.kind === 'slot' && expects.as === 'words';
}

/** A model does not say how sure it is. Guess, for the record only: nothing is decided by it. */
const INTERPRETED = 0.8;

function interpreted(local: Understanding, { commands, outcome, use }: Interpretation): Understanding {
  const model = { outcome, use };
  if (commands === null) return { ...local, model };
  return { ...local, commands, stage: 2, verdict: 'sure', confidence: INTERPRETED, model };
}

const nothingSaid: Classification = {
  commands: [{ kind: 'outOfScope' }],
  confidence: 1,
  verdict: 'unsure',
  candidates: [],
  signals: calm,
};

function timed<Value>(run: () => Value): [Value, number] {
  const startedAt = performance.now();
  const value = run();
  return [value, Math.round((performance.now() - startedAt) * 1_000)];
}

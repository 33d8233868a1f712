import type { InboundContent } from '../conversation/content.ts';
import type { Correctable, Expectation, OfferedOption } from '../flow/effect.ts';
import { calm, type Candidate, type Classification, type Classifier, type Signals } from './classifier.ts';
import type { Command } from './command.ts';
import type { Interpretation, InterpretationOutcome, ModelUse } from './interpreter.ts';
import { textIn } from './textIn.ts';
import { understandExpected } from './understandExpected.ts';

/** What was understood of one thing that a contact sent, and how. Recorded with every turn. */
export interface Understanding {
  commands: Command[];
  /** 0: it was what the open loop waits for. 1: the classifier said so. 2: a language model did. */
  stage: 0 | 1 | 2;
  /** That the first command is what was meant, in [0, 1]. */
  confidence: number;
  candidates: Candidate[];
  signals: Signals;
  /** What came of asking a model, and what it cost; null when none was asked. */
  model: { outcome: InterpretationOutcome; use: ModelUse | null } | null;
}

export interface ToUnderstand {
  content: InboundContent;
  /** What the open loop waits for; null when none waits. */
  expects: Expectation | null;
  /** Earlier answers that may still be changed. */
  corrects: readonly Correctable[];
  /** BCP 47, as far as it is known. */
  language: string;
  /** The instant of the turn and the business's IANA time zone. */
  now: Date;
  timeZone: string;
  classifier: Classifier;
  /** Asks a language model about the words; null when there is none. */
  interpret: ((text: string) => Promise<Interpretation>) | null;
  /** The title of an option as the contact saw it: its text in their language, or its fact. */
  titleOf: (option: OfferedOption) => string;
}

/** From here on free words are taken for what they say, not for an answer: 'I want a person' is no reason for a return. */
const OVERRULES_WORDS = 0.85;

/** The quickest stage that is sure decides; what stays open is asked of a model, if there is one. */
export async function understand(said: ToUnderstand): Promise<Understanding> {
  const { content, expects, classifier, language, interpret } = said;
  const text = textIn(content);
  const classified = text === null ? nothingSaid : classifier.classify(text, language);
  const { candidates, signals } = classified;
  const commands = expects === null ? null : understandExpected(content, { ...said, expects });
  if (commands !== null && !overrules(classified, expects))
    return { commands, stage: 0, confidence: 1, candidates, signals, model: null };
  const local = { ...settled(classified), stage: 1 as const, model: null };
  if (classified.verdict !== 'unsure' || text === null || interpret === null) return local;
  const { commands: interpreted, outcome, use } = await interpret(text);
  if (interpreted === null) return { ...local, model: { outcome, use } };
  return { ...local, commands: interpreted, stage: 2, confidence: INTERPRETED, model: { outcome, use } };
}

/** A model does not say how sure it is. Guess, for the record only: nothing is decided by it. */
const INTERPRETED = 0.8;

function settled({ commands, confidence, candidates, signals }: Classification) {
  return { commands, confidence, candidates, signals };
}

const nothingSaid: Classification = {
  commands: [{ kind: 'outOfScope' }],
  confidence: 1,
  verdict: 'unsure',
  candidates: [],
  signals: calm,
};

/** Only where any words would do as an answer, and only for what the contact asks of the conversation itself. */
function overrules({ commands, confidence }: Classification, expects: Expectation | null): boolean {
  if (expects?.kind !== 'slot' || expects.as !== 'words' || confidence < OVERRULES_WORDS) return false;
  return commands.every(({ kind }) => ASIDE.includes(kind));
}

const ASIDE: readonly Command['kind'][] = ['wantHuman', 'cancel', 'optOut', 'repeat', 'smallTalk'];

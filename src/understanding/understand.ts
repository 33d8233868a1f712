import type { InboundContent } from '../conversation/content.ts';
import type { Expectation, OfferedOption } from '../flow/effect.ts';
import type { Candidate, Classification, Classifier } from './classifier.ts';
import type { Command } from './command.ts';
import { textIn } from './textIn.ts';
import { understandExpected } from './understandExpected.ts';

/** What was understood of one thing that a contact sent, and how. Recorded with every turn. */
export interface Understanding {
  commands: Command[];
  /** 0: it was what the open loop waits for. 1: the classifier said so. */
  stage: 0 | 1;
  /** That the first command is what was meant, in [0, 1]. */
  confidence: number;
  candidates: Candidate[];
}

export interface ToUnderstand {
  content: InboundContent;
  /** What the open loop waits for; null when none waits. */
  expects: Expectation | null;
  /** BCP 47, as far as it is known. */
  language: string;
  classifier: Classifier;
  /** The title of an option as the contact saw it: its text in their language, or its fact. */
  titleOf: (option: OfferedOption) => string;
}

/** From here on free words are taken for what they say, not for an answer: 'I want a person' is no reason for a return. */
const OVERRULES_WORDS = 0.85;

/** The quickest stage that is sure decides. */
export async function understand(said: ToUnderstand): Promise<Understanding> {
  const { content, expects, classifier, language } = said;
  const text = textIn(content);
  const classified = text === null ? nothingSaid : classifier.classify(text, language);
  const command = expects === null ? null : understandExpected(content, { ...said, expects });
  if (command !== null && !overrules(classified, expects))
    return { commands: [command], stage: 0, confidence: 1, candidates: classified.candidates };
  return { ...classified, stage: 1 };
}

const nothingSaid: Classification = { commands: [{ kind: 'outOfScope' }], confidence: 1, candidates: [] };

/** Only where any words would do as an answer, and only for what the contact asks of the conversation itself. */
function overrules({ commands, confidence }: Classification, expects: Expectation | null): boolean {
  if (expects?.kind !== 'slot' || expects.as !== 'words' || confidence < OVERRULES_WORDS) return false;
  return commands.every(({ kind }) => ASIDE.includes(kind));
}

const ASIDE: readonly Command['kind'][] = ['wantHuman', 'cancel', 'optOut', 'repeat', 'smallTalk'];

import type { Classification } from './classifier.ts';
import type { Command } from './command.ts';
import { fold } from './fold.ts';
import { isQuestion } from './questionBehind.ts';

/** From here on free words are taken for what they say, not for an answer: 'I want a person' is no reason for a return. */
const OVERRULES_WORDS = 0.85;
/** Another wish or a question is more often a part of an answer than a wish about the conversation is. Guess. */
const OVERRULES_WITH_A_WISH = 0.92;

export interface Asides {
  /** These were meant, and the words are no answer. */
  instead: Command[];
  /** These were meant, and the words are an answer all the same. */
  beside: Command[];
}

export const noAsides: Asides = { instead: [], beside: [] };

/**
 * What words say where any words would do as an answer.
 * @param asked `flow`: of the loop that asks. Wanting once more what it is about is part of the answer.
 */
export function asidesIn(
  { verdict, commands, confidence }: Classification,
  { flow }: { flow?: string },
): Asides {
  if (verdict !== 'sure') return noAsides;
  const only = commands.length === 1;
  return {
    instead: commands.filter((command) => isInstead(command, { flow: flow ?? null, confidence, only })),
    beside: commands.filter((command) => command.kind === 'complain' && command.level === 1),
  };
}

function isInstead(
  command: Command,
  { flow, confidence, only }: { flow: string | null; confidence: number; only: boolean },
): boolean {
  switch (command.kind) {
    case 'wantHuman':
    case 'cancel':
    case 'optOut':
    case 'repeat':
    case 'resume':
      return confidence >= OVERRULES_WORDS;
    case 'complain':
      return command.level > 1 && confidence >= OVERRULES_WORDS;
    case 'smallTalk':
      return only && confidence >= OVERRULES_WORDS;
    case 'outOfScope':
      return only && confidence >= OVERRULES_WITH_A_WISH;
    case 'ask':
      return confidence >= OVERRULES_WITH_A_WISH && !refersBack(command.question);
    case 'start':
      return command.flow !== flow && confidence >= OVERRULES_WITH_A_WISH;
    default:
      return false;
  }
}

/** 'The same one again': of what was just talked about, and no question. */
function refersBack(said: string): boolean {
  return SAME.test(fold(said)) && !said.includes('?') && !isQuestion(said);
}

const SAME = /(?<!\p{L})(?:same|mesm[oa]s?|mism[oa]s?|igual|iguais|iguales)(?!\p{L})/u;

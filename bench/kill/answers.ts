import type { PhoneMessage } from '../../world/graph/documents.ts';
import type { Inbound } from '../../world/graph/inboundSchema.ts';
import { picked, type Random } from './chance.ts';

export function isQuestion({ choices, text }: PhoneMessage): boolean {
  return choices.length > 0 || WORDS.some(([asked]) => text.includes(asked));
}

/** The label came, or words after which nothing more is asked. */
export function isLastWord({ document, text }: PhoneMessage): boolean {
  return document !== undefined || LAST_WORDS.some((words) => text.includes(words));
}

/** What a customer of a refund does on reading this; null when nothing is asked. */
export function answerTo(message: PhoneMessage, random: Random): Inbound | null {
  const titles = message.choices.map(({ title }) => title);
  const chosen = titles.length > 0 ? choiceAmong(titles, message.text, random) : null;
  if (chosen !== null) return { type: 'tap', choice: chosen, messageId: message.id };
  const words = WORDS.find(([asked]) => message.text.includes(asked));
  return words === undefined ? null : { type: 'text', text: words[1] };
}

/** After this answer the business has nothing to say. */
export function isGoodbye(answer: Inbound): boolean {
  return answer.type === 'tap' && answer.choice === 'OK, understood';
}

/** Questions that are answered in words, by a piece of their text in English. */
const WORDS: [string, string][] = [
  ['tell me in a sentence', 'It stopped working on the second day'],
  ['just write it', 'The same again in another colour'],
];

const LAST_WORDS = ['then nothing changes', 'not ready yet', 'Finance takes care of it', 'A colleague'];

/** How often each choice is taken where it matters; elsewhere all are as likely. */
const LIKELY: { [title: string]: number } = {
  'Money back': 8,
  'Exchange it': 1,
  'Keep it after all': 1,
  // Of both questions that have these: most people know their order and want their money.
  Yes: 12,
  No: 1,
  'Another order': 0,
  'Ask for a review': 0,
  'Talk to a person': 0,
};

function choiceAmong(titles: string[], question: string, random: Random): string {
  // Which order it is has one right answer: the other one asks for numbers that nobody has.
  const isAboutOrder = question.startsWith('I found your order') || question.includes('Is it about order');
  if (isAboutOrder && titles.includes('Yes')) return 'Yes';
  return picked(
    titles.flatMap((title) => Array.from({ length: LIKELY[title] ?? 3 }, () => title)),
    random,
  );
}

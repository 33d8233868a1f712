import { DAY_MS } from '../../base/clock.ts';
import type { InboundContent } from '../../conversation/content.ts';
import { readChoice } from '../../understanding/choice.ts';
import type { Command } from '../../understanding/command.ts';
import { textIn } from '../../understanding/textIn.ts';
import { readYesNo } from '../../understanding/yesNo.ts';

/** A question that belongs to no matter but to the conversation: which matter, what was meant. Stored with it. */
export interface OpenQuestion {
  /** `offer`: a yes or no to something that the assistant offers, the yes first. */
  kind: 'whichLoop' | 'whichIntent' | 'offer' | 'protocol';
  /** Of `protocol`, which asks for a fact that only its contact knows. */
  protocolNumber?: string;
  options: QuestionOption[];
  askedAt: string;
}

export interface QuestionOption {
  /** What comes back when it is tapped. */
  id: string;
  /** As the contact saw it. */
  title: string;
  /** What it comes to, with all that the contact's own words had told; null: none of these, or no. */
  command: Command | null;
}

/** A question that was left alone for this long is over. */
const LIFETIME_MS = DAY_MS;

export function isStillOpen({ askedAt }: OpenQuestion, now: Date): boolean {
  return now.getTime() - Date.parse(askedAt) < LIFETIME_MS;
}

/** The option that was meant: tapped, named, or by its place in the list. Null when the question was not answered. */
export function answerTo(question: OpenQuestion, content: InboundContent): QuestionOption | null {
  const { kind, options } = question;
  if (content.kind === 'choice') return options.find(({ id }) => id === content.optionId) ?? null;
  const text = textIn(content);
  if (text === null) return null;
  const meaning = kind === 'offer' ? readYesNo(text) : null;
  if (meaning !== null) return options.at(meaning === 'affirm' ? 0 : -1) ?? null;
  const chosen = readChoice(text, options);
  return options.find(({ id }) => id === chosen) ?? null;
}

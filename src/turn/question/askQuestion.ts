import type { Facts } from '../../flow/effect.ts';
import type { Command } from '../../understanding/command.ts';
import type { Draft, DraftLoop } from '../draft.ts';
import { questionTapId } from '../optionTap.ts';
import type { TurnBook } from '../turnBook.ts';
import type { OpenQuestion } from './openQuestion.ts';

export interface Asking {
  kind: OpenQuestion['kind'];
  text: string;
  facts?: Facts;
  options: AskedOption[];
  /** The matter that it is asked in. */
  loop: DraftLoop | null;
}

export interface AskedOption {
  /** Unique among the options, and telling: it ends the id that comes back. */
  name: string;
  title: string;
  description?: string;
  command: Command | null;
}

/** Asks the contact something that belongs to no matter. The answer is carried out as the command of its option. */
export function askQuestion(draft: Draft, book: TurnBook, asking: Asking): void {
  const options = asking.options.map((option) => ({ ...option, id: questionTapId(draft, option.name) }));
  draft.question = {
    kind: asking.kind,
    options: options.map(({ id, title, command }) => ({ id, title, command })),
    askedAt: draft.now.toISOString(),
  };
  draft.speech.push({
    author: 'assistant',
    content: {
      kind: 'choices',
      text: book.text(draft.language, asking.text, asking.facts ?? {}),
      options: options.map(({ id, title, description }) => ({
        id,
        title,
        ...(description && { description }),
      })),
      listLabel: book.text(draft.language, 'choices.label', {}),
    },
    template: null,
    loopId: asking.loop?.id ?? null,
    statesMoney: false,
    asks: 'conversation',
  });
}

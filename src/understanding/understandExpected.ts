import type { InboundContent } from '../conversation/content.ts';
import type { Correctable, Expectation, OfferedOption } from '../flow/effect.ts';
import { readChoice, type ShownOption } from './choice.ts';
import type { Command } from './command.ts';
import { readSlot } from './slots/readSlot.ts';
import { textIn } from './textIn.ts';
import { readYesNo } from './yesNo.ts';

/** How the state's question looked to the contact. */
export interface Asked {
  expects: Expectation;
  /** Earlier answers that may still be changed. */
  corrects: readonly Correctable[];
  /** BCP 47. */
  language: string;
  /** The instant of the turn and the business's IANA time zone: what 'next Friday' is counted from. */
  now: Date;
  timeZone: string;
  /** The title of an option as the contact saw it. */
  titleOf: (option: OfferedOption) => string;
}

/**
 * Stage 0: what the open loop waits for, when the contact said just that. Null when it does not surely fit:
 * a wrong answer costs more than a question.
 */
export function understandExpected(content: InboundContent, asked: Asked): Command[] | null {
  const command = expected(content, asked);
  return command === null ? null : [command];
}

function expected(content: InboundContent, asked: Asked): Command | null {
  const { expects } = asked;
  switch (expects.kind) {
    case 'choice':
      return chosen(
        content,
        expects.options.map((option) => shown(option, asked)),
      );
    case 'yesNo':
      return yesNo(
        content,
        (expects.options ?? []).map((option) => shown(option, asked)),
      );
    case 'slot': {
      const value = readSlot(content, expects.as, asked);
      return value === null ? null : { kind: 'answer', slots: { [expects.slot]: value } };
    }
  }
}

function shown(option: OfferedOption, { titleOf }: Asked): ShownOption {
  return { id: option.id, title: titleOf(option) };
}

function chosen(content: InboundContent, options: readonly ShownOption[]): Command | null {
  const tapped = content.kind === 'choice' ? options.find(({ id }) => id === content.optionId) : undefined;
  const text = textIn(content);
  const option = tapped?.id ?? (text === null ? null : readChoice(text, options));
  return option === null ? null : { kind: 'choose', option };
}

/** The buttons of a yes-or-no question carry the ids `yes` and `no`. */
function yesNo(content: InboundContent, options: readonly ShownOption[]): Command | null {
  const text = textIn(content);
  const meaning = text === null || content.kind === 'choice' ? null : readYesNo(text);
  if (meaning !== null) return { kind: meaning };
  const command = chosen(content, options.length > 0 ? options : PLAIN_BUTTONS);
  if (command?.kind !== 'choose') return null;
  return { kind: command.option === 'yes' ? 'affirm' : 'deny' };
}

/** Without titles: '1' and '2' are places, the words are read above. */
const PLAIN_BUTTONS: readonly ShownOption[] = [
  { id: 'yes', title: '' },
  { id: 'no', title: '' },
];

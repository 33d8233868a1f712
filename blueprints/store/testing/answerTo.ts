import type { Expectation, Move, SlotKind } from 'loopline/flow';
import { intents } from '../intents/intents.ts';
import { placeIn } from './placeIn.ts';
import { shownText, shownTitle } from './shownBy.ts';
import type { Heard } from './walk.ts';

/** Who says it, to which flow, and in which language. */
interface Said {
  readonly words: string;
  readonly flow: string;
  readonly language: string;
}

/**
 * What a turn hears of the words of a customer: a tapped title, a place in the list, a yes or a no, the value that was
 * asked for, or free words where such are welcome.
 * @throws Error where nothing is expected of the customer, and for words that belong to another matter.
 */
export function answerTo({ rest, to }: Pick<Move, 'rest' | 'to'>, said: Said): Heard {
  const expects = rest?.expects;
  const { words, language } = said;
  if (expects === undefined) throw new Error(`'${to}' expects nothing of the customer, who says: ${words}`);
  if (expects.kind === 'slot' && expects.as === 'photo' && !isPhoto(words)) return { type: 'unclear' };
  if (expects.kind === 'slot')
    return { type: 'answer', slots: { [expects.slot]: valueIn(words, expects.as) } };
  if (expects.kind === 'yesNo') return yesOrNo(words, language);
  const titles = expects.options.map((option) => shownTitle(option, language));
  const tapped = expects.options[titles.indexOf(words)] ?? expects.options[placeIn(words) - 1];
  if (tapped !== undefined) return { type: 'choose', option: tapped.id };
  const answer: Heard = expects.takesYesNo ? yesOrNo(words, language) : { type: 'unclear' };
  return answer.type === 'unclear' ? otherWords(expects, said) : answer;
}

function yesOrNo(words: string, language: string): Heard {
  if (words === shownText('yes', {}, language)) return { type: 'affirm' };
  const isNo = words === shownText('no', {}, language) || NOT_NOW.includes(words.toLowerCase());
  return isNo ? { type: 'deny' } : { type: 'unclear' };
}

/** Whoever says so has said no for now. */
const NOT_NOW = ['not now', 'agora não', 'ahora no'];

/** '(a photo of the lamp)': what is sent and not written stands in brackets. */
function isPhoto(words: string): boolean {
  return /^\(.+\)$/.test(words);
}

/** Words that are none of the options: an example of an intent means what the intent means, all else is free. */
function otherWords({ words: slot }: Extract<Expectation, { kind: 'choice' }>, said: Said): Heard {
  const { words, flow, language } = said;
  const intent = intents.find(({ examples }) =>
    (examples[language] ?? []).some((example) => example.toLowerCase() === words.toLowerCase()),
  );
  if (intent !== undefined && 'cancel' in intent.means) return { type: 'cancel' };
  if (slot === undefined) return { type: 'unclear' };
  if (intent === undefined) return { type: 'answer', slots: { [slot]: words } };
  if (!('start' in intent.means) || intent.means.start !== flow)
    throw new Error(`'${words}' is '${intent.name}', which is another matter than '${flow}'`);
  return { type: 'answer', slots: { ...intent.means.slots, [slot]: words } };
}

/** 'Rua das Flores 123, São Paulo, 05422-000' as an address, '50 chairs' as a quantity, all else as it was written. */
function valueIn(words: string, as: SlotKind) {
  if (as === 'quantity') return Number(/\d+/.exec(words)?.[0]);
  if (as === 'taxId') return words.replaceAll(/\D/g, '');
  if (as !== 'address') return words;
  if (/^\d{5}-\d{3}$/.test(words)) return { postalCode: words };
  const address = /^(?<street>.+) (?<number>\d+), (?<city>[^,]+)(?:, (?<postalCode>\S+))?$/.exec(
    words,
  )?.groups;
  if (address === undefined) throw new Error(`'${words}' is no address that a dialogue can read`);
  return Object.fromEntries(Object.entries(address).filter(([, part]) => part !== undefined));
}

import type { Option, OutboundContent } from '../conversation/content.ts';
import { cutTitle, uniqueTitles } from './cutTitle.ts';
import { splitText } from './splitText.ts';

/** What a channel can show, in its own units (UTF-16 code units for lengths). */
export interface Capabilities {
  /** How many options fit as buttons; 0 when the channel has none. */
  buttons: number;
  buttonTitle: number;
  /** How many options fit in a list; 0 when the channel has none. */
  rows: number;
  rowTitle: number;
  rowDescription: number;
  text: number;
  choicesText: number;
  caption: number;
}

type Choices = Extract<OutboundContent, { kind: 'choices' }>;

/**
 * What is said, in forms that the channel can show: buttons, else a list, else numbered text; long text in parts.
 * The parts are sent in order, and only the last one carries the options or the document.
 *
 * Buttons are kept when every title fits and none needs a description; a list takes what is longer or more.
 * Titles that fit nowhere are cut at a word and stay distinct. Options that share an id cannot be buttons or rows.
 *
 * Numbered text shows 'N. title' in the order of `options`, with full titles, so a typed '2' (or '2.') means
 * `options[1]` of the choices as they were offered, and a typed title, full or cut, means the option with that title.
 */
export function degrade(content: OutboundContent, can: Capabilities): OutboundContent[] {
  switch (content.kind) {
    case 'text':
      return texts(content.text, can);
    case 'choices':
      return content.options.length === 0 ? texts(content.text, can) : degradeChoices(content, can);
    case 'document':
      if (content.caption === '' || (content.shownAs !== 'audio' && content.caption.length <= can.caption))
        return [content];
      return [...texts(content.caption, can), { ...content, caption: '' }];
    case 'template':
      return [content];
  }
}

function texts(text: string, can: Capabilities): OutboundContent[] {
  return splitText(text, can.text).map((part) => ({ kind: 'text', text: part }));
}

function degradeChoices(choices: Choices, can: Capabilities): OutboundContent[] {
  const form = formOf(choices.options, can);
  if (form === 'numbers') return texts(numbered(choices), can);

  const text = choices.text.trim() === '' ? choices.listLabel : choices.text;
  if (text.trim() === '') return texts(numbered(choices), can);
  const parts = splitText(text, Math.min(can.choicesText, can.text));
  const last = parts.pop() ?? text;
  const before: OutboundContent[] = parts.map((part) => ({ kind: 'text', text: part }));
  return [
    ...before,
    { ...choices, text: last, ...(form === 'buttons' ? buttons(choices, can) : rows(choices, can)) },
  ];
}

function formOf(options: Option[], can: Capabilities): 'buttons' | 'list' | 'numbers' {
  const sameIds = new Set(options.map(({ id }) => id)).size < options.length;
  const asButtons = options.length <= can.buttons;
  const asList = options.length <= can.rows;
  if (sameIds || (!asButtons && !asList)) return 'numbers';
  const plain = options.every(({ title, description }) => title.length <= can.buttonTitle && !description);
  return asButtons && (plain || !asList) ? 'buttons' : 'list';
}

/** Buttons show no descriptions; their label is not shown either. */
function buttons({ options }: Choices, can: Capabilities): Pick<Choices, 'options'> {
  const titles = uniqueTitles(options.map(shownTitle), can.buttonTitle);
  return { options: options.map(({ id }, index) => ({ id, title: titles[index] || id })) };
}

/** A title that had to be cut is told in full in the description, when that is free. */
function rows({ options, listLabel }: Choices, can: Capabilities): Pick<Choices, 'options' | 'listLabel'> {
  const titles = uniqueTitles(options.map(shownTitle), can.rowTitle);
  const label = cutTitle(listLabel, can.buttonTitle > 0 ? can.buttonTitle : can.rowTitle);
  return {
    listLabel: label === '' ? '…' : label,
    options: options.map((option, index) => {
      const title = titles[index] || option.id;
      const full = title === shownTitle(option) ? '' : shownTitle(option);
      const description = cutTitle(option.description || full, can.rowDescription);
      return { id: option.id, title, ...(description === '' ? {} : { description }) };
    }),
  };
}

function numbered({ text, options }: Choices): string {
  const lines = options.map((option, index) => {
    const description = option.description ? ` – ${option.description}` : '';
    return `${index + 1}. ${shownTitle(option)}${description}`;
  });
  return text.trim() === '' ? lines.join('\n') : `${text}\n\n${lines.join('\n')}`;
}

function shownTitle({ id, title }: Option): string {
  const oneLine = title.replace(/\s+/gu, ' ').trim();
  return oneLine === '' ? id : oneLine;
}

import type { Option, OutboundContent } from '../../conversation/content.ts';
import type { Built } from './built.ts';
import { CAPABILITIES, LIMITS } from './limits.ts';

type Choices = Extract<OutboundContent, { kind: 'choices' }>;

/** Buttons when all options are plain and few, else a list: the rule by which `degrade` fits them. */
export function choicesBody(choices: Choices): Built {
  const problem = problemOf(choices);
  if (problem !== null) return { problem };
  const { options, text } = choices;
  const isPlain = options.every(
    ({ title, description }) => title.length <= CAPABILITIES.buttonTitle && !description,
  );
  if (options.length <= CAPABILITIES.buttons && isPlain) {
    const buttons = options.map(({ id, title }) => ({ type: 'reply', reply: { id, title } }));
    return { body: interactive({ type: 'button', body: { text }, action: { buttons } }) };
  }
  if (choices.listLabel === '' || choices.listLabel.length > LIMITS.listLabel) {
    return { problem: `the label of the list is empty or longer than ${LIMITS.listLabel}` };
  }
  const action = { button: choices.listLabel, sections: [{ rows: options.map(rowOf) }] };
  return { body: interactive({ type: 'list', body: { text }, action }) };
}

function problemOf({ text, options }: Choices): string | null {
  const { choicesText, rows, rowTitle, rowDescription } = CAPABILITIES;
  if (text.trim() === '' || text.length > choicesText)
    return `the text of the choices is empty or longer than ${choicesText}`;
  if (options.length === 0 || options.length > rows) return `there are no options or more than ${rows}`;
  if (!areDistinct(options.map(({ id }) => id))) return 'two options share an id';
  if (!areDistinct(options.map(({ title }) => title))) return 'two options share a title';
  for (const { id, title, description = '' } of options) {
    if (id === '' || id.length > LIMITS.optionId)
      return `the id of an option is empty or longer than ${LIMITS.optionId}`;
    if (title.trim() === '' || title.length > rowTitle)
      return `the title of an option is empty or longer than ${rowTitle}`;
    if (description.length > rowDescription)
      return `the description of an option is longer than ${rowDescription}`;
  }
  return null;
}

function rowOf({ id, title, description }: Option) {
  return { id, title, ...(description ? { description } : {}) };
}

function interactive(form: { [key: string]: unknown }) {
  return { type: 'interactive', interactive: form };
}

function areDistinct(words: string[]): boolean {
  return new Set(words).size === words.length;
}

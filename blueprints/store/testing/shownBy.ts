import type { Fact, Move, OfferedOption } from 'loopline/flow';
import { texts } from '../texts/texts.ts';
import { writeFact } from './writeFact.ts';

/** What a move says, as the customer reads it: documents, words, and the options of each below it. */
export function shownBy({ effects }: Move, language: string): string[] {
  return effects.flatMap((effect) => {
    if (effect.kind !== 'say') return [];
    const options = (effect.options ?? []).map((option) => `[${shownTitle(option, language)}]`);
    const words = shownText(effect.text, effect.facts, language);
    return [
      ...(effect.document === undefined ? [] : [`[${effect.document.fileName}]`]),
      ...words.split('\n').filter((line) => line.trim() !== ''),
      ...(options.length === 0 ? [] : [options.join(' ')]),
    ];
  });
}

export function shownTitle({ title }: OfferedOption, language: string): string {
  return 'text' in title ? shownText(title.text, {}, language) : writeFact(title.fact, language);
}

export function shownText(key: string, facts: { [placeholder: string]: Fact }, language: string): string {
  const words = texts[key]?.[language];
  if (words === undefined) throw new Error(`Text '${key}' has no words in '${language}'`);
  return words.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const fact = facts[name];
    return fact === undefined ? placeholder : writeFact(fact, language);
  });
}

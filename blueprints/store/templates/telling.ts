import type { Template } from 'loopline/blueprint';
import { texts } from '../texts/texts.ts';

/**
 * A template that says what the text says.
 * @param parameters In the order in which the provider numbers them: that of the English text.
 */
export function telling(key: string, parameters: readonly string[]): Template {
  const body = texts[key];
  if (body === undefined) throw new Error(`No text has the key '${key}'; name one of texts/`);
  return { category: 'utility', parameters, body };
}

import type { Template } from 'loopline/blueprint';
import { helpTemplates } from './help.ts';
import { orderTemplates } from './orders.ts';
import { questions } from './questions.ts';
import { statements } from './statements.ts';

/** What may be said when a customer has not written for a day, as approved by the provider. */
export const templates: { readonly [name: string]: Template } = {
  ...questions,
  ...statements,
  ...orderTemplates,
  ...helpTemplates,
};

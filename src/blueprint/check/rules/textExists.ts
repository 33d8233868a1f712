import { saidTexts } from '../saidTexts.ts';
import type { FlowRule } from '../violation.ts';

/** Every text that a flow uses is among the texts of the blueprint. */
export const textExists: FlowRule = (flow, { texts }) =>
  saidTexts(flow)
    .filter(({ text }) => texts[text] === undefined)
    .map(({ state, text }) => ({
      state,
      reason: `no text has the key '${text}'`,
      fix: 'add it to texts, in every language of the blueprint',
    }));

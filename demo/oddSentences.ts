import type { Model } from '../world/model/model.ts';

/** What the quicker stages leave open, and the world's language model knows by its script. */
const ODD: readonly { says: string; means: string }[] = [
  { says: 'breaking up with this lamp', means: 'start "refund"' },
  { says: 'terminando com esse abajur', means: 'start "refund"' },
  { says: 'me separo de esta lampara', means: 'start "refund"' },
  { says: 'made of flesh and bone', means: 'wants a person' },
];

/** A language model that thinks costs money: the demo's has a script. */
export function teachOddSentences(model: Model): void {
  for (const { says, means } of ODD) model.addRule({ when: { contains: says }, take: [{ like: means }] });
}

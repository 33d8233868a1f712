import type { Intent } from '../../understanding/intent.ts';

/** A small business: four matters of twelve examples each, so that it is trained in a moment. */
export const INTENTS: readonly Intent[] = [
  intent('refund', { start: 'refund' }, ['money back', 'refund', 'give me my money', 'reimburse me']),
  intent('parcel', { ask: true }, [
    'where is my parcel',
    'track the package',
    'when does it arrive',
    'delivery status',
  ]),
  intent('hours', { ask: true }, ['opening hours', 'when do you open', 'are you open', 'closing time']),
  intent('repair', { ask: true }, ['it broke', 'repair my lamp', 'fix the lamp', 'lamp does not work']),
];

function intent(name: string, means: Intent['means'], phrases: readonly string[]): Intent {
  const wrapped = phrases.flatMap((phrase) => [phrase, `${phrase} please`, `i ask: ${phrase}`]);
  return { name, means, examples: { en: wrapped } };
}

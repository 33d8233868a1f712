import { dropSpeech } from '../draft.ts';
import { fetchPerson } from './fetchPerson.ts';
import type { Occasion } from './occasion.ts';

/** Who answers what no assistant may. A business without this queue has its fallback queue do it. */
const COMPLIANCE = 'compliance';

/** What is sensitive gets one fixed line and no other words, and a person at once. */
export async function handToCompliance(on: Occasion, topic: string): Promise<void> {
  const { draft, book } = on;
  dropSpeech(draft, ({ author }) => author === 'assistant');
  draft.question = null;
  draft.digressed = false;
  const queue = book.hasQueue(COMPLIANCE) ? COMPLIANCE : book.fallbackQueue;
  await fetchPerson(on, { reason: topic, priority: 'high', queue, text: 'compliance.fixed' });
}

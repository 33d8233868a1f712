import { setTimeout as wait } from 'node:timers/promises';
import type { Graph } from '../../world/graph/graph.ts';
import type { PhoneMessage } from '../../world/graph/documents.ts';
import type { Inbound } from '../../world/graph/inboundSchema.ts';
import { answerTo, isGoodbye, isLastWord, isQuestion } from './answers.ts';
import { between, type Random } from './chance.ts';

/** Somebody who walks through a refund, one message after the other, as the phone shows them. */
export interface Walk {
  graph: Graph;
  waId: string;
  random: Random;
  /** The walk ends at the next step. */
  isOver(): boolean;
}

const LOOK_EVERY_MS = 120;
/** After this long without a question the matter is out of the customer's hands. */
const PATIENCE_MS = 20_000;
/** Taps twice, as people do when nothing seems to happen. */
const IMPATIENT = 0.15;

/** Asks for a refund and answers until nothing is asked any more. Gives how many messages were written. */
export async function walk({ graph, waId, random, isOver }: Walk): Promise<number> {
  const answered = new Set<string>();
  const before = heardBy(graph, waId).length;
  let written = 0;

  async function write(inbound: Inbound): Promise<void> {
    await graph.write(waId, inbound, { wait: false });
    written++;
  }

  await write({ type: 'text', text: 'I want my money back' });
  for (let lastAt = performance.now(); performance.now() - lastAt < PATIENCE_MS && !isOver();) {
    await wait(between(LOOK_EVERY_MS, LOOK_EVERY_MS * 2, random));
    const heard = heardBy(graph, waId);
    if (heard.slice(before).some(isLastWord)) break;
    const question = heard.findLast(isQuestion);
    if (!question || answered.has(question.id)) continue;
    answered.add(question.id);
    const answer = answerTo(question, random);
    if (!answer) continue;
    await wait(between(50, 400, random));
    await write(answer);
    if (isGoodbye(answer)) break;
    if (random() < IMPATIENT) await write(answer);
    lastAt = performance.now();
  }
  return written;
}

/** What the business has said to this person so far. */
function heardBy(graph: Graph, waId: string): PhoneMessage[] {
  return graph.phone(waId).messages.filter(({ from }) => from === 'business');
}

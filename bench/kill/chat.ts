import { setTimeout as wait } from 'node:timers/promises';
import type { Graph } from '../../world/graph/graph.ts';
import { between, picked, type Random } from './chance.ts';

/** Everybody who wants no refund. */
export interface Chat {
  graph: Graph;
  perSecond: number;
  random: Random;
  isOver(): boolean;
}

const PEOPLE = 400;
const WORDS = [
  'Do you open on Sunday?',
  'hello',
  'Thank you very much!',
  'Is the green sofa still there',
  'What is the weather like over there?',
  'I saw your lamp in a magazine and',
  'never mind',
  'repeat that please',
];

/** Writes at random moments, as many independent people. Gives how many messages were written. */
export async function chat({ graph, perSecond, random, isOver }: Chat): Promise<number> {
  let written = 0;
  while (!isOver() && perSecond > 0) {
    await wait((-Math.log(1 - random()) * 1_000) / perSecond);
    const from = `1777${String(1_000_000 + between(0, PEOPLE - 1, random))}`;
    await graph.write(from, { type: 'text', text: picked(WORDS, random) }, { wait: false });
    written++;
  }
  return written;
}

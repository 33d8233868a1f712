import type { Command } from '../understanding/command.ts';
import { tokensOf, squeeze } from '../understanding/fold.ts';
import { orderNumbersIn } from '../understanding/slots/orderNumber.ts';
import { NEGATIONS } from '../understanding/stopWords.ts';

/** More than these are pasted, not wished. */
const MOST = 5;

/**
 * 'I want to return LP-1042 and LP-1050' is two matters: one for each number that was named. Where one of them is denied
 * or stands for the other, nobody can tell which was meant, and the matter asks for itself.
 */
export function oneForEach(command: Command, text: string): Command[] {
  if (command.kind !== 'start' || command.slots.orderNumber !== undefined) return [command];
  const numbers = orderNumbersIn(text);
  if (numbers.length < 2 || numbers.length > MOST || choosesAmong(text)) return [command];
  return numbers.map((orderNumber) => ({ ...command, slots: { ...command.slots, orderNumber } }));
}

function choosesAmong(text: string): boolean {
  return tokensOf(text).some((word) => NEGATIONS.has(squeeze(word)) || AMONG.has(word));
}

const AMONG = new Set('instead or rather vez lugar ou but mas pero sino'.split(' '));

import type { Json } from '../../base/json.ts';
import type { SlotKind } from '../effect.ts';
import { keep } from '../keep.ts';
import type { FlowNode, Step } from '../node.ts';
import { fitsSlot } from '../slotValue.ts';
import { customerNode, type AsksContact } from './customer.ts';

export interface Ask<Context> extends AsksContact<Context> {
  /** The field of the context that is asked for. */
  readonly slot: keyof Context & string;
  /** How the answer is read. A quantity is kept as a number, money and an address as their parts, all else as text. */
  readonly as: SlotKind;
  readonly to: string;
}

/** Asks for one thing and keeps it. An answer that does not carry it is not accepted here. */
export function ask<Context extends object>(ask: Ask<Context>): FlowNode {
  return customerNode(ask, {
    kind: 'ask',
    expects: () => ({ kind: 'slot', slot: ask.slot, as: ask.as }),
    on: {
      answer: {
        target: ask.to,
        guard: (step) => fitsSlot(ask.as, slotOf(step, ask.slot)),
        actions: [keep((step) => ({ [ask.slot]: slotOf(step, ask.slot) }))],
      },
    },
  });
}

function slotOf({ event }: Step, slot: string): Json | undefined {
  return event.type === 'answer' ? event.slots[slot] : undefined;
}

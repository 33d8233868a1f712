import type { FlowInput } from 'loopline/flow';
import { contactOf, walk, type Step, type Walked } from '../../../testing/walk.ts';
import { refund } from '../refund.ts';

/** A way through the flow, and where it leads. */
export interface Walk {
  /** A sentence. */
  readonly name: string;
  readonly contact?: Partial<FlowInput['contact']>;
  readonly orderNumber?: string;
  /** What else was said in the first words. */
  readonly slots?: { readonly [slot: string]: string };
  readonly steps: readonly Step[];
  /** The state that it leads to. */
  readonly to: string;
  /** Keys of what is said in the last step. */
  readonly says?: readonly string[];
}

export function inputOf({ contact, orderNumber, slots }: Pick<Walk, 'contact' | 'orderNumber' | 'slots'>) {
  return {
    protocolNumber: '261121-000042-7',
    contact: contactOf(contact),
    slots: { ...slots, ...(orderNumber === undefined ? {} : { orderNumber }) },
  };
}

export function walked(of: Pick<Walk, 'contact' | 'orderNumber' | 'slots' | 'steps'>): Walked[] {
  return walk(refund, inputOf(of), of.steps);
}

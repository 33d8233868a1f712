import type { OfferedOption } from '../effect.ts';
import type { FlowNode } from '../node.ts';
import { goTo, type Way } from '../way.ts';
import { customerNode, type AsksContact } from './customer.ts';

export interface Confirm<Context> extends AsksContact<Context> {
  readonly yes: Way<Context>;
  readonly no: Way<Context>;
  /** Keys of the texts on the two buttons; `yes` and `no` of the blueprint when absent. */
  readonly titles?: { readonly yes: string; readonly no: string };
}

/** Asks for a yes or a no. The two buttons carry the option ids `yes` and `no`. */
export function confirm<Context extends object>(confirm: Confirm<Context>): FlowNode {
  const options = [
    { id: 'yes', title: confirm.titles?.yes ?? 'yes' },
    { id: 'no', title: confirm.titles?.no ?? 'no' },
  ];
  const offered: OfferedOption[] = options.map(({ id, title }) => ({ id, title: { text: title } }));
  return customerNode(confirm, {
    kind: 'confirm',
    expects: () => ({ kind: 'yesNo', options: offered }),
    offers: () => offered,
    options,
    on: { affirm: goTo(confirm.yes), deny: goTo(confirm.no) },
  });
}

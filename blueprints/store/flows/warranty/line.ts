import { nameFact, type Fact } from 'loopline/flow';
import { orderOf, type KeptLine } from '../shared/order.ts';
import type { WarrantyContext } from './context.ts';

/** The line of the claim: the one that was chosen, else the only one. Null when there is none. */
export function findLine({ order, lineRef }: WarrantyContext): KeptLine | null {
  const lines = order?.lines ?? [];
  return lines.find(({ ref }) => ref === lineRef) ?? (lines.length === 1 ? (lines[0] ?? null) : null);
}

/** @throws Error when it is not known which line: the flow asks before it comes here. */
export function lineOf(context: WarrantyContext): KeptLine {
  const line = findLine(context);
  if (line === null) throw new Error('The warranty flow needs a line of the order here and has none');
  return line;
}

export const item = (context: WarrantyContext): Fact => nameFact(lineOf(context).title);

/** What of the line has not been given back yet. */
export function amountOf(context: WarrantyContext): { minor: number; currency: string } {
  return { minor: lineOf(context).refundableMinor, currency: orderOf(context).currency };
}

/** 'repair:LP-1042:line_1': asking again gives the first receipt; after a sure no, and a person's yes, '…:2'. */
export function claimKey(act: string, context: WarrantyContext): string {
  const again = context.attempt > 1 ? [String(context.attempt)] : [];
  return [act, orderOf(context).number, lineOf(context).ref, 'warranty', ...again].join(':');
}

import type { Random } from '../../world/random.ts';
import type { Customer } from '../people/customer.ts';
import { styled } from './noise.ts';
import { fill, oneWording } from './words.ts';

/** How often somebody who writes a lot says hello before, or thanks after. */
const COURTEOUS = { before: 0.5, after: 0.3 };

/** What this customer says, for a list of wordings, in their own way. */
export function phrase(
  customer: Customer,
  list: string,
  random: Random,
  gaps: Readonly<Record<string, string>> = {},
): string {
  const { persona, good, orders, email } = customer;
  const wording = styled(oneWording(persona.language, list, random), persona, random);
  const number = orders.at(-1)?.number ?? '';
  return fill(wording, { item: good.word, number, email, ...gaps });
}

/** The first words about something: some greet before it, and thank in advance. */
export function opening(customer: Customer, list: string, random: Random): string {
  const { language, style } = customer.persona;
  const share = style === 'verbose' ? 1 : 0.4;
  let text = phrase(customer, list, random);
  for (const [around, often] of [
    ['thankAfter', COURTEOUS.after],
    ['greetFirst', COURTEOUS.before],
  ] as const) {
    if (random() < often * share) text = fill(oneWording(language, around, random), { again: text });
  }
  return text;
}

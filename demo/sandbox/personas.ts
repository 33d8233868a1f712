import type { Persona } from '../../src/api/simulatorShapes.ts';
import { ORDERS, type SeedOrder } from '../../world/seed/orders.ts';
import { PEOPLE, type SeedPerson } from '../../world/seed/people.ts';

const orders: SeedOrder[] = Object.values(ORDERS);
const people: Record<string, SeedPerson> = PEOPLE;

/** Who has a phone in the seeded world, by the names of the seed: 'marta'. */
export const PERSONAS: readonly Persona[] = Object.entries(people).map(([key, person]) => ({
  key,
  name: person.name,
  phone: person.phones[0] ?? '',
  language: person.language,
  tier: person.tier,
  orders: orders.filter(({ customerId }) => customerId === person.id).map(shown),
}));

/** As WhatsApp knows them; null: nobody has this key. */
export function waIdOf(key: string): string | null {
  const person = Object.hasOwn(people, key) ? people[key] : undefined;
  return person ? (person.userId ?? person.waId) : null;
}

function shown({ number, lines, total, currency, status }: SeedOrder): Persona['orders'][number] {
  return {
    number,
    title: lines.map(({ title }) => title).join(', '),
    total: { minor: total, currency },
    status,
  };
}

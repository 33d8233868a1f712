import type { ShopCustomer } from '../shop/shop.ts';

/** A customer of the seeded store. `waId` is the WhatsApp account; `userId` is set when the phone number is hidden. */
export type SeedPerson = ShopCustomer & { waId: string; userId: string | null };

function person(
  id: string,
  name: string,
  facts: Partial<SeedPerson> & { phones: string[]; email: string },
): SeedPerson {
  const [phone = ''] = facts.phones;
  return {
    id,
    name,
    language: 'en',
    tier: 'standard',
    lifetimeValue: 25_000,
    currency: 'USD',
    waId: phone.replace(/\D/g, ''),
    userId: null,
    ...facts,
  };
}

/** Ten people, all invented. */
export const PEOPLE = {
  marta: person('cus_marta', 'Marta Quinn', { phones: ['+15550142233'], email: 'marta@example.test' }),
  /** WhatsApp knows this Brazilian number without its ninth digit. */
  joao: person('cus_joao', 'João Silva', {
    phones: ['+55 81 99999-0001'],
    email: 'joao@example.test',
    language: 'pt-BR',
    currency: 'BRL',
    lifetimeValue: 240_000,
    waId: '558199990001',
  }),
  lucia: person('cus_lucia', 'Lucía Fernández', {
    phones: ['+34600111222'],
    email: 'lucia@example.test',
    language: 'es',
    currency: 'EUR',
    tier: 'vip',
    lifetimeValue: 690_000,
  }),
  ana: person('cus_ana', 'Ana Souza', {
    phones: ['+5511988880002'],
    email: 'ana@example.test',
    language: 'pt-BR',
    currency: 'BRL',
  }),
  /** Two phones on one account. */
  daniel: person('cus_daniel', 'Daniel Reyes', {
    phones: ['+34600333444', '+34600333555'],
    email: 'daniel@example.test',
    language: 'es',
    currency: 'EUR',
  }),
  sofia: person('cus_sofia', 'Sofía Ortega', {
    phones: ['+34600555666'],
    email: 'sofia@example.test',
    language: 'es',
    currency: 'EUR',
  }),
  /** Two people of one name. */
  mariaRecife: person('cus_maria_recife', 'Maria Oliveira', {
    phones: ['+5581977770003'],
    email: 'maria.recife@example.test',
    language: 'pt-BR',
    currency: 'BRL',
  }),
  mariaSalvador: person('cus_maria_salvador', 'Maria Oliveira', {
    phones: ['+5571966660004'],
    email: 'maria.salvador@example.test',
    language: 'pt-BR',
    currency: 'BRL',
  }),
  /** Hides the phone number: WhatsApp shows a business-scoped user id only. */
  ken: person('cus_ken', 'Ken Abara', {
    phones: ['+15550187654'],
    email: 'ken@example.test',
    userId: 'US.13491208655302741918',
  }),
  /** Another country, but the last eight digits of Marta's phone: a loose search for hers gives this one too. */
  tom: person('cus_tom', 'Tom Becker', {
    phones: ['+4915150142233'],
    email: 'tom@example.test',
    currency: 'EUR',
  }),
} satisfies Record<string, SeedPerson>;

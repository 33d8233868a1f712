import * as the from '../../../testing/answers.ts';
import type { Step } from '../../../testing/walk.ts';
import type { Walk } from '../../../testing/testWalks.ts';

const paid = the.withStatus('paid');
const packed = the.withStatus('packed');
const asked = (order = paid): Step[] => [the.one(order), the.yes, the.read(order)];

const address = { want: 'address' };
const whole = the.answer({
  address: { street: 'Rua das Flores', number: '123', city: 'São Paulo', postalCode: '05422-000' },
});
const streetOnly = the.answer({ address: { street: 'Rua das Flores', number: '123' } });
const confirmed = [...asked(), whole, the.yes];

/** Another address, while the parcel is not packed. */
export const addressWalks: readonly Walk[] = [
  {
    name: 'the new address is asked',
    slots: address,
    steps: asked(),
    to: 'askingAddress',
    says: ['address.ask'],
  },
  {
    name: 'and shown before it is used',
    slots: address,
    steps: [...asked(), whole],
    to: 'confirmingAddress',
    says: ['address.confirm'],
  },
  {
    name: 'what is missing of it is asked: the city',
    slots: address,
    steps: [...asked(), streetOnly],
    to: 'askingCity',
  },
  {
    name: 'the postal code',
    slots: address,
    steps: [...asked(), streetOnly, the.answer({ city: 'São Paulo' })],
    to: 'askingPostalCode',
  },
  {
    name: 'who receives it',
    contact: { name: null },
    slots: address,
    steps: [...asked(), whole],
    to: 'askingRecipient',
  },
  { name: 'a no asks for it again', slots: address, steps: [...asked(), whole, the.no], to: 'askingAddress' },
  { name: 'a yes changes it', slots: address, steps: confirmed, to: 'changingAddress' },
  {
    name: 'it is changed',
    slots: address,
    steps: [...confirmed, the.addressChanged],
    to: 'addressChanged',
    says: ['address.changed'],
  },
  {
    name: 'the shop refuses it',
    slots: address,
    steps: [...confirmed, the.addressRefused],
    to: 'addressRefused',
    says: ['address.refused'],
  },
  {
    name: 'another one',
    slots: address,
    steps: [...confirmed, the.addressRefused, the.choose('another')],
    to: 'askingAddress',
  },
  {
    name: 'it is packed meanwhile',
    slots: address,
    steps: [...confirmed, the.tooLate],
    to: 'addressTooLate',
  },
  {
    name: 'a packed order: options',
    slots: address,
    steps: asked(packed),
    to: 'addressTooLate',
    says: ['address.isTooLate'],
  },
  {
    name: 'where it is may be told instead',
    slots: address,
    steps: [...asked(packed), the.choose('track')],
    to: 'tracking',
  },
  {
    name: 'a colleague may try',
    slots: address,
    steps: [...asked(packed), the.choose('person')],
    to: 'addressWithPerson',
  },
  {
    name: 'and not succeed',
    slots: address,
    steps: [...asked(packed), the.choose('person'), the.act('addressKept')],
    to: 'addressStays',
    says: ['address.stays'],
  },
  {
    name: 'the shop fails to write it',
    slots: address,
    steps: [...confirmed, the.failed],
    to: 'addressStuck',
  },
];

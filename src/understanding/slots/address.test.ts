import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress, type AddressSlot } from './address.ts';

test('an address is read in its parts, as it was written', () => {
  const rows: [string, AddressSlot][] = [
    [
      'Rua das Flores 123 ap 45, Pinheiros, São Paulo - SP, 05422-000',
      {
        street: 'Rua das Flores',
        number: '123',
        unit: 'ap 45',
        district: 'Pinheiros',
        city: 'São Paulo',
        state: 'SP',
        postalCode: '05422-000',
      },
    ],
    [
      '742 Evergreen Terrace, Springfield IL 62704',
      { street: 'Evergreen Terrace', number: '742', city: 'Springfield', state: 'IL', postalCode: '62704' },
    ],
    ['Calle 10 # 43-25, Medellín', { street: 'Calle 10', number: '43-25', city: 'Medellín' }],
    [
      'Rua das Flores, 123\nApto 45 Bloco B\nPinheiros\nSão Paulo/SP\nCEP: 05422-000',
      {
        street: 'Rua das Flores',
        number: '123',
        unit: 'Apto 45 Bloco B',
        district: 'Pinheiros',
        city: 'São Paulo',
        state: 'SP',
        postalCode: '05422-000',
      },
    ],
    [
      'meu endereço é Av. Paulista, nº 1578, Bela Vista, São Paulo',
      { street: 'Av. Paulista', number: '1578', district: 'Bela Vista', city: 'São Paulo' },
    ],
    [
      'my address is 12 Main St Apt 4B, Boston, MA 02108',
      { street: 'Main St', number: '12', unit: 'Apt 4B', city: 'Boston', state: 'MA', postalCode: '02108' },
    ],
    [
      'Rua XV de Novembro 1000, Centro, Curitiba, Paraná',
      { street: 'Rua XV de Novembro', number: '1000', district: 'Centro', city: 'Curitiba', state: 'PR' },
    ],
    [
      'Calle Mayor 5, 28013 Madrid',
      { street: 'Calle Mayor', number: '5', city: 'Madrid', postalCode: '28013' },
    ],
    ['rua das flores cento e vinte e três', { street: 'rua das flores', number: '123' }],
    ['Rua Sem Nome s/n, bairro Centro', { street: 'Rua Sem Nome', number: 's/n', district: 'Centro' }],
    ['350 5th Ave, New York, NY', { street: '5th Ave', number: '350', city: 'New York', state: 'NY' }],
    ['05422-000', { postalCode: '05422-000' }],
    ['62704', { postalCode: '62704' }],
    ['meu cep é 05422-000', { postalCode: '05422-000' }],
    ['05422-000, São Paulo', { city: 'São Paulo', postalCode: '05422-000' }],
    [
      'Avenida Insurgentes Sur 300, Colonia Roma, Ciudad de México, CP 06700',
      {
        street: 'Avenida Insurgentes Sur',
        number: '300',
        district: 'Roma',
        city: 'Ciudad de México',
        postalCode: '06700',
      },
    ],
  ];
  for (const [said, address] of rows) assert.deepEqual(readAddress(said), address, said);
});

test('what has neither a street with a number nor a postal code is no address', () => {
  const none =
    'São Paulo|my house|Rua das Flores|Calle 10|LP-1042|2 red mugs|I live in Boston|order 1042 arrived broken||' +
    '3 days ago on the road|12 apples, Boston|R$ 50,00|shipping cost to 90210|qual o frete pro cep 01310-100|do you deliver to 90210|11 98765-4321|call me';
  for (const said of none.split('|')) assert.equal(readAddress(said), null, said);
});

import { ADDRESS_PARTS, ADDRESS_SAID } from '../people/settleShopper.ts';
import { saying } from './deeds.ts';
import type { Deed, Visit } from './visit.ts';

/** Words that the shop asked for. `key`: of the text that asks, with 'Again' after an answer that did not fit. */
export function answerAsked(visit: Visit, key: string): Deed {
  const { name, email, waId, taxId, coupon, changes } = visit.shopper;
  const write = (text: string): Deed => ({ kind: 'write', text });
  const [, what = ''] = /\.(?:ask|correct|count)(\w+?)(?:Again)?$/.exec(key) ?? [];
  switch (what) {
    case 'Name':
      return write(name);
    case 'TaxId':
      return write(taxId);
    case 'Email':
      return write(email);
    case 'Phone':
      return write(`+${waId}`);
    case 'Street':
      return write(ADDRESS_PARTS.street);
    case 'PostalCode':
      return write(ADDRESS_PARTS.postalCode);
    case 'City':
      return write(ADDRESS_PARTS.city);
    case 'Address':
      return write(ADDRESS_SAID);
    case 'Coupon':
      return saying(visit, 'coupon', { code: coupon ?? 'WELCOME10' });
    case 'Words':
      return saying(visit, 'words');
    default:
      // How many. Who takes the only thing out has an empty cart, and looks for the next.
      return write(changes === 'remove' ? '0' : '2');
  }
}

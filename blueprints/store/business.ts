/** The store itself. */
export const NAME = 'Larch & Pine';
/** Where the store is: dates and working hours are those of this place. */
export const TIME_ZONE = 'America/Sao_Paulo';
/** The currency that needs no name. The store sells in others too: see policies/refund.ts. */
export const CURRENCY = 'BRL';
/** Where it is filed what was given back. A name that no mail reaches: RFC 2606 keeps '.example' free. */
export const RETURNS_DESK = 'returns@larch-and-pine.example';
/** Where its parcels go when nobody says otherwise: ISO 3166-1 alpha-2. */
export const COUNTRY = 'BR';

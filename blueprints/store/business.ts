/** Where the store files what it gave back. The demo's mail goes nowhere: the name is reserved by RFC 2606. */
export const RETURNS_DESK = 'returns@larch-and-pine.example';

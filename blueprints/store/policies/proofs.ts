/** How it is known that an order is the customer's: not at all, by the channel, by an e-mail, by a person. */
export const PROOFS = ['none', 'channel', 'email', 'person'] as const;

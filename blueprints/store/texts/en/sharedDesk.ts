/** What agents read of the states that matters about an order have in common. */
export const orderStates = {
  findingOrders: 'Finding the orders',
  confirmingOrder: 'Which order: yes or no',
  choosingOrder: 'Which order',
  askingNumber: 'Order number asked',
  findingByNumber: 'Finding the order by its number',
  choosingProof: 'How to prove whose order it is',
  askingEmail: 'E-mail of the order asked',
  checkingProof: 'Checking whose order it is',
  findingForPerson: 'Finding the order for a colleague',
  shopDown: 'The shop does not answer',
  withSupport: 'With support',
  orderUnfound: 'Order not found',
  shopUnreachable: 'The shop cannot be reached',
  withSupervisors: 'With the supervisors',
  cancelled: 'Stopped by the customer',
  abandoned: 'No answer any more',
  closedByPerson: 'Closed by a person',
};

/** The same, where money may go back. */
export const moneyStates = {
  payingBack: 'Paying the money back',
  moneyNotMoved: 'The refund failed',
  moneyUnknown: 'The refund is not confirmed',
};

/** What agents can do in every matter about an order. */
export const orderActs = {
  identify: 'Use this order number',
  askAgain: 'Let the AI ask for the order again',
  goOn: 'Let the AI go on',
  close: 'Close it',
};

/** The same, where money may go back. */
export const moneyActs = {
  refundedByHand: 'I refunded it by hand',
  retryRefund: 'Try the refund again',
};

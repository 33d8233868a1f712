/** What is said about what is sold out. */
export const backInStock = {
  'flow.backInStock': 'Tell me when back',
  'stock.askWhat':
    'What shall I watch for you? Write the name of the product, and size or colour if it has any.',
  'stock.askWhatAgain': 'Please write the name of the product that you are waiting for.',
  'stock.chooseProduct': 'Which of these do you mean?',
  'stock.chooseVariant': 'Which one of {title} are you waiting for?',
  'stock.other': 'Something else',
  'stock.watching':
    'Right now {title} is sold out. I watch it for you until {until} and write to you once it is back. You do not have to do anything.',
  'stock.thereNow':
    'Good news: {title} is there right now, for {price}. Write that you want it, and I put it into your cart.',
  'stock.back':
    'You asked me to tell you: {title} is back, for {price}. Write that you want it, and I put it into your cart.',
  'stock.notSold':
    'I am sorry: {title} is not sold any more. Write what you are looking for, and I find something like it.',
  'stock.notBack':
    'I am sorry: {title} has not come back, and I stop watching it now. If you still want it, just write to me.',
  'stock.offersUnwanted':
    'You told us that you want no offers, and word of what is back is one. Write "send me offers" to allow them again; then I can watch it for you.',
  'stock.stopped': 'All right, I have stopped watching it.',
};

/** What agents read of it. */
export const backInStockDesk = {
  'state.backInStock.askingWhat': 'Which product',
  'state.backInStock.searching': 'Finding the product',
  'state.backInStock.choosingProduct': 'Choosing the product',
  'state.backInStock.choosingVariant': 'Size or colour',
  'state.backInStock.looking': 'Asking the shop',
  'state.backInStock.beginning': 'Watched',
  'state.backInStock.watching': 'Watched',
  'state.backInStock.lookingAgain': 'Asking the shop again',
  'state.backInStock.thereNow': 'It is there',
  'state.backInStock.told': 'Back, and told',
  'state.backInStock.notSold': 'Not sold any more',
  'state.backInStock.notBack': 'Did not come back',
  'state.backInStock.offersUnwanted': 'Wants no offers',
  'state.backInStock.stopped': 'Stopped by the customer',
  'state.backInStock.shopDown': 'The shop does not answer',
  'state.backInStock.withSupport': 'With support',
  'state.backInStock.shopUnreachable': 'The shop cannot be reached',
  'state.backInStock.withSupervisors': 'With the supervisors',
  'state.backInStock.abandoned': 'No answer any more',
  'state.backInStock.cancelled': 'Stopped by the customer',
  'state.backInStock.closedByPerson': 'Closed by a person',
  'act.backInStock.goOn': 'Let the AI go on',
  'act.backInStock.close': 'Close it',
  'reason.backInStock': 'Waits for a product',
};

/** From the first wish to the cart. */
export const shopping = {
  'flow.shopping': 'Shopping',
  'shopping.greet': 'What are you looking for? Describe it in your own words.',
  'shopping.greetAgain': 'Tell me what you are looking for, for example "a blue mug for tea".',
  'shopping.cart': 'Here is your cart.',
  'shopping.toCheckout': 'Check out',
  'shopping.stop': 'Not now',
  'shopping.cancelled': 'All right. Write whenever you want to go on.',
  'card.shopping': 'Wants to buy something',
  'card.shoppingWish': 'Looks for: {wish}',
  'card.cartTotal': 'Cart: {total}',
  'card.helpToBuy': 'Help the customer to find and buy it',
};

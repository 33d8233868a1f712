/** At the till: who buys, where it goes, what it costs, how it is paid. */
export const checkout = {
  'checkout.askName': 'Gladly. What name shall the order be in?',
  'checkout.askNameAgain': 'Sorry, I did not get that. What is your first and last name?',
  'checkout.askTaxId': 'For the invoice I need your CPF or CNPJ.',
  'checkout.askTaxIdAgain': 'That number does not add up. Please write your CPF or CNPJ once more.',
  'checkout.askEmail': 'Which e-mail address shall the confirmation go to?',
  'checkout.askEmailAgain': 'I need an e-mail address like name@example.com.',
  'checkout.askPhone': 'Which phone number can the carrier call?',
  'checkout.askPhoneAgain': 'I need a phone number with its area code.',
  'checkout.askAddress': 'Where shall it go? Write street and number, city and postal code in one message.',
  'checkout.askAddressAgain': 'I need street and number, city and postal code. Where shall it go?',
  'checkout.askStreet': 'What are the street and the number?',
  'checkout.askStreetAgain': 'Please write the street with its number.',
  'checkout.askPostalCode': 'And the postal code?',
  'checkout.askPostalCodeAgain': 'Please write the postal code.',
  'checkout.askCity': 'And the city?',
  'checkout.askCityAgain': 'Please write the name of the city.',
  'checkout.correctAddress':
    'The shop does not find {part}. Could you write the address once more, with street, number, city and postal code?',
  'checkout.correctAddressAgain':
    'Something of the address is still not right: {part}. Please write it whole, with street, number, city and postal code.',
  'checkout.notDelivered':
    'I am sorry, no parcel of ours goes to that address. Is there another one that it may go to?',
  'checkout.anotherAddress': 'Another address',
  'checkout.backToCart': 'Back to the cart',
  'checkout.chooseDelivery': 'How shall it be delivered?',
  'checkout.rateRow': '{price} · {days}',

  'checkout.changed': 'Since you last looked, something has changed:\n{changes}',
  'checkout.summary':
    'Your order:\n{lines}\n\nTotal: {total}\nTo: {address}\n\nIf all is right, choose how you pay: with that you order and agree to pay.',
  'checkout.payBy.instantTransfer': 'Order, pay with Pix',
  'checkout.payBy.card': 'Order, pay by card',
  'checkout.change': 'Change something',
  'checkout.chooseChange': 'What shall I change?',
  'checkout.changeAddress': 'The address',
  'checkout.changeDelivery': 'The delivery',
  'checkout.changeCart': 'What is in the cart',
  'checkout.changeName': 'The name',
  'checkout.changeTaxId': 'CPF or CNPJ',
  'checkout.changeNothing': 'Nothing after all',
  'checkout.corrected.address': 'Understood, it goes to another address.',
  'checkout.corrected.delivery': 'Understood, I have changed the delivery.',
  'checkout.corrected.quantity': 'Understood, I am changing how many.',
  'checkout.corrected.basket': 'Understood, I am putting that into your cart, too.',
  'checkout.tooLateToCorrect':
    'It is ordered like this already, so I cannot change that here. Shall a colleague look into it?',
  'checkout.anyWay': 'It can be paid by instant transfer or by card.',
  'checkout.cardOnly': 'It can be paid by card.',
  'checkout.person.currency': 'A colleague arranges orders in this currency.',
  'checkout.person.large': 'A colleague arranges orders of this size.',
  'checkout.noTaxId': 'The invoice needs nothing more.',

  'checkout.tryAgain': 'Try again',
  'checkout.soldOut': 'I am sorry, that has just been sold:\n{items}\n\nShall I order the rest?',
  'checkout.takeRest': 'Order the rest',
  'checkout.unsettled':
    'The shop has not confirmed your order yet. I am checking it, and you will hear by {by}. You do not have to order again.',
  'checkout.givenUp':
    'A colleague has looked into it: your order was not placed, and I have closed it. Nothing is owed. Write whenever you want to try again.',
  'checkout.hosted':
    'The shop takes the order on its own page: {url}\n\nYour cart is there. Tell me when you are done.',
  'checkout.hostedDone': 'I have ordered',
  'checkout.notOrdered': 'The shop has no order from this cart yet.',
  'checkout.ordered': 'Your order {number} is with the shop. I will write here when it has arrived.',

  'payment.transfer':
    'Order {number} is ready for you until {by}. To pay {amount}, copy this Pix code into the app of your bank:\n\n{code}\n\nI will hear of it by myself.',
  'payment.card':
    'Order {number} is ready for you until {by}. Pay {amount} here:\n{url}\n\nI will hear of it by myself.',
  'payment.reminder':
    'Order {number} waits for {amount} until {by}:\n\n{way}\n\nAfter that it is free for others.',
  'payment.havePaid': 'I have paid',
  'payment.otherWay': 'Pay another way',
  'payment.stop': 'Cancel the order',
  'payment.again': 'A new way to pay',
  'payment.notYet':
    'I have just asked the payment provider: nothing has come in for order {number} yet. A transfer can take some minutes; as soon as it is there I write to you.',
  'payment.declined':
    'The payment of {amount} for order {number} was declined. Nothing was taken. You can try again until {by}, also with another card:\n\n{way}',
  'payment.expired':
    'The time to pay {amount} for order {number} is over. Would you like a new link or code? Without an answer I cancel the order on {by}, and nothing is owed.',
  'payment.methodRefused': 'Order {number} cannot be paid that way. Shall it be by card?',
  'payment.held':
    'Your payment of {amount} for order {number} has arrived. The shop does not answer right now, so I confirm the order by {by}. You do not have to do anything, and nothing is paid twice.',
  'payment.heldLong':
    'Your payment of {amount} for order {number} has arrived and is safe. A colleague enters it in the shop and will write to you by {by}.',
  'payment.returnUnsettled':
    'I am giving you your {amount} back. The payment provider has not confirmed it yet; you will hear by {by}.',
  'payment.returnStuck':
    'Your {amount} has to go back to you, and that did not work by itself. A colleague of finance takes care of it by {by}.',
  'payment.returned':
    'Order {number} could not be paid any more, so {amount} is on its way back to you. Depending on your bank it can take a few days.',
  'payment.returnedTwice':
    'Order {number} is paid. A second payment of {amount} came in for it and is on its way back to you; depending on your bank it can take a few days. Your order goes on as usual.',
  'payment.returnedOtherSum':
    'For order {number} {amount} came in, but its total is {total}. The {amount} is on its way back to you; depending on your bank it can take a few days. The order is still yours: you can pay {total} anew.',
  'payment.cancelled': 'All right, order {number} is cancelled. Nothing is owed.',

  'after.confirmed':
    'Thank you, {amount} has arrived and your order {number} is confirmed. Delivery: {delivery}. I will ask you how it was when it is with you.',
  'after.problem':
    'The carrier reports a problem with your order {number}. A colleague finds out where it is and will write to you by {by}.',
  'after.late':
    'Your order {number} should have been with you by now. A colleague finds out where it is and will write to you by {by}.',
  'after.rate':
    'Your order {number} has arrived. Thank you for buying with us! How was everything? One tap is enough.',
  'after.rateAgain': 'How was everything with order {number}? One tap is enough.',
  'after.stars.five': '★★★★★',
  'after.stars.four': '★★★★',
  'after.stars.three': '★★★',
  'after.stars.two': '★★',
  'after.stars.one': '★',
  'after.wrong': 'Something is wrong',
  'after.askWords': 'Thank you. What should we do better?',
  'after.sorry':
    'I am sorry that order {number} was not what you hoped for. A colleague will write to you about it by {by}.',
  'after.notWell':
    'I am sorry to hear that. A colleague looks into order {number} and will write to you by {by}. What exactly is wrong?',
  'after.tooLateToCancel': 'Order {number} has arrived already, so I cannot cancel it; you can send it back.',
  'after.cartWaits': 'Your cart is still here: {items}, {total} in all. Shall I order it for you?',
  'after.cartWaitsLast':
    'One last word about your cart with {items}, {total} in all: I keep it for two weeks and will not remind you again.',
  'after.cartUnclear': 'Your cart has {items}, {total} in all. How shall it go on?',
  'after.seeCart': 'See the cart',
  'after.noMore': 'No, thank you',
};

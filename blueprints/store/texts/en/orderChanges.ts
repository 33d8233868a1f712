/** What is said when an order is cancelled, goes elsewhere, or its invoice is wanted. */
export const orderChanges = {
  'cancel.confirm': 'Shall I cancel order {number} of {amount}? What you paid goes back the way you paid it.',
  'cancel.allowed': 'The order can be cancelled.',
  'cancel.approval': 'The amount needs the approval of a colleague.',
  'cancel.denied.already': 'Order {number} is cancelled already.',
  'cancel.denied.shipped':
    'Order {number} has left the store, so it cannot be cancelled any more. Once it arrives you can send it back: write "refund" and I take care of it.',
  'cancel.denied.delivered':
    'Order {number} has been delivered, so there is nothing to cancel. You can send it back: write "refund" and I take care of it.',
  'cancel.person.unproved':
    'For order {number} a colleague has to look first. You will hear from us by {by}.',
  'cancel.person.odd': 'For order {number} a colleague has to look first. You will hear from us by {by}.',
  'cancel.person.packed':
    'Order {number} is packed already. A colleague finds out whether it can still be stopped. You will hear from us by {by}.',
  'cancel.needsApproval':
    'Thank you. Cancelling order {number} needs the approval of a colleague. You will hear from me by {by}.',
  'cancel.done': 'Order {number} is cancelled.',
  'cancel.shopReturns':
    'The {amount} of order {number} are on their way back to the payment method you paid with.',
  'cancel.tooLate':
    'I am sorry, order {number} left the store a moment ago and could not be stopped. Once it arrives you can send it back.',
  'cancel.refused': 'I am sorry: a colleague looked at order {number} and it cannot be cancelled any more.',
  'address.allowed': 'The address can be changed.',
  'address.tooLate': 'The parcel is packed already.',
  'address.person': 'A colleague has to look first.',
  'address.ask': 'Where shall order {number} go? Street with number, city and postal code, please.',
  'address.askAgain': 'Sorry, I need the street with its number, the city and the postal code.',
  'address.ask.city': 'Which city is that in?',
  'address.ask.postalCode': 'And the postal code?',
  'address.ask.recipient': 'Who receives the parcel there? First and last name, please.',
  'address.confirm': 'Order {number} then goes to {address}. Is that right?',
  'address.refused': 'I am sorry, the store cannot deliver to {address}. Do you have another address?',
  'address.refusedAgain': 'Sorry, I did not get that. Another address, a person, or leave it as it is?',
  'address.another': 'Another address',
  'address.keep': 'Leave it as it is',
  'address.tryAnyway': 'Ask a colleague',
  'address.isTooLate':
    'Order {number} is packed already, so I cannot change the address myself. What would you like?',
  'address.isTooLateAgain':
    'Sorry, I did not get that. Shall a colleague try, shall I say where it is, or do we leave it?',
  'address.changed': 'Done: order {number} goes to the new address.',
  'address.stays': 'I am sorry, the address of order {number} could not be changed any more.',
  'invoice.here': 'Here is invoice {invoiceNumber} of order {number}.',
  'invoice.notIssued':
    'The invoice of order {number} is not issued yet: that happens when the order leaves the store. Shall I send it to you then?',
  'invoice.notIssuedAgain': 'Sorry, I did not get that. Shall I send you the invoice once it is there?',
  'invoice.later': 'Yes, please',
  'invoice.noNeed': 'No need',
  'invoice.offer': 'The invoice of order {number} is ready. Shall I send it to you here?',
  'invoice.offerAgain': 'Sorry, I did not get that. Shall I send you the invoice here?',
  'invoice.byHand':
    'I could not get the invoice of order {number} by myself. A colleague sends it to you by {by}.',
};

/** What is said in a refund. */
export const refund = {
  'refund.supposeOrder':
    'I found your order {number} of {placedOn}, {amount}: {item}. If it is this one, what happened?',
  'refund.chooseReason': 'Got it: {item}, order {number}. What happened?',
  'refund.chooseReasonAgain': 'Sorry, I did not get that. Which of these comes closest?',
  'refund.reason.damaged': 'It arrived damaged',
  'refund.reason.wrongItem': 'I got the wrong item',
  'refund.reason.doesNotFit': 'It does not fit',
  'refund.reason.changedMind': 'I changed my mind',
  'refund.reason.other': 'Something else',
  'refund.describeReason': 'Please tell me in a sentence what happened.',

  'refund.allowed': 'It can be returned.',
  'refund.approval': 'The amount needs the approval of a colleague.',
  'refund.denied.cancelled': 'Order {number} was cancelled, so there is nothing to refund on it.',
  'refund.denied.alreadyRefunded':
    '{item} from order {number} was already refunded in full. Depending on your bank it can take a few days to show.',
  'refund.denied.notDelivered':
    'Order {number} has not been delivered yet. A return is possible from the day it arrives.',
  'refund.denied.finalSale':
    '{item} was a final sale: it can be returned only if it arrived damaged or is the wrong item.',
  'refund.denied.tooLate':
    'Order {number} was delivered on {deliveredOn}. For this reason, returns are possible for {days} days after delivery, so I cannot take it back myself.',
  'refund.person.unproved':
    'For order {number} a colleague has to look first. You will hear from us by {by}.',
  'refund.person.currency':
    'For order {number} a colleague decides, because of its currency. You will hear from us by {by}.',
  'refund.person.notPaidHere':
    'Order {number} was not paid through our online payment, so a colleague decides. You will hear from us by {by}.',
  'refund.person.oddStatus':
    'For order {number} a colleague has to look first. You will hear from us by {by}.',
  'refund.person.veryLarge':
    'Because of the amount, a colleague decides about order {number} in person. You will hear from us by {by}.',
  'refund.person.unclear': 'For order {number} a colleague has to look first. You will hear from us by {by}.',
  'refund.acceptDenial': 'OK, understood',
  'refund.denialAccepted': 'Thank you for your understanding. If anything else comes up, just write to me.',
  'refund.askReview': 'Ask for a review',
  'refund.rejected':
    'I am sorry: a colleague looked at your request for order {number} and we cannot refund it.',

  'refund.chooseRemedy': 'You can return {item}. What would you like?',
  'refund.chooseRemedyAgain':
    'Sorry, I did not get that. Would you like a refund, an exchange, or to keep it?',
  'refund.remedy.refund': 'Money back',
  'refund.remedy.exchange': 'Exchange it',
  'refund.remedy.keep': 'Keep it after all',
  'refund.askWish':
    'What would you like instead of {item}? Another size or colour, or the same again: just write it.',
  'refund.askWishAgain': 'Sorry, I did not get that. What would you like instead?',
  'refund.exchangeArranged': 'Your exchange of {item} from order {number} is arranged.',
  'refund.exchangeImpossible':
    'I am sorry, {item} from order {number} cannot be exchanged. What would you like instead?',
  'refund.exchangeImpossibleAgain':
    'Sorry, I did not get that. Would you like your money back, a person, or to keep it?',

  'refund.confirm':
    'I will refund {amount} for {item} (order {number}) to the payment method you paid with. Shall I go ahead?',
  'refund.needsApproval':
    'Thank you. A refund of {amount} needs the approval of a colleague. You will hear from me by {by}.',
  'refund.sending': 'I am sending the refund of {amount} for order {number} now.',
  'refund.unsettled':
    'The payment provider has not confirmed the refund of {amount} yet. We are checking it, and you will hear by {by}. You do not have to ask again: it is not paid twice.',
  'refund.done':
    'Your refund of {amount} for order {number} has been made. Depending on your bank it can take a few days to show.',
  'refund.onItsWay':
    'Your refund of {amount} for order {number} is accepted and on its way. Your bank may need a few days.',
  'refund.notMade':
    'I am sorry, I could not finish the refund for order {number}. Finance takes care of it, and you will hear from us by {by}.',

  'refund.label':
    'Here is your return label for order {number} (tracking number {tracking}). Print it, stick it on the parcel, and drop it off at the carrier.',
  'refund.labelDelayed':
    'The return label for order {number} is not ready yet. A colleague of the warehouse sends it to you by {by}.',
  'refund.offerLabel': 'Your return label for order {number} is ready. Shall I send it to you here?',

  'refund.followUp':
    'It is two days since your refund of {amount} for order {number}. Did everything work out, money and return?',
  'refund.followUpAgain':
    'One last question about order {number}: did everything work out with your refund of {amount}?',
  'refund.followUpUnclear':
    'Sorry, I did not get that. Did everything work out with the return of order {number}?',
  'refund.arrived': 'Yes, all is well',
  'refund.notArrived': 'No, something is off',
  'refund.thanks': 'Glad to hear it. Thank you, and see you soon!',
  'refund.reopened':
    'Thank you for telling me. I have opened your case for order {number} again, and a colleague will write to you by {by}.',
  'refund.tooLateToCancel':
    'Your refund of {amount} has already been made, so there is nothing left to cancel.',

  'refund.stillThere': 'Are you still there? I only need your answer to go on with your return.',
  'refund.withdrawn': 'All right, then nothing changes. If you think again, just write to me.',
  'refund.closedByPerson':
    'A colleague has closed your request for now. If anything is missing, just write to me.',
  'refund.cancelled': 'All right, I have stopped your request. Nothing was returned or refunded.',

  'refund.corrected.order': 'Understood: order {number} then.',
  'refund.corrected.line': 'Understood: {item} then.',
  'refund.corrected.reason': 'Understood, I have noted the other reason.',
  'refund.corrected.remedy': 'Understood, I have changed that.',
  'refund.corrected.wish': 'Understood, I am asking for that.',
  'refund.corrected.email': 'Understood, I am looking with that e-mail address.',
  'refund.tooLateToCorrect':
    'This has already gone through, so I cannot change that any more. Shall a colleague look into it?',
  'refund.askPersonAboutReason':
    'I cannot decide again because of another reason. Shall a colleague look into it?',
};

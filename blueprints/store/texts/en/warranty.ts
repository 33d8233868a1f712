/** What is said about the warranty. */
export const warranty = {
  'flow.warranty': 'Warranty',
  'warranty.terms':
    'Everything has {months} months of warranty from delivery, furniture {furnitureMonths}. It covers faults of material and making, and costs you nothing. Is something broken?',
  'warranty.termsAgain': 'Sorry, I did not get that. Is something broken, or were you just asking?',
  'warranty.claim': 'Yes, it is broken',
  'warranty.justAsking': 'I was just asking',
  'warranty.told': 'All right. If something breaks, just write to me.',
  'warranty.covered': 'The warranty covers it.',
  'warranty.denied.notDelivered':
    'Order {number} has not been delivered yet. The warranty begins on the day it arrives.',
  'warranty.denied.over':
    'I am sorry, the warranty of order {number} is over. A colleague can look at it and tell you what a repair would cost.',
  'warranty.person.unclear': 'A colleague has to look at it first.',
  'warranty.person.furniture': 'A colleague finds out whether it is furniture, which has more months.',
  'warranty.person.look':
    'For order {number} a colleague looks first whether the warranty covers it. You will hear from us by {by}.',
  'warranty.askProblem': 'I am sorry about {item}. What does not work? One or two sentences are enough.',
  'warranty.askProblemAgain': 'Please tell me in a sentence what does not work.',
  'warranty.askPhoto': 'Thank you. Please send me a photo of {item} on which the fault can be seen.',
  'warranty.askPhotoAgain':
    'I need a photo here in the chat. If you have none, just write that, and a colleague takes it from there.',
  'warranty.claimed':
    'Your claim for {item} of order {number} is with our workshop, with all you told me. They decide by {by} whether we repair it, send a new one or refund it.',
  'warranty.repair': 'Good news: we repair {item}, at no cost to you. The label for the parcel follows.',
  'warranty.label':
    'Here is the label to send us {item} (tracking number {tracking}). Print it, stick it on the parcel, and drop it off at the carrier.',
  'warranty.replaced': 'Good news: we send you a new one for {item}, at no cost to you.',
  'warranty.rejected':
    'I am sorry: a colleague looked at your claim for order {number}, and the warranty does not cover it.',
};

/** What agents read of it. */
export const warrantyDesk = {
  'state.warranty.telling': 'Terms told',
  'state.warranty.choosingLine': 'Which item',
  'state.warranty.denied': 'Refused by the policy',
  'state.warranty.coverWithPerson': 'A person looks whether it is covered',
  'state.warranty.askingProblem': 'What does not work',
  'state.warranty.askingPhoto': 'Photo asked',
  'state.warranty.claiming': 'Claim with the workshop',
  'state.warranty.creatingReturn': 'Making the label',
  'state.warranty.labelByHand': 'Label by hand',
  'state.warranty.requestingReplacement': 'Sending a new one',
  'state.warranty.replacementStuck': 'Replacement stuck',
  'state.warranty.marking': 'Writing it down in the shop',
  'state.warranty.rejected': 'Refused by a person',
  'state.warranty.repairArranged': 'Repair arranged',
  'state.warranty.repairByHand': 'Repair arranged by a person',
  'state.warranty.replaced': 'A new one is sent',
  'state.warranty.moneyBack': 'Money given back',
  'state.warranty.moneyBackUnwritten': 'Money given back, records missing',
  'state.warranty.rejectedEnd': 'Refused',
  'state.warranty.told': 'Told',
  'state.warranty.toldInSilence': 'Told, no answer',
  'act.warranty.repair': 'We repair it',
  'act.warranty.replace': 'We send a new one',
  'act.warranty.giveBack': 'We give the money back',
  'act.warranty.reject': 'It is not covered',
  'act.warranty.cover': 'Take it as a case of warranty',
  'act.warranty.morePhotos': 'Ask for another photo',
  'act.warranty.labelSent': 'The customer has the label',
  'act.warranty.replacedByHand': 'I sent a new one',
  'act.warranty.retryReplacement': 'Try it again',
  'reason.warranty': 'Warranty',
  'reason.warrantyClaim': 'A claim to decide',
};

/** What the product itself says, whatever the matter is. */
export const product = {
  yes: 'Yes',
  no: 'No',
  'choices.label': 'See options',
  talkToPerson: 'Talk to a person',

  'handover.waiting':
    'I am getting a colleague for you. Your protocol number is {protocol}; you will be answered right here.',
  'unsupported.pleaseWrite': 'I cannot read this kind of message. Could you write it as text, please?',
  'optOut.done': 'Done: you will get no more offers from us. I will still write about your own requests.',
  'stale.pleaseRepeat':
    'That belonged to an earlier question, so I changed nothing. Could you tell me once more what you need?',
  'which.loop': 'We have more than one matter open. Which one do you mean?',
  'cancel.nothing': 'There is nothing to cancel right now.',
  alreadyOpen:
    'Your request {protocol} is already under way. I will write here as soon as there is news; for anything else, just ask for a person.',

  'help.coming': 'A colleague takes it from here and will write to you by {by}.',
  'help.delayed':
    'I am sorry, this is taking longer than I promised. A supervisor has your case now, and you will hear from us by {by}.',

  'shop.down':
    'I am sorry, I cannot reach our order system right now. I will try again by myself and be back by {by}; you do not have to do anything.',
  'shop.downLong':
    'I am sorry, our order system still does not answer. A colleague takes care of it and will write to you by {by}.',

  'promise.news': 'News by {by}',
  'promise.help': 'An answer from a colleague by {by}',
  'promise.approval': 'Whether the refund is approved, by {by}',
  'promise.label': 'The return label by {by}',

  'inquiry.welcome':
    'Hi! I am the assistant of the store. I can help you find and buy something, look after an order, give you your money back or exchange an item, and get you a person for everything else. What can I do for you?',
  'inquiry.unclear':
    'Sorry, I did not get that. Is it about something to buy, an order, or a return? A colleague helps with everything else.',
  'inquiry.stillThere': 'Are you still there? Tell me what it is about, or tap one of the options.',
  'inquiry.refund': 'Refund or exchange',
  'inquiry.welcomeBack': 'Hi {name}, good to see you again! What can I do for you?',
  'inquiry.welcomePreparing':
    'Hi {name}, good to see you again! Your order {number} is being prepared. What can I do for you?',
  'inquiry.welcomeOnItsWay':
    'Hi {name}, good to see you again! Your order {number} is on its way. What can I do for you?',
  'inquiry.welcomeDelivered':
    'Hi {name}, good to see you again! Your order {number} was delivered. What can I do for you?',
  'inquiry.shopping': 'Shop',
  'inquiry.orderHelp': 'About an order',
  'inquiry.howTo':
    'Gladly. Write in a sentence what it is about and, if there is an order, its number, for example: refund LP-1042.',
};

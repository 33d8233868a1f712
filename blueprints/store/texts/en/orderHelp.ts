/** What is said about an order that was placed. */
export const orderHelp = {
  'orderHelp.chooseWant': 'What can I do for you about order {number}?',
  'orderHelp.chooseWantAgain': 'Sorry, I did not get that. Which of these is it about?',
  'orderHelp.want.status': 'Where is it?',
  'orderHelp.want.late': 'It is late',
  'orderHelp.want.notReceived': 'It never arrived',
  'orderHelp.want.missingItem': 'Something is missing',
  'orderHelp.want.address': 'Change the address',
  'orderHelp.want.cancel': 'Cancel the order',
  'orderHelp.want.change': 'Change the order',
  'orderHelp.want.invoice': 'Get the invoice',
  'orderHelp.corrected': 'Understood, I have noted that instead.',
  'orderHelp.tooLateToCorrect':
    'This has already gone through, so I cannot change that any more. Shall a colleague look into it?',
  'orderHelp.onItsWay':
    'Order {number} is on its way (tracking: {tracking}) and should be with you on {expected}.',
  'orderHelp.undated':
    'Order {number} is on its way (tracking: {tracking}). The carrier does not name a day yet.',
  'orderHelp.outForDelivery':
    'Good news: order {number} is out for delivery (tracking: {tracking}) and should reach you today.',
  'orderHelp.delivered':
    'Order {number} was delivered on {arrived}. If you do not have it, write "it did not arrive" and I look into it.',
  'orderHelp.preparing':
    'Order {number} is being prepared. You get the tracking number as soon as it leaves the store.',
  'orderHelp.unpaid':
    'Order {number} is placed, but we have not received the payment yet. It goes out once it is paid.',
  'orderHelp.isCancelled': 'Order {number} was cancelled, so it will not be delivered.',
  'orderHelp.late':
    'I am sorry, order {number} is late. I can watch it and write to you, or a colleague asks the carrier now. What do you prefer?',
  'orderHelp.lateAgain':
    'Sorry, I did not get that. Shall I watch the parcel, or shall a colleague look for it?',
  'orderHelp.watch': 'Watch it for me',
  'orderHelp.search': 'Look for it now',
  'orderHelp.watching':
    'I am watching order {number} and look again by {by}. You do not have to do anything.',
  'orderHelp.parcelMissing':
    'I am sorry about order {number}. A colleague finds out where the parcel is and writes to you by {by}.',
  'orderHelp.sentAgain': 'We are sending you what did not arrive of order {number} again, at no cost to you.',
  'orderHelp.askMissing': 'I am sorry. What is missing in order {number}? One sentence is enough.',
  'orderHelp.askChange': 'What would you like to change in order {number}? One sentence is enough.',
  'orderHelp.itemMissing':
    'Thank you. A colleague checks what happened with order {number} and writes to you by {by}.',
  'orderHelp.changeWanted':
    'Thank you. A colleague sees whether order {number} can still be changed and writes to you by {by}.',
  'orderHelp.changed': 'Order {number} is changed as you wished.',
  'orderHelp.unchanged': 'I am sorry, order {number} cannot be changed any more.',
  'orderHelp.kept': 'All right, everything stays as it is. If anything else comes up, just write to me.',
  'parcel.tell': 'Where the parcel is, is told.',
  'parcel.late': 'The parcel is late.',
  'parcel.person': 'A colleague looks for the parcel.',
};

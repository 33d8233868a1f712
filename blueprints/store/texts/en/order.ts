/** How the order of a matter is found, whatever the matter is. */
export const order = {
  'order.confirm': 'I found your order {number} of {placedOn}, {amount}. Is it about this one?',
  'order.confirmAgain': 'Sorry, I did not get that. Is it about order {number}?',
  'order.choose': 'Which order is it about?',
  'order.chooseAgain': 'Sorry, I did not get that. Which of these orders is it about?',
  'order.row': '{items} · {amount} · {placedOn}',
  'order.another': 'Another order',
  'order.askNumber': 'What is the order number? It is in your confirmation e-mail and looks like LP-1042.',
  'order.askNumberAgain': 'Sorry, I need the order number to go on. It looks like LP-1042.',
  'order.notFound':
    'I cannot find an order {number} for this contact. If you ordered with another contact, the e-mail on the order is enough for me.',
  'order.notFoundAgain':
    'Sorry, I did not get that. Do you want to give me the e-mail on the order, or another order number?',
  'order.giveEmail': 'Give the e-mail',
  'order.anotherNumber': 'Another number',
  'order.askEmail': 'Which e-mail address is on the order?',
  'order.askEmailAgain': 'Sorry, I need the e-mail address you ordered with. It looks like name@example.com.',
  'order.chooseLine': 'Which item of order {number} is it about?',
  'order.chooseLineAgain': 'Sorry, I did not get that. Which of these items is it about?',
  'order.lineRow': 'Quantity {quantity} · {amount}',
  'order.corrected': 'Understood: order {number} then.',
  'order.stillThere': 'Are you still there? I only need your answer to go on.',
  'help.cancelled': 'All right, I have stopped that. Nothing was changed.',
  'help.closed': 'A colleague has closed your request for now. If anything is missing, just write to me.',
};

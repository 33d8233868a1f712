/** How the order of a matter is found, whatever the matter is. */
export const order = {
  'order.confirm': 'Encontrei seu pedido {number} de {placedOn}, {amount}. É sobre ele?',
  'order.confirmAgain': 'Desculpe, não entendi. É sobre o pedido {number}?',
  'order.choose': 'É sobre qual pedido?',
  'order.chooseAgain': 'Desculpe, não entendi. É sobre qual destes pedidos?',
  'order.row': '{items} · {amount} · {placedOn}',
  'order.another': 'Outro pedido',
  'order.askNumber': 'Qual é o número do pedido? Ele está no e-mail de confirmação e se parece com LP-1042.',
  'order.askNumberAgain': 'Desculpe, preciso do número do pedido para continuar. Ele se parece com LP-1042.',
  'order.notFound':
    'Não encontro um pedido {number} para este contato. Se você comprou com outro contato, basta me dizer o e-mail do pedido.',
  'order.notFoundAgain':
    'Desculpe, não entendi. Você quer me dizer o e-mail do pedido ou outro número de pedido?',
  'order.giveEmail': 'Dizer o e-mail',
  'order.anotherNumber': 'Outro número',
  'order.askEmail': 'Qual é o e-mail que está no pedido?',
  'order.askEmailAgain': 'Desculpe, preciso do e-mail usado na compra. Ele se parece com nome@exemplo.com.',
  'order.chooseLine': 'É sobre qual item do pedido {number}?',
  'order.chooseLineAgain': 'Desculpe, não entendi. É sobre qual destes itens?',
  'order.lineRow': 'Quantidade {quantity} · {amount}',
  'order.corrected': 'Entendi: pedido {number} então.',
  'order.stillThere': 'Você ainda está aí? Só preciso da sua resposta para continuar.',
  'help.cancelled': 'Tudo bem, parei por aqui. Nada foi mudado.',
  'help.closed': 'Um colega encerrou seu pedido por enquanto. Se faltar alguma coisa, é só escrever.',
};

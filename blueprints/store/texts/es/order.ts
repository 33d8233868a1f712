/** How the order of a matter is found, whatever the matter is. */
export const order = {
  'order.confirm': 'Encontré tu pedido {number} del {placedOn}, {amount}. ¿Se trata de este?',
  'order.confirmAgain': 'Perdona, no te entendí. ¿Se trata del pedido {number}?',
  'order.choose': '¿De qué pedido se trata?',
  'order.chooseAgain': 'Perdona, no te entendí. ¿De cuál de estos pedidos se trata?',
  'order.row': '{items} · {amount} · {placedOn}',
  'order.another': 'Otro pedido',
  'order.askNumber': '¿Cuál es el número de pedido? Está en tu correo de confirmación y se parece a LP-1042.',
  'order.askNumberAgain': 'Perdona, necesito el número de pedido para seguir. Se parece a LP-1042.',
  'order.notFound':
    'No encuentro un pedido {number} para este contacto. Si compraste con otro contacto, me basta con el correo que está en el pedido.',
  'order.notFoundAgain':
    'Perdona, no te entendí. ¿Quieres darme el correo del pedido u otro número de pedido?',
  'order.giveEmail': 'Dar el correo',
  'order.anotherNumber': 'Otro número',
  'order.askEmail': '¿Qué correo electrónico está en el pedido?',
  'order.askEmailAgain': 'Perdona, necesito el correo con el que compraste. Se parece a nombre@ejemplo.com.',
  'order.chooseLine': '¿De qué artículo del pedido {number} se trata?',
  'order.chooseLineAgain': 'Perdona, no te entendí. ¿De cuál de estos artículos se trata?',
  'order.lineRow': 'Cantidad {quantity} · {amount}',
  'order.corrected': 'Entendido: entonces el pedido {number}.',
  'order.stillThere': '¿Sigues ahí? Solo necesito tu respuesta para seguir.',
  'help.cancelled': 'De acuerdo, lo detuve. No se cambió nada.',
  'help.closed': 'Un colega cerró tu solicitud por ahora. Si falta algo, escríbeme.',
};

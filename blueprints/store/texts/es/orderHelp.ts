/** What is said about an order that was placed. */
export const orderHelp = {
  'orderHelp.chooseWant': '¿Qué puedo hacer por ti con el pedido {number}?',
  'orderHelp.chooseWantAgain': 'Perdona, no te entendí. ¿De cuál de estos temas se trata?',
  'orderHelp.want.status': '¿Dónde está?',
  'orderHelp.want.late': 'Va con retraso',
  'orderHelp.want.notReceived': 'No llegó',
  'orderHelp.want.missingItem': 'Falta algo',
  'orderHelp.want.address': 'Cambiar la dirección',
  'orderHelp.want.cancel': 'Cancelar el pedido',
  'orderHelp.want.change': 'Cambiar el pedido',
  'orderHelp.want.invoice': 'La factura',
  'orderHelp.corrected': 'Entendido, lo anoté en su lugar.',
  'orderHelp.tooLateToCorrect':
    'Eso ya está hecho, así que no puedo cambiarlo. ¿Quieres que lo vea un colega?',
  'orderHelp.onItsWay':
    'El pedido {number} está en camino (seguimiento: {tracking}) y debería llegar el {expected}.',
  'orderHelp.undated':
    'El pedido {number} está en camino (seguimiento: {tracking}). El transportista todavía no da un día.',
  'orderHelp.outForDelivery':
    'Buenas noticias: el pedido {number} salió a reparto (seguimiento: {tracking}) y debería llegar hoy.',
  'orderHelp.delivered':
    'El pedido {number} se entregó el {arrived}. Si no lo tienes, escribe "no llegó" y lo reviso.',
  'orderHelp.preparing':
    'El pedido {number} se está preparando. Recibirás el número de seguimiento en cuanto salga de la tienda.',
  'orderHelp.unpaid':
    'El pedido {number} está hecho, pero todavía no recibimos el pago. Sale en cuanto esté pagado.',
  'orderHelp.isCancelled': 'El pedido {number} se canceló, así que no se entregará.',
  'orderHelp.late':
    'Lo siento, el pedido {number} va con retraso. Puedo vigilarlo y avisarte, o un colega habla ya con el transportista. ¿Qué prefieres?',
  'orderHelp.lateAgain': 'Perdona, no te entendí. ¿Vigilo el paquete o lo busca un colega?',
  'orderHelp.watch': 'Vigílalo por mí',
  'orderHelp.search': 'Buscarlo ahora',
  'orderHelp.watching':
    'Estoy vigilando el pedido {number} y lo vuelvo a mirar, a más tardar, el {by}. No tienes que hacer nada.',
  'orderHelp.parcelMissing':
    'Siento lo del pedido {number}. Un colega averigua dónde está el paquete y te escribe, a más tardar, el {by}.',
  'orderHelp.sentAgain': 'Te enviamos otra vez lo que no llegó del pedido {number}, sin costo para ti.',
  'orderHelp.askMissing': 'Lo siento. ¿Qué falta en el pedido {number}? Basta con una frase.',
  'orderHelp.askChange': '¿Qué quieres cambiar del pedido {number}? Basta con una frase.',
  'orderHelp.itemMissing':
    'Gracias. Un colega revisa qué pasó con el pedido {number} y te escribe, a más tardar, el {by}.',
  'orderHelp.changeWanted':
    'Gracias. Un colega ve si el pedido {number} todavía se puede cambiar y te escribe, a más tardar, el {by}.',
  'orderHelp.changed': 'El pedido {number} quedó cambiado como querías.',
  'orderHelp.unchanged': 'Lo siento, el pedido {number} ya no se puede cambiar.',
  'orderHelp.kept': 'De acuerdo, todo queda como está. Si surge algo más, escríbeme.',
  'parcel.tell': 'Se dice dónde está el paquete.',
  'parcel.late': 'El paquete va con retraso.',
  'parcel.person': 'Un colega busca el paquete.',
};

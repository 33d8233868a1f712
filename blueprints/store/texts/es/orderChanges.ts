/** What is said when an order is cancelled, goes elsewhere, or its invoice is wanted. */
export const orderChanges = {
  'cancel.confirm':
    '¿Cancelo el pedido {number}, de {amount}? Lo que pagaste vuelve por el mismo medio de pago.',
  'cancel.allowed': 'El pedido se puede cancelar.',
  'cancel.approval': 'El importe necesita la aprobación de un colega.',
  'cancel.denied.already': 'El pedido {number} ya está cancelado.',
  'cancel.denied.shipped':
    'El pedido {number} ya salió de la tienda y no se puede cancelar. Cuando llegue puedes devolverlo: escribe "reembolso" y me encargo.',
  'cancel.denied.delivered':
    'El pedido {number} ya se entregó, así que no hay nada que cancelar. Puedes devolverlo: escribe "reembolso" y me encargo.',
  'cancel.person.unproved':
    'En el pedido {number} primero tiene que mirar un colega. Tendrás noticias a más tardar el {by}.',
  'cancel.person.odd':
    'En el pedido {number} primero tiene que mirar un colega. Tendrás noticias a más tardar el {by}.',
  'cancel.person.packed':
    'El pedido {number} ya está empacado. Un colega averigua si todavía se puede detener. Tendrás noticias a más tardar el {by}.',
  'cancel.needsApproval':
    'Gracias. Cancelar el pedido {number} necesita la aprobación de un colega. Tendrás noticias mías a más tardar el {by}.',
  'cancel.done': 'El pedido {number} está cancelado.',
  'cancel.shopReturns': 'Los {amount} del pedido {number} van de vuelta al medio de pago que usaste.',
  'cancel.tooLate':
    'Lo siento, el pedido {number} salió de la tienda hace un momento y no se pudo detener. Cuando llegue puedes devolverlo.',
  'cancel.refused': 'Lo siento: un colega revisó el pedido {number} y ya no se puede cancelar.',
  'address.allowed': 'La dirección se puede cambiar.',
  'address.tooLate': 'El paquete ya está cerrado.',
  'address.person': 'Primero tiene que mirar un colega.',
  'address.ask': '¿A dónde va el pedido {number}? Calle con número, ciudad y código postal, por favor.',
  'address.askAgain': 'Perdona, necesito la calle con el número, la ciudad y el código postal.',
  'address.ask.city': '¿En qué ciudad está?',
  'address.ask.postalCode': '¿Y el código postal?',
  'address.ask.recipient': '¿Quién recibe el paquete ahí? Nombre y apellido, por favor.',
  'address.confirm': 'Entonces el pedido {number} va a {address}. ¿Es correcto?',
  'address.refused': 'Lo siento, la tienda no entrega en {address}. ¿Tienes otra dirección?',
  'address.refusedAgain': 'Perdona, no te entendí. ¿Otra dirección, una persona, o dejarlo como está?',
  'address.another': 'Otra dirección',
  'address.keep': 'Dejarlo como está',
  'address.tryAnyway': 'Hablar con un colega',
  'address.isTooLate':
    'El pedido {number} ya está empacado, así que no puedo cambiar la dirección yo solo. ¿Qué prefieres?',
  'address.isTooLateAgain':
    'Perdona, no te entendí. ¿Lo intenta un colega, te digo dónde está, o lo dejamos?',
  'address.changed': 'Listo: el pedido {number} va a la nueva dirección.',
  'address.stays': 'Lo siento, la dirección del pedido {number} ya no se pudo cambiar.',
  'invoice.here': 'Aquí tienes la factura {invoiceNumber} del pedido {number}.',
  'invoice.notIssued':
    'La factura del pedido {number} todavía no se emitió: eso pasa cuando el pedido sale de la tienda. ¿Te la envío entonces?',
  'invoice.notIssuedAgain': 'Perdona, no te entendí. ¿Te envío la factura cuando esté?',
  'invoice.later': 'Sí, por favor',
  'invoice.noNeed': 'No hace falta',
  'invoice.offer': 'La factura del pedido {number} está lista. ¿Te la envío por aquí?',
  'invoice.offerAgain': 'Perdona, no te entendí. ¿Te envío la factura por aquí?',
  'invoice.byHand':
    'No pude obtener la factura del pedido {number} yo solo. Un colega te la envía, a más tardar, el {by}.',
};

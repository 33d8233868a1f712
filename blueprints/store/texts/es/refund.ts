import type { refund as en } from '../en/refund.ts';

/** Lo que se dice en un reembolso. */
export const refund: Record<keyof typeof en, string> = {
  'refund.supposeOrder':
    'Encontré tu pedido {number} del {placedOn}, {amount}: {item}. Si es este, ¿qué pasó?',
  'refund.chooseReason': 'Entendido: {item}, pedido {number}. ¿Qué pasó?',
  'refund.chooseReasonAgain': 'Perdona, no te entendí. ¿Cuál de estas opciones se acerca más?',
  'refund.reason.damaged': 'Llegó dañado',
  'refund.reason.wrongItem': 'Me llegó otro artículo',
  'refund.reason.doesNotFit': 'No me queda bien',
  'refund.reason.changedMind': 'Cambié de opinión',
  'refund.reason.other': 'Otro motivo',
  'refund.describeReason': 'Por favor, cuéntame en una frase qué pasó.',

  'refund.allowed': 'Se puede devolver.',
  'refund.approval': 'El importe necesita la aprobación de un colega.',
  'refund.denied.cancelled': 'El pedido {number} se canceló, así que no hay nada que reembolsar.',
  'refund.denied.alreadyRefunded':
    '{item}, del pedido {number}, ya se reembolsó por completo. Según tu banco, puede tardar unos días en verse.',
  'refund.denied.notDelivered':
    'El pedido {number} todavía no se ha entregado. La devolución es posible desde el día en que llegue.',
  'refund.denied.finalSale':
    '{item} fue una venta final: solo se puede devolver si llegó dañado o si es el artículo equivocado.',
  'refund.denied.tooLate':
    'El pedido {number} se entregó el {deliveredOn}. Por este motivo, se puede devolver hasta {days} días después de la entrega, así que no puedo aceptarlo yo solo.',
  'refund.person.unproved':
    'En el pedido {number}, un colega tiene que mirarlo primero. Tendrás respuesta a más tardar el {by}.',
  'refund.person.currency':
    'En el pedido {number} decide un colega, por la moneda. Tendrás respuesta a más tardar el {by}.',
  'refund.person.notPaidHere':
    'El pedido {number} no se pagó con nuestro pago en línea, así que decide un colega. Tendrás respuesta a más tardar el {by}.',
  'refund.person.oddStatus':
    'En el pedido {number}, un colega tiene que mirarlo primero. Tendrás respuesta a más tardar el {by}.',
  'refund.person.veryLarge':
    'Por el importe, un colega decide en persona sobre el pedido {number}. Tendrás respuesta a más tardar el {by}.',
  'refund.person.unclear':
    'En el pedido {number}, un colega tiene que mirarlo primero. Tendrás respuesta a más tardar el {by}.',
  'refund.acceptDenial': 'De acuerdo',
  'refund.denialAccepted': 'Gracias por entenderlo. Si necesitas algo más, escríbeme.',
  'refund.askReview': 'Pedir una revisión',
  'refund.rejected':
    'Lo siento: un colega revisó tu solicitud del pedido {number} y no podemos hacer el reembolso.',

  'refund.chooseRemedy': 'Puedes devolver {item}. ¿Qué prefieres?',
  'refund.chooseRemedyAgain':
    'Perdona, no te entendí. ¿Prefieres el dinero, un cambio o quedarte con el artículo?',
  'refund.remedy.refund': 'Quiero el dinero',
  'refund.remedy.exchange': 'Cambiarlo',
  'refund.remedy.keep': 'Quedármelo',
  'refund.askWish':
    '¿Qué te gustaría en lugar de {item}? Otra talla u otro color, o lo mismo otra vez: solo escríbelo.',
  'refund.askWishAgain': 'Perdona, no te entendí. ¿Qué te gustaría en su lugar?',
  'refund.exchangeArranged': 'El cambio de {item}, del pedido {number}, está en marcha.',
  'refund.exchangeImpossible': 'Lo siento, {item}, del pedido {number}, no se puede cambiar. ¿Qué prefieres?',
  'refund.exchangeImpossibleAgain':
    'Perdona, no te entendí. ¿Prefieres el dinero, hablar con alguien o quedarte con el artículo?',

  'refund.confirm':
    'Te devolveré {amount} por {item} (pedido {number}) al mismo medio de pago que usaste. ¿Sigo adelante?',
  'refund.needsApproval':
    'Gracias. Un reembolso de {amount} necesita la aprobación de un colega. Tendrás noticias mías a más tardar el {by}.',
  'refund.sending': 'Estoy enviando ahora el reembolso de {amount} del pedido {number}.',
  'refund.unsettled':
    'El proveedor de pagos aún no confirma el reembolso de {amount}. Lo estamos verificando y tendrás noticias a más tardar el {by}. No hace falta pedirlo otra vez: no se paga dos veces.',
  'refund.done':
    'Tu reembolso de {amount} del pedido {number} está hecho. Según tu banco, puede tardar unos días en verse.',
  'refund.onItsWay':
    'Tu reembolso de {amount} del pedido {number} fue aceptado y está en camino. Tu banco puede tardar unos días.',
  'refund.notMade':
    'Lo siento, no pude terminar el reembolso del pedido {number}. Finanzas se encarga y tendrás noticias a más tardar el {by}.',

  'refund.label':
    'Aquí tienes tu etiqueta de devolución del pedido {number} (seguimiento {tracking}). Imprímela, pégala en el paquete y entrégalo al transportista.',
  'refund.labelDelayed':
    'La etiqueta de devolución del pedido {number} aún no está lista. Un colega del almacén te la enviará a más tardar el {by}.',
  'refund.offerLabel': 'Tu etiqueta de devolución del pedido {number} está lista. ¿Te la envío por aquí?',

  'refund.followUp':
    'Han pasado dos días desde tu reembolso de {amount} del pedido {number}. ¿Salió todo bien, el dinero y la devolución?',
  'refund.followUpAgain':
    'Una última pregunta sobre el pedido {number}: ¿salió todo bien con tu reembolso de {amount}?',
  'refund.followUpUnclear': 'Perdona, no te entendí. ¿Salió todo bien con la devolución del pedido {number}?',
  'refund.arrived': 'Sí, todo bien',
  'refund.notArrived': 'No, falta algo',
  'refund.thanks': '¡Me alegro! Gracias y hasta pronto.',
  'refund.reopened':
    'Gracias por avisar. Reabrí tu caso del pedido {number}, y un colega te escribirá a más tardar el {by}.',
  'refund.tooLateToCancel': 'Tu reembolso de {amount} ya está hecho, así que no queda nada que cancelar.',

  'refund.stillThere': '¿Sigues ahí? Solo necesito tu respuesta para seguir con la devolución.',
  'refund.withdrawn': 'De acuerdo, entonces nada cambia. Si lo piensas mejor, escríbeme.',
  'refund.closedByPerson': 'Un colega cerró tu solicitud por ahora. Si falta algo, escríbeme.',
  'refund.cancelled': 'De acuerdo, detuve tu solicitud. No se devolvió ni se reembolsó nada.',

  'refund.corrected.order': 'Entendido: entonces es el pedido {number}.',
  'refund.corrected.line': 'Entendido: entonces es {item}.',
  'refund.corrected.reason': 'Entendido, anoté el otro motivo.',
  'refund.corrected.remedy': 'Entendido, ya lo cambié.',
  'refund.corrected.wish': 'Entendido, voy a pedir eso.',
  'refund.corrected.email': 'Entendido, busco con ese correo.',
  'refund.tooLateToCorrect':
    'Esto ya se realizó, así que ya no puedo cambiarlo. ¿Quieres que alguien del equipo lo vea?',
  'refund.askPersonAboutReason':
    'No puedo decidir de nuevo por otro motivo. ¿Quieres que alguien del equipo lo vea?',
};

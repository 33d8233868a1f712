import type { product as en } from '../en/product.ts';

/** Lo que dice el propio producto, sea cual sea el asunto. */
export const product: Record<keyof typeof en, string> = {
  yes: 'Sí',
  no: 'No',
  'choices.label': 'Ver opciones',
  talkToPerson: 'Hablar con alguien',

  'handover.waiting':
    'Llamo a un colega para ti. Tu número de protocolo es {protocol}; te responderán aquí mismo.',
  'unsupported.pleaseWrite': 'No puedo leer este tipo de mensaje. ¿Puedes escribirlo como texto, por favor?',
  'optOut.done': 'Listo: no recibirás más ofertas nuestras. Solo te escribiré sobre tus propias solicitudes.',
  'stale.pleaseRepeat':
    'Eso era de una pregunta anterior, así que no cambié nada. ¿Me dices otra vez qué necesitas?',
  'which.loop': 'Tenemos más de un asunto abierto. ¿A cuál te refieres?',
  'cancel.nothing': 'Ahora mismo no hay nada que cancelar.',
  alreadyOpen:
    'Tu solicitud {protocol} ya está en marcha. Te escribo aquí en cuanto haya novedades; para cualquier otra cosa, pide hablar con una persona.',

  'help.coming': 'Un colega se encarga a partir de ahora y te escribirá, a más tardar, el {by}.',
  'help.delayed':
    'Lo siento, esto está tardando más de lo que prometí. Un supervisor ya tiene tu caso y tendrás noticias a más tardar el {by}.',

  'shop.down':
    'Lo siento, ahora mismo no puedo acceder a nuestro sistema de pedidos. Lo intentaré de nuevo y vuelvo a más tardar el {by}; no tienes que hacer nada.',
  'shop.downLong':
    'Lo siento, nuestro sistema de pedidos sigue sin responder. Un colega se encarga y te escribirá a más tardar el {by}.',

  'promise.news': 'Noticias a más tardar el {by}',
  'promise.help': 'Respuesta de un colega a más tardar el {by}',
  'promise.approval': 'Respuesta sobre la aprobación del reembolso a más tardar el {by}',
  'promise.label': 'La etiqueta de devolución a más tardar el {by}',

  'inquiry.welcome':
    '¡Hola! Soy el asistente de la tienda. Puedo ayudarte a encontrar y comprar algo, ocuparme de un pedido, devolverte el dinero o cambiar un artículo, y llamo a una persona para todo lo demás. ¿En qué te ayudo?',
  'inquiry.unclear':
    'Perdona, no te entendí. ¿Es una compra, un pedido o una devolución? Para todo lo demás te ayuda un colega.',
  'inquiry.stillThere': '¿Sigues ahí? Cuéntame de qué se trata o toca una de las opciones.',
  'inquiry.refund': 'Reembolso o cambio',
  'inquiry.welcomeBack': '¡Hola {name}, qué bueno verte de nuevo! ¿En qué te ayudo?',
  'inquiry.welcomePreparing':
    '¡Hola {name}, qué bueno verte de nuevo! Tu pedido {number} se está preparando. ¿En qué te ayudo?',
  'inquiry.welcomeOnItsWay':
    '¡Hola {name}, qué bueno verte de nuevo! Tu pedido {number} está en camino. ¿En qué te ayudo?',
  'inquiry.welcomeDelivered':
    '¡Hola {name}, qué bueno verte de nuevo! Tu pedido {number} se entregó. ¿En qué te ayudo?',
  'inquiry.shopping': 'Comprar',
  'inquiry.orderHelp': 'Sobre un pedido',
  'inquiry.howTo':
    'Claro. Escribe en una frase de qué se trata y, si hay un pedido, su número, por ejemplo: reembolso LP-1042.',
};

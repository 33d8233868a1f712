import type { card as en } from '../en/card.ts';

/** Lo que lee un agente antes de escribir. */
export const card: Record<keyof typeof en, string> = {
  'card.wantsUnknown': 'Todavía no dijo claramente de qué se trata',
  'card.wantsPerson': 'Quiere hablar con una persona',
  'card.wantsUnknownOrder': 'Quiere devolver algo; aún no se conoce el pedido',
  'card.wantsForOrder': 'Quiere devolver algo del pedido {number}',
  'card.wantsForItem': 'Quiere devolver {item} del pedido {number}',
  'card.inTheirWords': 'En sus palabras: {words}',
  'card.wantsInstead': 'Quiere en su lugar: {wish}',
  'card.numberWithoutOrder': 'Dio el número {number}; ningún pedido así es de este contacto',
  'card.placedOn': 'El pedido {number} se hizo el {placedOn}',
  'card.deliveredOn': 'Entregado el {deliveredOn}',
  'card.notDelivered': 'Todavía no se ha entregado',
  'card.leftOfLine': 'Queda por reembolsar del artículo: {amount}',
  'card.decided': 'Decidido por la regla {rule} de la política de reembolsos, versión {version}',
  'card.allowedBy': 'Autorizado por {agent}',
  'card.trouble': 'El proveedor dice: {code}',
  'card.refunded': 'Reembolsado {amount}, recibo {receipt}',
  'card.exchanged': 'Cambio en marcha, {receipt}',
  'card.answer': 'Responder al cliente',
  'card.findOrder': 'Encontrar el pedido y comprobar que es suyo',
  'card.decide': 'Decidir, y devolver el dinero o preparar el cambio',
  'card.sendLabel': 'Enviar la etiqueta de devolución',
  'card.writeShop': 'Marcar el reembolso en la tienda',
  'card.writeCrm': 'Registrar el resultado en el CRM',
  'card.askArrived': 'Preguntar si llegó todo',
};

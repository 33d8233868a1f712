/** What agents read of the states that matters about an order have in common. */
export const orderStates = {
  findingOrders: 'Buscando los pedidos',
  confirmingOrder: 'Qué pedido: sí o no',
  choosingOrder: 'Qué pedido',
  askingNumber: 'Número de pedido preguntado',
  findingByNumber: 'Buscando el pedido por su número',
  choosingProof: 'Cómo probar de quién es el pedido',
  askingEmail: 'Correo del pedido preguntado',
  checkingProof: 'Comprobando de quién es el pedido',
  findingForPerson: 'Buscando el pedido para un colega',
  shopDown: 'La tienda no responde',
  withSupport: 'Con atención',
  orderUnfound: 'Pedido no encontrado',
  shopUnreachable: 'No se llega a la tienda',
  withSupervisors: 'Con supervisión',
  cancelled: 'Detenido por el cliente',
  abandoned: 'Sin más respuesta',
  closedByPerson: 'Cerrado por una persona',
};

/** The same, where money may go back. */
export const moneyStates = {
  payingBack: 'Devolviendo el dinero',
  moneyNotMoved: 'El reembolso falló',
  moneyUnknown: 'Reembolso sin confirmar',
};

/** What agents can do in every matter about an order. */
export const orderActs = {
  identify: 'Usar este número de pedido',
  askAgain: 'Que la IA vuelva a preguntar el pedido',
  goOn: 'Que la IA siga',
  close: 'Cerrarlo',
};

/** The same, where money may go back. */
export const moneyActs = {
  refundedByHand: 'Lo reembolsé a mano',
  retryRefund: 'Intentar el reembolso otra vez',
};

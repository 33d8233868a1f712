/** What agents read of the states that matters about an order have in common. */
export const orderStates = {
  findingOrders: 'Buscando os pedidos',
  confirmingOrder: 'Confirmar o pedido',
  choosingOrder: 'Escolher o pedido',
  askingNumber: 'Número do pedido perguntado',
  findingByNumber: 'Buscando o pedido pelo número',
  choosingProof: 'Como provar de quem é o pedido',
  askingEmail: 'E-mail do pedido perguntado',
  checkingProof: 'Verificando de quem é o pedido',
  findingForPerson: 'Buscando o pedido para um colega',
  shopDown: 'A loja não responde',
  withSupport: 'Com o atendimento',
  orderUnfound: 'Pedido não encontrado',
  shopUnreachable: 'Loja fora do ar',
  withSupervisors: 'Com os supervisores',
  cancelled: 'Parado pelo cliente',
  abandoned: 'Sem mais resposta',
  closedByPerson: 'Fechado por uma pessoa',
};

/** The same, where money may go back. */
export const moneyStates = {
  payingBack: 'Devolvendo o dinheiro',
  moneyNotMoved: 'O reembolso falhou',
  moneyUnknown: 'Reembolso sem confirmação',
};

/** What agents can do in every matter about an order. */
export const orderActs = {
  identify: 'Usar este número de pedido',
  askAgain: 'Deixar a IA perguntar o pedido de novo',
  goOn: 'Deixar a IA continuar',
  close: 'Fechar',
};

/** The same, where money may go back. */
export const moneyActs = {
  refundedByHand: 'Reembolsei à mão',
  retryRefund: 'Tentar o reembolso de novo',
};

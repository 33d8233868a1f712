import type { card as en } from '../en/card.ts';

/** O que um atendente lê antes de digitar. */
export const card: Record<keyof typeof en, string> = {
  'card.wantsUnknown': 'Ainda não disse claramente do que se trata',
  'card.wantsPerson': 'Quer falar com uma pessoa',
  'card.wantsUnknownOrder': 'Quer devolver algo; o pedido ainda não é conhecido',
  'card.wantsForOrder': 'Quer devolver algo do pedido {number}',
  'card.wantsForItem': 'Quer devolver {item} do pedido {number}',
  'card.inTheirWords': 'Nas palavras do cliente: {words}',
  'card.wantsInstead': 'Quer no lugar: {wish}',
  'card.numberWithoutOrder': 'Deu o número {number}; nenhum pedido assim é deste contato',
  'card.placedOn': 'O pedido {number} foi feito em {placedOn}',
  'card.deliveredOn': 'Entregue em {deliveredOn}',
  'card.notDelivered': 'Ainda não foi entregue',
  'card.leftOfLine': 'Resta reembolsar do item: {amount}',
  'card.decided': 'Decidido pela regra {rule} da política de reembolso, versão {version}',
  'card.allowedBy': 'Autorizado por {agent}',
  'card.trouble': 'O provedor diz: {code}',
  'card.refunded': 'Reembolsado {amount}, recibo {receipt}',
  'card.exchanged': 'Troca combinada, {receipt}',
  'card.answer': 'Responder ao cliente',
  'card.findOrder': 'Encontrar o pedido e confirmar que é do cliente',
  'card.decide': 'Decidir, e devolver o dinheiro ou combinar a troca',
  'card.sendLabel': 'Enviar a etiqueta de devolução',
  'card.writeShop': 'Marcar o reembolso na loja',
  'card.writeCrm': 'Registrar o resultado no CRM',
  'card.askArrived': 'Perguntar se chegou tudo',
};

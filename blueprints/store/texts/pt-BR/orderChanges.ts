/** What is said when an order is cancelled, goes elsewhere, or its invoice is wanted. */
export const orderChanges = {
  'cancel.confirm':
    'Posso cancelar o pedido {number}, de {amount}? O que você pagou volta pela mesma forma de pagamento.',
  'cancel.allowed': 'O pedido pode ser cancelado.',
  'cancel.approval': 'O valor precisa da aprovação de um colega.',
  'cancel.denied.already': 'O pedido {number} já está cancelado.',
  'cancel.denied.shipped':
    'O pedido {number} já saiu da loja e não pode mais ser cancelado. Quando chegar, você pode devolver: escreva "reembolso" e eu cuido disso.',
  'cancel.denied.delivered':
    'O pedido {number} já foi entregue, então não há o que cancelar. Você pode devolver: escreva "reembolso" e eu cuido disso.',
  'cancel.person.unproved':
    'No pedido {number}, um colega precisa olhar primeiro. Você terá notícias até {by}.',
  'cancel.person.odd': 'No pedido {number}, um colega precisa olhar primeiro. Você terá notícias até {by}.',
  'cancel.person.packed':
    'O pedido {number} já está embalado. Um colega vê se ainda dá para segurar. Você terá notícias até {by}.',
  'cancel.needsApproval':
    'Obrigado. O cancelamento do pedido {number} precisa da aprovação de um colega. Dou notícias até {by}.',
  'cancel.done': 'O pedido {number} está cancelado.',
  'cancel.shopReturns':
    'O valor de {amount} do pedido {number} está voltando para a forma de pagamento que você usou.',
  'cancel.tooLate':
    'Sinto muito, o pedido {number} saiu da loja agora há pouco e não deu para segurar. Quando chegar, você pode devolver.',
  'cancel.refused': 'Sinto muito: um colega olhou o pedido {number} e ele não pode mais ser cancelado.',
  'address.allowed': 'O endereço pode ser mudado.',
  'address.tooLate': 'O pacote já está fechado.',
  'address.person': 'Um colega precisa olhar primeiro.',
  'address.ask': 'Para onde vai o pedido {number}? Rua com número, cidade e CEP, por favor.',
  'address.askAgain': 'Desculpe, preciso da rua com o número, da cidade e do CEP.',
  'address.ask.city': 'Em que cidade fica?',
  'address.ask.postalCode': 'E o CEP?',
  'address.ask.recipient': 'Quem recebe o pacote lá? Nome e sobrenome, por favor.',
  'address.confirm': 'Então o pedido {number} vai para {address}. Está certo?',
  'address.refused': 'Sinto muito, a loja não entrega em {address}. Você tem outro endereço?',
  'address.refusedAgain': 'Desculpe, não entendi. Outro endereço, uma pessoa, ou deixar como está?',
  'address.another': 'Outro endereço',
  'address.keep': 'Deixar como está',
  'address.tryAnyway': 'Falar com um colega',
  'address.isTooLate':
    'O pedido {number} já está embalado, então não consigo mudar o endereço por aqui. O que você prefere?',
  'address.isTooLateAgain': 'Desculpe, não entendi. Um colega tenta, eu digo onde está, ou deixamos assim?',
  'address.changed': 'Pronto: o pedido {number} vai para o novo endereço.',
  'address.stays': 'Sinto muito, o endereço do pedido {number} não pôde mais ser mudado.',
  'invoice.here': 'Aqui está a nota fiscal {invoiceNumber} do pedido {number}.',
  'invoice.notIssued':
    'A nota fiscal do pedido {number} ainda não foi emitida: isso acontece quando o pedido sai da loja. Envio para você assim que sair?',
  'invoice.notIssuedAgain': 'Desculpe, não entendi. Envio a nota fiscal quando ela sair?',
  'invoice.later': 'Sim, por favor',
  'invoice.noNeed': 'Não precisa',
  'invoice.offer': 'A nota fiscal do pedido {number} está pronta. Posso enviar por aqui?',
  'invoice.offerAgain': 'Desculpe, não entendi. Envio a nota fiscal por aqui?',
  'invoice.byHand':
    'Não consegui pegar a nota fiscal do pedido {number} sozinho. Um colega envia para você até {by}.',
};

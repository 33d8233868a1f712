import type { refund as en } from '../en/refund.ts';

/** O que se diz em um reembolso. */
export const refund: Record<keyof typeof en, string> = {
  'refund.supposeOrder':
    'Encontrei seu pedido {number} de {placedOn}, {amount}: {item}. Se for este, o que aconteceu?',
  'refund.chooseReason': 'Certo: {item}, pedido {number}. O que aconteceu?',
  'refund.chooseReasonAgain': 'Desculpe, não entendi. Qual destas opções chega mais perto?',
  'refund.reason.damaged': 'Chegou com defeito',
  'refund.reason.wrongItem': 'Veio o produto errado',
  'refund.reason.doesNotFit': 'Não serviu',
  'refund.reason.changedMind': 'Mudei de ideia',
  'refund.reason.other': 'Outro motivo',
  'refund.describeReason': 'Por favor, me conte em uma frase o que aconteceu.',

  'refund.allowed': 'Pode ser devolvido.',
  'refund.approval': 'O valor precisa da aprovação de um colega.',
  'refund.denied.cancelled': 'O pedido {number} foi cancelado, então não há o que reembolsar nele.',
  'refund.denied.alreadyRefunded':
    '{item}, do pedido {number}, já foi reembolsado por completo. Dependendo do banco, o valor leva alguns dias para aparecer.',
  'refund.denied.notDelivered':
    'O pedido {number} ainda não foi entregue. A devolução é possível a partir do dia da entrega.',
  'refund.denied.finalSale':
    '{item} foi uma venda final: só pode ser devolvido se chegou com defeito ou se veio o produto errado.',
  'refund.denied.tooLate':
    'O pedido {number} foi entregue em {deliveredOn}. Por este motivo, a devolução é possível até {days} dias após a entrega, então não posso aceitá-la sozinho.',
  'refund.person.unproved':
    'No pedido {number}, um colega precisa olhar primeiro. Você terá uma resposta até {by}.',
  'refund.person.currency':
    'No pedido {number}, um colega decide, por causa da moeda. Você terá uma resposta até {by}.',
  'refund.person.notPaidHere':
    'O pedido {number} não foi pago pelo nosso pagamento on-line, então um colega decide. Você terá uma resposta até {by}.',
  'refund.person.oddStatus':
    'No pedido {number}, um colega precisa olhar primeiro. Você terá uma resposta até {by}.',
  'refund.person.veryLarge':
    'Por causa do valor, um colega decide pessoalmente sobre o pedido {number}. Você terá uma resposta até {by}.',
  'refund.person.unclear':
    'No pedido {number}, um colega precisa olhar primeiro. Você terá uma resposta até {by}.',
  'refund.acceptDenial': 'Tudo bem, entendi',
  'refund.denialAccepted': 'Obrigado por entender. Se precisar de algo mais, é só escrever.',
  'refund.askReview': 'Pedir uma revisão',
  'refund.rejected':
    'Sinto muito: um colega analisou sua solicitação do pedido {number} e não podemos fazer o reembolso.',

  'refund.chooseRemedy': 'Você pode devolver {item}. O que você prefere?',
  'refund.chooseRemedyAgain':
    'Desculpe, não entendi. Você prefere o dinheiro de volta, uma troca ou ficar com o produto?',
  'refund.remedy.refund': 'Dinheiro de volta',
  'refund.remedy.exchange': 'Trocar',
  'refund.remedy.keep': 'Ficar com ele',
  'refund.askWish':
    'O que você gostaria no lugar de {item}? Outro tamanho ou cor, ou o mesmo de novo: é só escrever.',
  'refund.askWishAgain': 'Desculpe, não entendi. O que você gostaria no lugar?',
  'refund.exchangeArranged': 'A troca de {item}, do pedido {number}, está combinada.',
  'refund.exchangeImpossible':
    'Sinto muito, {item}, do pedido {number}, não pode ser trocado. O que você prefere?',
  'refund.exchangeImpossibleAgain':
    'Desculpe, não entendi. Você prefere o dinheiro de volta, falar com alguém ou ficar com o produto?',

  'refund.confirm':
    'Vou reembolsar {amount} por {item} (pedido {number}) na mesma forma de pagamento da compra. Posso seguir?',
  'refund.needsApproval':
    'Obrigado. Um reembolso de {amount} precisa da aprovação de um colega. Dou notícias até {by}.',
  'refund.sending': 'Estou enviando agora o reembolso de {amount} do pedido {number}.',
  'refund.unsettled':
    'O provedor de pagamento ainda não confirmou o reembolso de {amount}. Estamos verificando, e você terá notícias até {by}. Não precisa pedir de novo: ele não é pago duas vezes.',
  'refund.done':
    'Seu reembolso de {amount} do pedido {number} foi feito. Dependendo do banco, leva alguns dias para aparecer.',
  'refund.onItsWay':
    'Seu reembolso de {amount} do pedido {number} foi aceito e está a caminho. Seu banco pode levar alguns dias.',
  'refund.notMade':
    'Sinto muito, não consegui concluir o reembolso do pedido {number}. O financeiro vai cuidar disso, e você terá notícias até {by}.',

  'refund.label':
    'Aqui está sua etiqueta de devolução do pedido {number} (rastreio {tracking}). Imprima, cole no pacote e deixe na transportadora.',
  'refund.labelDelayed':
    'A etiqueta de devolução do pedido {number} ainda não ficou pronta. Um colega do depósito envia para você até {by}.',
  'refund.offerLabel': 'Sua etiqueta de devolução do pedido {number} está pronta. Posso enviar por aqui?',

  'refund.followUp':
    'Faz dois dias do seu reembolso de {amount} do pedido {number}. Deu tudo certo, dinheiro e devolução?',
  'refund.followUpAgain':
    'Uma última pergunta sobre o pedido {number}: deu tudo certo com o seu reembolso de {amount}?',
  'refund.followUpUnclear': 'Desculpe, não entendi. Deu tudo certo com a devolução do pedido {number}?',
  'refund.arrived': 'Sim, tudo certo',
  'refund.notArrived': 'Não, faltou algo',
  'refund.thanks': 'Que bom! Obrigado, e até a próxima!',
  'refund.reopened':
    'Obrigado por avisar. Reabri o seu caso do pedido {number}, e um colega escreve para você até {by}.',
  'refund.tooLateToCancel': 'Seu reembolso de {amount} já foi feito, então não há mais o que cancelar.',

  'refund.stillThere': 'Você ainda está aí? Só preciso da sua resposta para continuar a devolução.',
  'refund.withdrawn': 'Tudo bem, então nada muda. Se pensar melhor, é só me escrever.',
  'refund.closedByPerson':
    'Um colega encerrou sua solicitação por enquanto. Se faltar algo, é só me escrever.',
  'refund.cancelled': 'Tudo bem, parei sua solicitação. Nada foi devolvido nem reembolsado.',

  'refund.corrected.order': 'Entendido: então é o pedido {number}.',
  'refund.corrected.line': 'Entendido: então é {item}.',
  'refund.corrected.reason': 'Entendido, anotei o outro motivo.',
  'refund.corrected.remedy': 'Entendido, já mudei isso.',
  'refund.corrected.wish': 'Entendido, vou pedir isso.',
  'refund.corrected.email': 'Entendido, vou procurar com esse e-mail.',
  'refund.tooLateToCorrect':
    'Isso já foi concluído, então não consigo mais mudar. Quer que alguém da equipe veja?',
  'refund.askPersonAboutReason':
    'Não posso decidir de novo por causa de outro motivo. Quer que alguém da equipe veja?',
};

/** What is said about an order that was placed. */
export const orderHelp = {
  'orderHelp.chooseWant': 'O que posso fazer por você no pedido {number}?',
  'orderHelp.chooseWantAgain': 'Desculpe, não entendi. É sobre qual destes assuntos?',
  'orderHelp.want.status': 'Onde está?',
  'orderHelp.want.late': 'Está atrasado',
  'orderHelp.want.notReceived': 'Não chegou',
  'orderHelp.want.missingItem': 'Faltou um item',
  'orderHelp.want.address': 'Mudar o endereço',
  'orderHelp.want.cancel': 'Cancelar o pedido',
  'orderHelp.want.change': 'Mudar o pedido',
  'orderHelp.want.invoice': 'Nota fiscal',
  'orderHelp.corrected': 'Entendi, anotei isso no lugar.',
  'orderHelp.tooLateToCorrect': 'Isso já foi feito, então não consigo mais mudar. Quer que um colega veja?',
  'orderHelp.onItsWay':
    'O pedido {number} está a caminho (rastreio: {tracking}) e deve chegar em {expected}.',
  'orderHelp.undated':
    'O pedido {number} está a caminho (rastreio: {tracking}). A transportadora ainda não informou o dia.',
  'orderHelp.outForDelivery':
    'Boa notícia: o pedido {number} saiu para entrega (rastreio: {tracking}) e deve chegar hoje.',
  'orderHelp.delivered':
    'O pedido {number} foi entregue em {arrived}. Se você não o recebeu, escreva "não chegou" e eu verifico.',
  'orderHelp.preparing':
    'O pedido {number} está sendo preparado. Você recebe o código de rastreio assim que ele sair da loja.',
  'orderHelp.unpaid':
    'O pedido {number} foi feito, mas o pagamento ainda não chegou. Ele sai assim que for pago.',
  'orderHelp.isCancelled': 'O pedido {number} foi cancelado, então não será entregue.',
  'orderHelp.late':
    'Sinto muito, o pedido {number} está atrasado. Posso acompanhar e avisar você, ou um colega fala agora com a transportadora. O que prefere?',
  'orderHelp.lateAgain': 'Desculpe, não entendi. Eu acompanho o pacote, ou um colega procura por ele?',
  'orderHelp.watch': 'Acompanhe para mim',
  'orderHelp.search': 'Procurar agora',
  'orderHelp.watching':
    'Estou acompanhando o pedido {number} e olho de novo até {by}. Você não precisa fazer nada.',
  'orderHelp.parcelMissing':
    'Sinto muito pelo pedido {number}. Um colega descobre onde está o pacote e escreve para você até {by}.',
  'orderHelp.sentAgain': 'Vamos enviar de novo o que não chegou do pedido {number}, sem custo para você.',
  'orderHelp.askMissing': 'Sinto muito. O que faltou no pedido {number}? Uma frase basta.',
  'orderHelp.askChange': 'O que você quer mudar no pedido {number}? Uma frase basta.',
  'orderHelp.itemMissing':
    'Obrigado. Um colega verifica o que houve com o pedido {number} e escreve para você até {by}.',
  'orderHelp.changeWanted':
    'Obrigado. Um colega vê se o pedido {number} ainda pode ser mudado e escreve para você até {by}.',
  'orderHelp.changed': 'O pedido {number} foi mudado como você pediu.',
  'orderHelp.unchanged': 'Sinto muito, o pedido {number} não pode mais ser mudado.',
  'orderHelp.kept': 'Tudo bem, fica tudo como está. Se precisar de mais alguma coisa, é só escrever.',
  'parcel.tell': 'É dito onde está o pacote.',
  'parcel.late': 'O pacote está atrasado.',
  'parcel.person': 'Um colega procura o pacote.',
};

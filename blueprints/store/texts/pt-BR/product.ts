import type { product as en } from '../en/product.ts';

/** O que o próprio produto diz, seja qual for o assunto. */
export const product: Record<keyof typeof en, string> = {
  yes: 'Sim',
  no: 'Não',
  'choices.label': 'Ver opções',
  talkToPerson: 'Falar com alguém',

  'handover.waiting':
    'Vou chamar um colega para você. Seu número de protocolo é {protocol}; a resposta chega aqui mesmo.',
  'unsupported.pleaseWrite': 'Não consigo ler esse tipo de mensagem. Pode escrever em texto, por favor?',
  'optOut.done':
    'Pronto: você não vai mais receber nossas ofertas. Só escrevo sobre os seus próprios pedidos.',
  'stale.pleaseRepeat':
    'Isso era de uma pergunta anterior, então não mudei nada. Pode me dizer de novo o que você precisa?',
  'which.loop': 'Temos mais de um assunto em aberto. De qual você está falando?',
  'cancel.nothing': 'Não há nada para cancelar agora.',
  alreadyOpen:
    'Sua solicitação {protocol} já está em andamento. Escrevo aqui assim que houver novidade; para qualquer outra coisa, é só pedir uma pessoa.',

  'help.coming': 'Um colega assume a partir daqui e escreve para você até {by}.',
  'help.delayed':
    'Desculpe, está demorando mais do que prometi. Um supervisor já está com o seu caso, e você terá notícias até {by}.',

  'shop.down':
    'Desculpe, não estou conseguindo acessar nosso sistema de pedidos agora. Vou tentar de novo sozinho e volto até {by}; você não precisa fazer nada.',
  'shop.downLong':
    'Desculpe, nosso sistema de pedidos continua sem responder. Um colega vai cuidar disso e escreve para você até {by}.',

  'promise.news': 'Notícias até {by}',
  'promise.help': 'Resposta de um colega até {by}',
  'promise.approval': 'Resposta sobre a aprovação do reembolso até {by}',
  'promise.label': 'A etiqueta de devolução até {by}',

  'inquiry.welcome':
    'Oi! Sou o assistente da loja. Posso ajudar a achar e comprar um produto, cuidar de um pedido, devolver o dinheiro ou trocar um produto, e chamo uma pessoa para todo o resto. Como posso ajudar?',
  'inquiry.unclear':
    'Desculpe, não entendi. É sobre uma compra, um pedido ou uma devolução? Para todo o resto, um colega ajuda.',
  'inquiry.stillThere': 'Você ainda está aí? Me conte do que se trata ou toque em uma das opções.',
  'inquiry.refund': 'Reembolso ou troca',
  'inquiry.welcomeBack': 'Oi {name}, que bom ver você de novo! Como posso ajudar?',
  'inquiry.welcomePreparing':
    'Oi {name}, que bom ver você de novo! Seu pedido {number} está sendo preparado. Como posso ajudar?',
  'inquiry.welcomeOnItsWay':
    'Oi {name}, que bom ver você de novo! Seu pedido {number} está a caminho. Como posso ajudar?',
  'inquiry.welcomeDelivered':
    'Oi {name}, que bom ver você de novo! Seu pedido {number} foi entregue. Como posso ajudar?',
  'inquiry.shopping': 'Comprar',
  'inquiry.orderHelp': 'Sobre um pedido',
  'inquiry.howTo':
    'Claro. Escreva em uma frase do que se trata e, se houver um pedido, o número, por exemplo: reembolso LP-1042.',
};

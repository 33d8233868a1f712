/** What is said about what is sold out. */
export const backInStock = {
  'flow.backInStock': 'Avisar quando voltar',
  'stock.askWhat':
    'O que devo acompanhar para você? Escreva o nome do produto, e o tamanho ou a cor se houver.',
  'stock.askWhatAgain': 'Escreva, por favor, o nome do produto que você espera.',
  'stock.chooseProduct': 'Qual destes você quer dizer?',
  'stock.chooseVariant': 'Qual opção de {title} você espera?',
  'stock.other': 'Outra coisa',
  'stock.watching':
    'No momento {title} está em falta. Acompanho para você até {until} e aviso assim que voltar. Você não precisa fazer nada.',
  'stock.thereNow':
    'Boa notícia: {title} está disponível agora, por {price}. Escreva que você quer, e eu coloco no carrinho.',
  'stock.back':
    'Você pediu para avisar: {title} voltou, por {price}. Escreva que você quer, e eu coloco no carrinho.',
  'stock.notSold':
    'Sinto muito: {title} não é mais vendido. Escreva o que você procura, e eu acho algo parecido.',
  'stock.notBack':
    'Sinto muito: {title} não voltou, e agora paro de acompanhar. Se você ainda quiser, é só escrever.',
  'stock.offersUnwanted':
    'Você nos disse que não quer ofertas, e avisar que algo voltou é uma. Escreva "quero receber ofertas" para permitir de novo; então posso acompanhar para você.',
  'stock.stopped': 'Tudo bem, parei de acompanhar.',
};

/** What agents read of it. */
export const backInStockDesk = {
  'state.backInStock.askingWhat': 'Qual produto',
  'state.backInStock.searching': 'Buscando o produto',
  'state.backInStock.choosingProduct': 'Escolher o produto',
  'state.backInStock.choosingVariant': 'Tamanho ou cor',
  'state.backInStock.looking': 'Perguntando à loja',
  'state.backInStock.beginning': 'Acompanhado',
  'state.backInStock.watching': 'Acompanhado',
  'state.backInStock.lookingAgain': 'Perguntando de novo à loja',
  'state.backInStock.thereNow': 'Está disponível',
  'state.backInStock.told': 'Voltou, avisado',
  'state.backInStock.notSold': 'Não é mais vendido',
  'state.backInStock.notBack': 'Não voltou',
  'state.backInStock.offersUnwanted': 'Não quer ofertas',
  'state.backInStock.stopped': 'Parado pelo cliente',
  'state.backInStock.shopDown': 'A loja não responde',
  'state.backInStock.withSupport': 'Com o atendimento',
  'state.backInStock.shopUnreachable': 'Loja fora do ar',
  'state.backInStock.withSupervisors': 'Com os supervisores',
  'state.backInStock.abandoned': 'Sem mais resposta',
  'state.backInStock.cancelled': 'Parado pelo cliente',
  'state.backInStock.closedByPerson': 'Fechado por uma pessoa',
  'act.backInStock.goOn': 'Deixar a IA continuar',
  'act.backInStock.close': 'Fechar',
  'reason.backInStock': 'Espera um produto',
};

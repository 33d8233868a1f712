/** What is asked before offers are sent. */
export const subscription = {
  'flow.subscription': 'Ofertas e novidades',
  'news.confirm':
    'Posso mandar nossas ofertas e novidades por aqui, umas duas vezes por mês? Você pode parar quando quiser, escrevendo "parar".',
  'news.confirmAgain': 'Desculpe, não entendi. Posso mandar ofertas e novidades por aqui?',
  'news.subscribed':
    'Pronto: você recebe nossas ofertas e novidades por aqui. Escrever "parar" encerra na hora.',
  'news.declined': 'Tudo bem, não mando ofertas.',
  'news.which': 'Devo parar todas as ofertas e novidades? Sobre os seus pedidos eu ainda escrevo.',
  'news.whichAgain': 'Desculpe, não entendi. Devo parar todas as ofertas e novidades?',
  'news.stop': 'Sim, parar',
  'news.keep': 'Não, continuar',
  'news.unsubscribed': 'Pronto: você não recebe mais ofertas nossas.',
  'news.kept': 'Tudo bem, fica como está.',
};

/** What agents read of it. */
export const subscriptionDesk = {
  'state.subscription.confirming': 'Ofertas: sim ou não',
  'state.subscription.askingWhich': 'Sem mais ofertas: sim ou não',
  'state.subscription.subscribed': 'Quer ofertas',
  'state.subscription.unsubscribed': 'Não quer ofertas',
  'state.subscription.declined': 'Recusado',
  'state.subscription.kept': 'Fica como está',
  'state.subscription.unanswered': 'Sem resposta',
  'reason.subscription': 'Ofertas e novidades',
};

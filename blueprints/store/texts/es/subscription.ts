/** What is asked before offers are sent. */
export const subscription = {
  'flow.subscription': 'Ofertas y novedades',
  'news.confirm':
    '¿Te envío por aquí nuestras ofertas y novedades, unas dos veces al mes? Puedes detenerlo cuando quieras escribiendo "parar".',
  'news.confirmAgain': 'Perdona, no te entendí. ¿Te envío ofertas y novedades por aquí?',
  'news.subscribed':
    'Listo: recibes nuestras ofertas y novedades por aquí. Escribir "parar" lo termina al momento.',
  'news.declined': 'De acuerdo, no te envío ofertas.',
  'news.which': '¿Detengo todas las ofertas y novedades? Sobre tus pedidos sigo escribiendo.',
  'news.whichAgain': 'Perdona, no te entendí. ¿Detengo todas las ofertas y novedades?',
  'news.stop': 'Sí, detenerlas',
  'news.keep': 'No, seguir',
  'news.unsubscribed': 'Listo: ya no recibes ofertas nuestras.',
  'news.kept': 'De acuerdo, todo queda como está.',
};

/** What agents read of it. */
export const subscriptionDesk = {
  'state.subscription.confirming': 'Ofertas: sí o no',
  'state.subscription.askingWhich': 'Sin más ofertas: sí o no',
  'state.subscription.subscribed': 'Quiere ofertas',
  'state.subscription.unsubscribed': 'No quiere ofertas',
  'state.subscription.declined': 'Rechazado',
  'state.subscription.kept': 'Queda como está',
  'state.subscription.unanswered': 'Sin respuesta',
  'reason.subscription': 'Ofertas y novedades',
};

/** The commonest ways of saying it, which most customers use. */
export const leaveReviewCore = {
  en: [
    'how do i rate my purchase',
    'i want to rate the service',
    'leave feedback',
    'how can i review the product',
    "i'd like to give five stars",
    'where do i write my opinion',
    'rate my order',
    'give feedback',
  ],
  'pt-BR': [
    'como avalio minha compra',
    'onde eu avalio',
    'deixar um comentário',
    'como avalio o produto',
    'quero dar cinco estrelas',
    'onde escrevo minha opinião',
    'avaliar meu pedido',
    'avaliação',
  ],
  es: [
    'cómo califico mi compra',
    'dónde dejo mi reseña',
    'dejar un comentario',
    'cómo califico el producto',
    'quiero dar cinco estrellas',
    'dónde escribo mi opinión',
    'calificar mi pedido',
    'reseña',
  ],
} as const;

import type { Article } from '../article.ts';

/** A small knowledge for tests: three articles, two of them on one topic. */
export const ARTICLES: readonly Article[] = [
  article('opening', ['hours'], {
    en: ['Opening hours', 'We open at nine and close at six.', 'Closed on Sundays.'],
    'pt-BR': ['Horário de funcionamento', 'Abrimos às nove e fechamos às seis.', 'Fechado aos domingos.'],
    es: ['Horario de atención', 'Abrimos a las nueve y cerramos a las seis.', 'Cerrado los domingos.'],
  }),
  article('returns', ['returnPolicy'], {
    en: ['Returns', 'You can return it within thirty days.', 'The parcel must be complete.'],
    'pt-BR': ['Devoluções', 'Você pode devolver em trinta dias.', 'O pacote deve estar completo.'],
    es: ['Devoluciones', 'Puedes devolverlo en treinta días.', 'El paquete debe estar completo.'],
  }),
  article('returnShipping', ['returnPolicy'], {
    en: ['Who pays the return shipping', 'We pay the postage.', 'The label is free.'],
    'pt-BR': ['Quem paga o frete', 'Nós pagamos o envio.', 'A etiqueta é grátis.'],
    es: ['Quién paga el envío', 'Nosotros pagamos el porte.', 'La etiqueta es gratis.'],
  }),
];

export const LANGUAGES = ['en', 'pt-BR', 'es'];

/** `words`: title, answer and body of each language. */
export function article(
  id: string,
  topics: readonly string[],
  words: { [language: string]: readonly [title: string, answer: string, body: string] },
): Article {
  const part = (at: 0 | 1 | 2) =>
    Object.fromEntries(Object.entries(words).map(([language, parts]) => [language, parts[at]]));
  return {
    id,
    topics,
    title: part(0),
    answer: part(1),
    body: part(2),
    source: `https://shop.example/${id}`,
    updatedAt: '2026-11-02',
  };
}

import { fold } from './fold.ts';

/** Small words that one language has and the others have not; folded. The keys are the languages of the product. */
const MARKS: { readonly [language: string]: ReadonlySet<string> } = {
  en: new Set(
    'the is are my your i you it this that was with have has want would please order hello hi thanks yes money'.split(
      ' ',
    ),
  ),
  'pt-BR': new Set(
    'meu minha nao voce eu um uma com ola oi obrigado obrigada pedido dinheiro quero isso bom dia sim chegou'.split(
      ' ',
    ),
  ),
  es: new Set(
    'mi mis el los las una usted yo con hola gracias pedido dinero quiero eso buenos dias si llego por'.split(
      ' ',
    ),
  ),
};

/**
 * The language that words are plainly written in; null when they do not tell. `'1'`, `'ok'` and names do not.
 * @param text As the contact wrote it: untrusted.
 */
export function languageOf(text: string): string | null {
  const words = fold(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const scores = Object.entries(MARKS)
    .map(([language, marks]) => ({ language, score: words.filter((word) => marks.has(word)).length }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return best && second && best.score > second.score ? best.language : null;
}

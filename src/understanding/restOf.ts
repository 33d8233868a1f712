import { legible, untrust } from '../base/untrusted.ts';
import { fold } from './fold.ts';

/**
 * What a text says beside an answer in it, in the contact's own words: 'my order is LP-1042 and it arrived broken'
 * leaves 'it arrived broken'. Null when that is less than three words, or only such as stand around an answer.
 * @param used Where the answer stands in the folded text.
 */
export function restOf(text: string, used: { from: number; to: number }): string | null {
  const words = wordsOf(text);
  const before = trimmed(words.filter(({ to }) => to <= used.from));
  const after = trimmed(words.filter(({ from }) => from >= used.to));
  const rest = [before, after].filter((each) => each !== null).join(', ');
  return rest === '' ? null : rest;
}

/** The same of a text that holds no answer: without the small words at its ends. */
export function trimmedRest(text: string): string | null {
  return trimmed(wordsOf(text));
}

interface Word {
  said: string;
  folded: string;
  /** In the folded text. */
  from: number;
  to: number;
}

/** Word by word the text and its folded form run side by side; where they do not, the folded form has to do. */
function wordsOf(text: string): Word[] {
  const folded = fold(text).split(' ');
  const written = legible(untrust(text)).split(' ');
  const isAlongside = folded.length === written.length;
  let from = 0;
  return folded.map((word, at) => {
    const place = { from, to: from + word.length };
    from = place.to + 1;
    return { said: (isAlongside ? written[at] : undefined) ?? word, folded: bare(word), ...place };
  });
}

function trimmed(words: readonly Word[]): string | null {
  const first = words.findIndex(({ folded }) => !AT_THE_ENDS.has(folded));
  const last = words.findLastIndex(({ folded }) => !AT_THE_ENDS.has(folded));
  const left = first === -1 ? [] : words.slice(first, last + 1);
  const isTelling = left.some(({ folded }) => !AROUND.has(folded) && !AT_THE_ENDS.has(folded));
  if (left.length < FEWEST || !isTelling) return null;
  const rest = left.map(({ said }) => said).join(' ');
  return rest.replace(/^[\s,.;:!–-]+|[\s,.;:!–-]+$/gu, '');
}

const FEWEST = 3;

function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Joints and courtesies, which say nothing at the beginning or the end. The empty one is an emoji or a mark. */
const AT_THE_ENDS = new Set(
  (
    ' and also but e y tambem tambien mas pero hi hello hey oi ola hola ok okay yes sim si please pls plz thanks thank you ' +
    'thx por favor pf obrigado obrigada obg gracias good morning bom boa dia tarde noite buenos buenas dias tardes noches'
  ).split(' '),
);

/** What is said around an answer: 'my order number is', 'meu e-mail é'. */
const AROUND = new Set(
  (
    "my the a an order number is it's its it was for of to on at this that here email e-mail mail phone cell date name address " +
    'id code would be like want i have can do need around about think so and yes sure ' +
    'meu minha o os as um uma pedido numero e eh era do da de no na em para pra aqui esta segue telefone celular cpf cnpj data ' +
    'endereco eu quero pode ser acho que foi compra la el los las mi orden pedido es del en una un quiero puede creo fue ' +
    'correo telefono fecha direccion aca aqui'
  ).split(' '),
);

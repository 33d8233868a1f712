import type { Expectation } from '../flow/effect.ts';
import { asksYesNo } from './asksYesNo.ts';
import { CONDITIONS } from './choiceWords.ts';
import type { Classification } from './classifier.ts';
import type { Command } from './command.ts';
import { fold, squeeze, tokensOf } from './fold.ts';
import type { Implied } from './impliedAnswer.ts';
import { NEGATIONS } from './stopWords.ts';

/** Guess: a plain yes is surer than a yes with a story. */
const CONFIDENCE = 0.9;
const MOST_WORDS = 14;

/**
 * A yes or a no with a story behind it that takes nothing back: 'yes, I can see two charges', 'no, I have no printer'.
 * A yes with a condition, a denial, a wish or a question is none.
 */
export function elaborated(
  text: string | null,
  classified: Classification,
  expects: Expectation | null,
): Implied | null {
  const yesNo = asksYesNo(expects);
  if (text === null || yesNo === null || wantsOtherwise(classified) || text.includes('?')) return null;
  const words = tokensOf(text).map(squeeze);
  const [lead = '', ...story] = yesFirst(
    words[0] !== undefined && FILLED.has(words[0]) ? words.slice(1) : words,
  );
  if (story.length === 0 || words.length > MOST_WORDS) return null;
  if (SAYS_NO.has(lead) && !story.some((word) => SAYS_YES.has(word)))
    return { command: yesNo('deny'), confidence: CONFIDENCE };
  const isPlain = !story.some((word) => BLOCKS.has(word) || CONDITIONS.has(word) || NEGATIONS.has(word));
  const isCondition = TURNS.test(fold(text)) || PERHAPS_IF.test(text);
  return SAYS_YES.has(lead) && isPlain && !isCondition
    ? { command: yesNo('affirm'), confidence: CONFIDENCE }
    : null;
}

/**
 * Words that begin with a yes or a no answer in some way what was asked: a question of the shop they surely are not.
 * Whoever reads them with more care finds out what they take back.
 */
export function isAnswerOfAKind(text: string | null, expects: Expectation | null): boolean {
  if (text === null || expects?.kind !== 'yesNo' || text.includes('?')) return false;
  const [lead = ''] = tokensOf(text).map(squeeze);
  return SAYS_YES.has(lead) || SAYS_NO.has(lead);
}

/** 'Chegou sim', 'é sim': in Portuguese the yes stands behind the verb. */
function yesFirst(words: readonly string[]): readonly string[] {
  const [first = '', second, ...rest] = words;
  return second === 'sim' && !SAYS_NO.has(first) ? [second, first, ...rest] : words;
}

/** What is asked of the conversation itself comes before any answer. */
function wantsOtherwise({ verdict, commands, candidates }: Classification): boolean {
  const [likeliest] = candidates;
  return (
    (verdict === 'sure' && commands.some(({ kind }) => ELSEWHERE.includes(kind))) ||
    (verdict !== 'sure' && likeliest !== undefined && LEAVES.includes(likeliest.intent))
  );
}

const ELSEWHERE: readonly Command['kind'][] = ['cancel', 'wantHuman', 'optOut', 'complain', 'repeat'];
const LEAVES = ['cancel', 'cancelOrder', 'wantHuman', 'optOut', 'changedMind'];

const words = (list: string) => new Set(list.split(' ').map(squeeze));

const FILLED = words('oh ah hm hmm uh um well bueno bom pues oi hi hola sorry desculpa perdon');
const SAYS_YES = words('yes yeah yea yep yup sim si sip claro');
const SAYS_NO = words('no nope nao nah');

/** Who says yes to something else than what was asked. */
const BLOCKS = words(
  'want need wish would could rather prefer instead another other different change paypal pix later tomorrow ' +
    'quero queria preciso prefiro outro outra diferente troca trocar muda mudar depois amanha ' +
    'quiero quisiera necesito prefiero otro otra distinto cambia cambiar luego manana despues',
);

/** 'Yes, when it is here', 'sim, se for hoje'. */
const TURNS = /\b(?:when|once|after|quando|cuando|se|first|antes|primero|primeiro)\b/u;

/** Without accent and comma, 'si llega hoy' is rather 'if' than 'yes'. */
const PERHAPS_IF = /^\s*si\s/iu;

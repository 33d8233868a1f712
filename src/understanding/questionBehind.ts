import { fold } from './fold.ts';
import { trimmedRest } from './restOf.ts';

/**
 * Splits 'yes, and what are your opening hours?' into what may be an answer and the question behind it, at each joint.
 * Only a question of its own: a wish, a condition or a 'what about' changes what is answered, so it is none.
 */
export function questionsBehind(text: string): { answer: string; question: string }[] {
  if (text.length > LONGEST) return [];
  return [...text.matchAll(JOINT)].slice(0, MOST_JOINTS).flatMap(({ 0: joint, index }) => {
    const question = trimmedRest(text.slice(index + joint.length).replace(BY_THE_WAY, ''));
    if (question === null || !ASKS.test(fold(question))) return [];
    return [{ answer: text.slice(0, index), question }];
  });
}

/** A question, and no answer: 'what time do you close today?', 'sexta vai até que horas?'. */
export function isQuestion(text: string): boolean {
  const folded = fold(text);
  return ASKS.test(folded) || (folded.endsWith('?') && WITHIN.test(folded)) || UNTIL_WHEN.test(folded);
}

const WITHIN =
  /(?:^|[^\p{L}])(?:what|where|when|how|who|which|why|qual|quando|onde|cade|quanto|que|cual|donde|cuando|cuanto|quien)(?!\p{L})/u;
const UNTIL_WHEN = /\b(?:que horas|what time|que hora|quando chega|cuando llega)\b/u;

const LONGEST = 500;
const MOST_JOINTS = 4;

const JOINT = /[,.;!?\n]+|\s(?:and|also|e|y|também|tambem|también|tambien|mas|but|pero)\s/giu;

const BY_THE_WAY =
  /^[\s,]*(?:(?:and|e|y|also|também|tambem|también|tambien|but|mas|pero|another question|outra coisa|outra pergunta|otra cosa|otra pregunta|by the way|btw|aliás|alias|por cierto|me diz|me diga|dime|tell me|thanks|obrigad[oa]|gracias)[\s,:.]+){1,4}/iu;

const ASKS =
  /^(?:what(?!ever| if| about)|where|when(?! )|when (?:is|are|will|does|do|can)|how(?! about)|who|which|why|qual|quais|quando (?:e|sera|chega|vai|voces|a|o)\b|onde|cade|como (?:e|eu|faco|funciona|posso)\b|quanto|quanta|quem|por ?que|pq|o que|que horas|cual|donde|cuando (?:es|llega|sera|va)\b|como (?:es|puedo|hago)\b|cuanto|cuanta|quien|que horario|a que hora)/u;

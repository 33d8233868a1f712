/** A text with a word of correction in it: what stands before it and behind it, folded. */
export interface Marked {
  before: string;
  after: string;
}

/**
 * Splits a folded text at its first words of correction: 'actually', 'quer dizer', 'perdón, quise decir', 'no, it's'.
 * Null when it has none.
 */
export function splitAtMarker(folded: string): Marked | null {
  const match = MARKER.exec(folded);
  if (match === null) return null;
  const before = folded
    .slice(0, match.index)
    .replace(
      /(?:[\s,.;!-]|\b(?:and|e|y|but|mas|pero|oh|ah|hey|opa|ops|ok|hi|oi|hola|no|nao|sorry|desculpa|desculpe|perdon))+$/u,
      '',
    );
  let after = folded.slice(match.index + match[0].length);
  for (let again = 0; again < MOST_MARKERS; again += 1) after = after.replace(FURTHER, '');
  return { before, after: after.replace(/^[\s,.:;!-]+/u, '').trim() };
}

const MOST_MARKERS = 4;

const WORDS =
  'actually|i meant?|correction|my mistake|my bad|i made a mistake|i was wrong|oops|scratch that|i misspoke|i mistyped|typo|' +
  "no,? it'?s|no,? it is|no,? wait|wait,? it'?s|it should be|should be|change (?:it|that|the \\p{L}+) to|or rather|" +
  "wrong number|on second thoughts?|i'?d rather(?: have| get)?|i would rather(?: have| get)?|" +
  'na verdade|quer dizer|quis dizer|quero dizer|digo|(?:me )?enganei|errei|me confundi|correcao|corrigindo|alias|ou melhor|' +
  'pensando bem|pensando melhor|prefiro(?: mesmo)?|numero errado|nao,? (?:e|eh)(?: [oa])?(?! (?:ess[ea]|ist?o|isso|item|que|meu|minha|cor))|o certo e|mudar? (?:para|pra)|trocar? (?:para|pra|por)|' +
  'en realidad|quise decir|quiero decir|me equivoque|correccion|mejor dicho|o mejor|no,? es(?: el| la)?(?! (?:es[aeo]|lo|mi|que))|' +
  'pensandolo bien|pensandolo mejor|mejor(?: quiero)?|prefiero|numero equivocado|cambialo (?:por|a)|lo correcto es|perdon,? (?:es|era)';

const MARKER = new RegExp(`(?<![\\p{L}\\d])(?:${WORDS})(?![\\p{L}\\d])`, 'u');

const FURTHER = new RegExp(
  `^[\\s,.:;!-]*(?:${WORDS}|sorry|desculpa|desculpe|perdon|no|nao|please|por favor|it'?s|it is)(?![\\p{L}\\d])`,
  'u',
);

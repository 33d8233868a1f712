import { calm, type Candidate, type Classification, type Classifier } from './classifier.ts';
import type { Command } from './command.ts';
import { entitiesIn } from './entities.ts';
import { GLOBAL_PHRASES } from './globalPhrases.ts';
import { makePhraseIndex, scoreIntents } from './phraseIndex.ts';
import { isGlobalIntent, type GlobalIntent, type Phrases } from './phrases.ts';

/** From here on an intent is taken to be meant. Guess; replaced by a calibrated classifier. */
const SURE = 0.7;
/** A person too many costs less than a person too few. */
const SURE_OF_A_PERSON = 0.55;
/** From here on it is worth asking. */
const POSSIBLE = 0.5;
/** Two intents this close together are not told apart. */
const MARGIN = 0.08;

/** Words that are said around what is meant, and mean something only when nothing else is said. */
const SMALL_TALK = ['greeting', 'thanks'];

/**
 * A classifier made of phrases: an intent is as likely as the best of its phrases is found in the text, in any order
 * and with slips. Knows nothing that is not in the list.
 */
export function phraseClassifier(phrases: Phrases): Classifier {
  const index = makePhraseIndex([GLOBAL_PHRASES, phrases]);
  return {
    classify: (text) => {
      const scored = scoreIntents(index, text);
      const wanted = scored.filter(({ intent }) => !SMALL_TALK.includes(intent));
      const [best] = wanted;
      const meant = best !== undefined && best.confidence >= POSSIBLE ? wanted : scored;
      return { ...settle(meant, text), candidates: scored.slice(0, 3), signals: calm };
    },
  };
}

function settle(scored: readonly Candidate[], text: string): Omit<Classification, 'candidates' | 'signals'> {
  const [best, second] = scored;
  if (best === undefined || best.confidence < POSSIBLE)
    return {
      commands: [{ kind: 'outOfScope' }],
      confidence: rounded(1 - (best?.confidence ?? 0)),
      verdict: 'unsure',
    };
  const isClear = second === undefined || best.confidence - second.confidence >= MARGIN;
  const sure = best.intent === 'wantHuman' ? SURE_OF_A_PERSON : SURE;
  if (best.confidence >= sure && isClear)
    return { commands: [commandOf(best.intent, text)], confidence: best.confidence, verdict: 'sure' };
  const close = scored.filter(({ confidence }) => confidence >= POSSIBLE).slice(0, 2);
  const candidates = close.map(({ intent }) => intent);
  return { commands: [{ kind: 'clarify', candidates }], confidence: best.confidence, verdict: 'between' };
}

function commandOf(intent: string, text: string): Command {
  if (!isGlobalIntent(intent)) return { kind: 'start', flow: intent, slots: entitiesIn(text) };
  return globalCommand(intent);
}

function globalCommand(intent: GlobalIntent): Command {
  switch (intent) {
    case 'wantHuman':
      return { kind: 'wantHuman', reason: null };
    case 'cancel':
      return { kind: 'cancel', loop: null };
    case 'optOut':
      return { kind: 'optOut' };
    case 'repeat':
      return { kind: 'repeat' };
    case 'thanks':
    case 'greeting':
      return { kind: 'smallTalk', talk: intent };
  }
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

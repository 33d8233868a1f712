import { containerBootstrap } from '@nlpjs/core';
import { LangEn } from '@nlpjs/lang-en';
import { NluNeural } from '@nlpjs/nlu';
import { seeded, shuffle } from '../../src/understanding/classifier/random.ts';
import type { Contestant } from './contestant.ts';

/** Its own name for texts of no intent. */
const NONE = 'None';

/** As it comes. */
export const nlpjs: Contestant = contestant('nlp.js', {});

/** With the settings that served it best on this set in earlier measurements. */
export const tunedNlpjs: Contestant = contestant('nlp.js tuned', { learningRate: 0.05, iterations: 150 });

/**
 * nlp.js 4 with its English stemmer. Its rows are shuffled: sorted by intent it loses up to a third of its accuracy.
 * It judges by score or by the lead over the next, whichever serves it better.
 */
function contestant(name: string, tuning: object): Contestant {
  return {
    name,
    train: async ({ train, strangers }) => {
      const container = containerBootstrap();
      container.use(LangEn);
      const settings = { locale: 'en', log: false, useNoneFeature: true, ...tuning };
      const network = new NluNeural({ ...settings, container });
      const rows = [...train, ...strangers.map((text) => ({ text, intent: NONE }))];
      const corpus = rows.map(({ text, intent }) => ({ utterance: text, intent }));
      await network.train(shuffle(corpus, seeded(1)), settings);
      return {
        bytes: null,
        isSure: null,
        say: async (text) => {
          const { classifications } = await network.process(text);
          const [best, second] = classifications
            .filter(({ intent }) => intent !== NONE)
            .toSorted((a, b) => b.score - a.score);
          const top = classifications[0];
          const isNone = top === undefined || top.intent === NONE;
          const score = isNone ? -(top?.score ?? 1) : (best?.score ?? 0);
          return {
            intent: best?.intent ?? '',
            confidences: [score, (best?.score ?? 0) - (second?.score ?? 0)],
          };
        },
      };
    },
  };
}

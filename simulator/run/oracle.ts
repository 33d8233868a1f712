import { store } from '../../blueprints/store/blueprint.ts';
import type { Random } from '../../world/random.ts';
import type { Model } from '../../world/model/model.ts';
import { GOALS } from '../people/goals.ts';
import { pick } from '../people/pick.ts';
import type { Stage } from './stage.ts';

/** A good model is wrong about so many of the texts that reach it. Guess. */
const ERROR_RATE = 0.05;
/** How long the model takes for an answer. Guess: small models of 2026 over the internet. */
const LATENCY_MS = { least: 550, spread: 450, slow: 1_600 } as const;
const SLOW_SHARE = 0.06;

/** Tells the world's model what a text means just before it is sent, wrongly at times, and how long the next answer takes. */
export function makeOracle(model: Model, random: Random): NonNullable<Stage['oracle']> {
  return ({ text, means }, titles, { mind }) => {
    const { language } = mind.customer.persona;
    const lines = means.flatMap((label) => lineOf(label, { titles, language }) ?? []);
    const isWrong = random() < ERROR_RATE;
    model.teach({ [text]: isWrong ? [pick(GOALS, random).intent] : lines });
    model.setMode({ mode: 'slow', ms: latencyMs(random) });
  };
}

export function latencyMs(random: Random): number {
  const { least, spread, slow } = LATENCY_MS;
  const usual = least + spread * (random() + random()); // two dice: most are in the middle
  return Math.round(random() < SLOW_SHARE ? usual + slow * random() : usual);
}

/** How the line begins by which a prompt offers it; null: nobody may take it for the customer. */
function lineOf(
  label: string,
  { titles, language }: { titles: Readonly<Record<string, string>>; language: string },
): string | null {
  const [verb = '', rest = ''] = split(label, ':');
  const known = LINES[verb];
  if (known !== undefined) return known;
  // A long title is cut on the phone; the prompt has all of it.
  if (verb === 'choose') return `choice of "${(titles[rest] ?? '').replace('…', '')}`;
  if (verb === 'answer') return 'answer to';
  if (verb !== 'correct') return verb === 'affirm' || verb === 'deny' ? null : verb;
  const [slot = '', value = ''] = split(rest, '=');
  const title = store.texts[`refund.reason.${value}`]?.[language] ?? '';
  return `correction of the earlier answer "${slot}" to "${title}"`;
}

const LINES: Readonly<Record<string, string>> = {
  wantHuman: 'wants a person',
  displeased: 'complaint: displeased',
  angry: 'complaint: angry',
  outOfScope: 'none of these',
  cancel: 'gives up the matter',
  thanks: 'small talk: thanks',
  goodbye: 'small talk: goodbye',
  greeting: 'small talk: greeting',
};

function split(text: string, by: string): string[] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + by.length)];
}

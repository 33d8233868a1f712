import { untrust } from '../../base/untrusted.ts';
import type { Blueprint } from '../../blueprint/blueprint.ts';
import { readConfig } from '../../config.ts';
import type { Command } from '../../understanding/command.ts';
import type { Explanation } from '../../understanding/classifier/explain.ts';
import { learnedClassifier } from '../../understanding/classifier/learnedClassifier.ts';
import { recallSignals, signalsOf } from '../../understanding/signals/signalsOf.ts';
import { understand, type Understanding } from '../../understanding/understand.ts';
import { systemClock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { loadBlueprints } from '../loadBlueprints.ts';
import { modelFolder } from '../openInstallation.ts';
import type { Terminal } from '../terminal.ts';

export interface AskOptions {
  json: boolean;
  /** A file that exports the blueprint. */
  blueprint?: string;
  /** BCP 47. */
  language?: string;
}

/** What came of a text, and why. */
interface Answer {
  understood: Understanding;
  /** Median of many, in microseconds: the first time a text is read costs more. */
  medianUs: number;
  why: Explanation;
  /** The language model that would be asked next; null: none is configured, or none is needed. */
  wouldAsk: string | null;
}

/** `loopline ask <text>`: what is understood of it where no question is open, how surely, how quickly and why. */
export async function ask(text: string, options: AskOptions, terminal: Terminal): Promise<ExitCode> {
  const config = readConfig(terminal.env);
  const [blueprint] = await loadBlueprints(options.blueprint, terminal);
  if (blueprint === undefined) {
    throw new AppError('CONFIG_INVALID', 'There is no blueprint to ask. Name one with --blueprint', {});
  }
  const folder = modelFolder(config, terminal);
  await recallSignals(folder);
  const { classifier, explain } = await learnedClassifier(blueprint.intents, { folder, signalsOf });
  const understood = await understand({
    content: { kind: 'text', text: untrust(text) },
    expects: null,
    corrects: [],
    language: options.language ?? blueprint.defaultLanguage,
    now: systemClock.now(),
    timeZone: blueprint.timeZone,
    currency: blueprint.currency,
    classifier,
    interpret: null,
    titleOf: ({ id }) => id,
  });
  const medianUs = medianOf(() => classifier.classify(text, blueprint.defaultLanguage));
  const model = config.model === null ? null : `${config.model.provider}/${config.model.name}`;
  const wouldAsk = understood.verdict === 'unsure' ? model : null;
  const answer: Answer = { understood, medianUs, why: explain(text), wouldAsk };
  terminal.out(options.json ? JSON.stringify(answer) : describe(answer, blueprint));
  return EXIT.ok;
}

const RUNS = 200;

function medianOf(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const startedAt = performance.now();
    run();
    return (performance.now() - startedAt) * 1_000;
  });
  return Math.round(times.toSorted((a, b) => a - b)[RUNS / 2] ?? 0);
}

function describe({ understood, medianUs, why, wouldAsk }: Answer, { name }: Blueprint): string {
  const { stage, verdict, confidence, commands } = understood;
  return [
    `${name}: ${verdict}, confidence ${percent(confidence)}, stage ${stage}, ${medianUs} µs`,
    ...commands.map((command) => `  ${commandText(command)}`),
    ...(verdict === 'unsure' ? [`  ${nextText(wouldAsk)}`] : []),
    '',
    ...readingLines(why),
    ...why.intents.flatMap(intentLines),
  ].join('\n');
}

function nextText(wouldAsk: string | null): string {
  if (wouldAsk !== null) return `The language model ${wouldAsk} would be asked.`;
  return 'A language model would be asked, and none is configured: the contact is asked again, or a person is.';
}

function commandText({ kind, ...rest }: Command): string {
  const parts = Object.entries(rest).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  return [kind, ...parts].join(' ');
}

function readingLines({ words, leftOut, corrected, unknownShare }: Explanation): string[] {
  return [
    `read as   ${words.join(' ')}`,
    ...(leftOut.length > 0 ? [`left out  ${leftOut.join(' ')}`] : []),
    ...(corrected.length > 0
      ? [`slips     ${corrected.map(({ from, to }) => `${from} → ${to}`).join(', ')}`]
      : []),
    `unknown   ${percent(unknownShare)} of it`,
  ];
}

function intentLines({
  intent,
  confidence,
  threshold,
  score,
  reasons,
}: Explanation['intents'][number]): string[] {
  const surety = threshold === null ? 'never sure' : `sure from ${percent(threshold)} on`;
  const told = confidence === null ? '' : `, right with ${percent(confidence)}, ${surety}`;
  return [
    `${intent}: score ${score.toFixed(2)}${told}`,
    ...sideLine('for', reasons, (weight) => weight > 0),
    ...sideLine('against', reasons, (weight) => weight < 0),
  ];
}

function sideLine(
  side: string,
  reasons: Explanation['intents'][number]['reasons'],
  isOnSide: (weight: number) => boolean,
): string[] {
  const told = reasons.filter(({ weight }) => isOnSide(weight));
  if (told.length === 0) return [];
  const texts = told.map(({ feature, weight }) => `'${feature}' ${weight.toFixed(2)}`);
  return [`  ${side.padEnd(8)}${texts.join(', ')}`];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

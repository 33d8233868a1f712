/**
 * `npm run demo:refund`: plays the refund in all its ways, over HTTP and in virtual time, and tells it.
 * `npm run demo:refund -- answerLost` plays that one. The last line is `RESULT {json}`; it ends with 1 when
 * anything does not hold.
 */
import { resolve } from 'node:path';
import { table } from '../src/cli/table.ts';
import { readConfig } from '../src/config.ts';
import { openDemoDatabase } from './demoDatabase.ts';
import { expectNothingForgotten } from './refund/expectNothingForgotten.ts';
import { sixSystems, type SixSystems } from './refund/sixSystems.ts';
import { STORIES } from './refund/stories/all.ts';
import type { Story } from './refund/story.ts';
import { openScene } from './scene/openScene.ts';
import { bad, good, makeNarrator } from './tell/narrator.ts';
import { narrated } from './tell/narrated.ts';

interface Played {
  story: string;
  holds: boolean;
  ms: number;
  /** What did not hold. */
  why?: string;
}

const write = (text: string): void => void process.stdout.write(`${text}\n`);
const narrator = makeNarrator(write);
const asked = process.argv.slice(2);
const chosen = STORIES.filter(({ name }) => asked.length === 0 || asked.includes(name));
if (chosen.length === 0) {
  write(`No story is named ${asked.join(', ')}; there are: ${STORIES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const database = await openDemoDatabase(resolve(readConfig(process.env).home), write);
const played: Played[] = [];
try {
  for (const story of chosen) played.push(await play(story));
} finally {
  await database.stop();
}
const holds = played.every((one) => one.holds);
write(`\n${table(['story', 'holds', 'ms', 'about'], played.map(rowOf))}`);
write(`RESULT ${JSON.stringify({ holds, stories: played })}`);
process.exitCode = holds ? 0 : 1;

/** Each story has a world and a workspace of its own, in one database. */
async function play(story: Story): Promise<Played> {
  narrator.title(story.about);
  const startedAt = performance.now();
  const scene = await openScene({ databaseUrl: database.url, slugs: [story.name] });
  scene.world.graph.customer({ waId: story.of.waId }); // strangers have a phone too
  const before = sixSystems(scene.world, story.of);
  let why: string | null = null;
  try {
    await story.play(narrated(scene, narrator));
    await expectNothingForgotten(scene);
  } catch (error) {
    why = error instanceof Error ? error.message : String(error);
  }
  narrator.line(`\n${sideBySide(before, sixSystems(scene.world, story.of))}`);
  narrator.line(why === null ? good('  holds') : bad(`  does not hold: ${why}`));
  await scene.close();
  const ms = Math.round(performance.now() - startedAt);
  return { story: story.name, holds: why === null, ms, ...(why !== null && { why }) };
}

function sideBySide(before: SixSystems, after: SixSystems): string {
  const names = Object.keys(before) as (keyof SixSystems)[];
  const rows = names.map((name) => [
    name,
    before[name],
    before[name] === after[name] ? 'the same' : after[name],
  ]);
  return table(['system', 'before', 'after'], rows).replaceAll(/^/gm, '  ');
}

function rowOf({ story, holds: isGood, ms, why }: Played): [string, string, number, string] {
  const about = STORIES.find(({ name }) => name === story)?.about ?? '';
  return [story, isGood ? 'yes' : 'no', ms, why ?? about];
}

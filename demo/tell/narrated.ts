import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../src/base/clock.ts';
import type { Scene } from '../scene/scene.ts';
import type { Narrator } from './narrator.ts';

/** The same scene, told as it goes. */
export function narrated(scene: Scene, narrator: Narrator): Scene {
  const tell = () => narrator.chat(scene);
  return {
    ...scene,
    note: (text) => narrator.note(text),
    write: async (from, text) => {
      await scene.write(from, text);
      await tell();
    },
    tap: async (from, choice) => {
      await scene.tap(from, choice);
      await tell();
    },
    pass: async (ms) => {
      await scene.pass(ms);
      narrator.note(`${spanText(ms)} later`);
      await tell();
    },
    act: async (from, agent, act) => {
      const what = act.kind === 'move' ? act.name : act.kind;
      narrator.note(`${agent}, over the HTTP API: ${what}`);
      const answer = await scene.act(from, agent, act);
      await tell();
      return answer;
    },
  };
}

/** '49 hours'. */
function spanText(ms: number): string {
  const [unit, name] = UNITS.find(([size]) => ms >= 2 * size) ?? [SECOND_MS, 'seconds'];
  return `${Math.round(ms / unit)} ${name}`;
}

const UNITS: readonly (readonly [number, string])[] = [
  [HOUR_MS, 'hours'],
  [MINUTE_MS, 'minutes'],
  [SECOND_MS, 'seconds'],
];

import { openScene } from '../../demo/scene/openScene.ts';
import type { Scene } from '../../demo/scene/scene.ts';
import { worldClock } from '../../world/clock.ts';

/** The morning of the day, in the shop's own time zone. */
const DAY_STARTS_AT = new Date('2026-11-23T03:00:00Z');

/** The product and the seven systems around it, with the blueprint of the store; the clock runs, and can be put forward. */
export function openDay({
  databaseUrl,
  seed,
  hasModel,
}: {
  databaseUrl: string;
  seed: number;
  hasModel: boolean;
}): Promise<Scene> {
  return openScene({
    databaseUrl,
    clock: worldClock({ startAt: DAY_STARTS_AT }),
    world: { dice: seed },
    ...(hasModel && { models: {} }),
  });
}

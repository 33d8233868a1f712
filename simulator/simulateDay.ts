import type { Scene } from '../demo/scene/scene.ts';
import { checkDay, ordersOf, type DayCheck } from './measure/checks.ts';
import { figuresOf, type DayFigures } from './measure/figures.ts';
import { outcomesOf, type Outcomes } from './measure/outcomes.ts';
import { readMessages, type Handled } from './measure/readMessages.ts';
import { runDay, type DayAsked } from './run/runDay.ts';
import { prepareDay } from './run/prepareDay.ts';

export interface SimulatedDay {
  figures: DayFigures;
  outcomes: Outcomes;
  checks: DayCheck[];
  handled: Handled[];
}

/** Lives through a day on a scene that nobody has used, and measures it. */
export async function simulateDay(scene: Scene, asked: DayAsked): Promise<SimulatedDay> {
  const lives = prepareDay(scene.world, asked);
  const before = ordersOf(scene.world);
  const stage = await runDay(scene, lives, asked);
  const handled = await readMessages(stage);
  const figures = await figuresOf(stage, handled);
  const outcomes = await outcomesOf(stage, handled);
  return { figures, outcomes, handled, checks: checkDay(stage, before, { handled, figures, outcomes }) };
}

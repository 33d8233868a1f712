import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../src/base/clock.ts';
import { decide } from '../talk/decide.ts';
import { openingWords } from '../talk/wish.ts';
import { readScreen } from '../talk/screen.ts';
import { isFirst, type Deed, type Visit } from '../talk/visit.ts';
import { carryOut } from './carryOut.ts';
import { send } from './send.ts';
import { turnWorld } from './turnWorld.ts';
import type { ShoppingStage } from './stage.ts';

/** Who finds nothing new looks again after so long, and each time later. */
const LOOKS_AGAIN_MS = [MINUTE_MS, 2 * MINUTE_MS, 10 * MINUTE_MS, 30 * MINUTE_MS, HOUR_MS, 3 * HOUR_MS];

/** One look at the phone, and what is done about it; then it is known when they look again. */
export async function act(stage: ShoppingStage, visit: Visit): Promise<void> {
  const nowMs = stage.scene.clock.now().getTime();
  for (const trouble of stage.troubles.values()) visit.met.add(trouble);
  if (isFirst(visit, 'began')) return perform(stage, visit, { kind: 'write', text: openingWords(visit) });
  const [plan] = visit.plan;
  if (plan !== undefined && plan.atMs <= nowMs) {
    visit.plan.shift();
    await carryOut(stage, visit, plan);
    visit.nextAtMs = Math.min(nowMs + MINUTE_MS, visit.plan[0]?.atMs ?? Infinity);
    return;
  }
  const messages = stage.scene
    .chat(visit.shopper.waId)
    .filter(({ from }) => from === 'business')
    .slice(visit.read);
  if (messages.length === 0) return lookLater(visit, nowMs);
  visit.idle = 0;
  visit.read += messages.length;
  await perform(stage, visit, decide(visit, readScreen(messages), nowMs));
}

function lookLater(visit: Visit, nowMs: number): void {
  const waitMs = LOOKS_AGAIN_MS[Math.min(visit.idle, LOOKS_AGAIN_MS.length - 1)] ?? HOUR_MS;
  visit.idle += 1;
  visit.nextAtMs = Math.min(nowMs + waitMs, visit.plan[0]?.atMs ?? Infinity);
}

async function perform(stage: ShoppingStage, visit: Visit, deed: Deed): Promise<void> {
  const { scene, counts } = stage;
  const nowMs = scene.clock.now().getTime();
  visit.nextAtMs = nowMs + (20 + 70 * visit.random()) * SECOND_MS;
  switch (deed.kind) {
    case 'write':
      return send(stage, visit, { type: 'text', text: deed.text });
    case 'tap':
      if (deed.isTwice === true) {
        counts.doubleTaps += 1;
        await send(stage, visit, { type: 'tap', choice: deed.tapId });
      }
      return send(stage, visit, { type: 'tap', choice: deed.tapId });
    case 'meanwhile':
      turnWorld(stage, visit, deed.what);
      return;
    case 'rest':
      visit.nextAtMs = nowMs + Math.max(deed.forMs, SECOND_MS);
      return;
    case 'go':
      visit.isGone = true;
      visit.nextAtMs = nowMs + HOUR_MS;
  }
}

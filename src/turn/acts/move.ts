import type { AgentAct } from '../../conversation/agentAct.ts';
import type { JsonObject } from '../../base/json.ts';
import type { OfferedAct } from '../../flow/effect.ts';
import { restIn } from '../loopsOf.ts';
import { loopFor, refuse, type ActOn } from './act.ts';
import { askSecond, whyNotApprove } from './approval.ts';
import { useButton } from './useButton.ts';

type Move = Extract<AgentAct, { kind: 'move' }>;

/**
 * One of the buttons of the loop's state: the flow goes on there. What lets money go needs somebody who may approve it,
 * and above their limit a second person: then nothing moves yet.
 */
export function move(on: ActOn, act: Move): void {
  const { draft, book } = on;
  const loop = loopFor(on, act.loopId, act.seen);
  if (!loop) return;
  const offered = restIn(draft, book, loop)?.acts?.find(({ name }) => name === act.name);
  if (!offered) return refuse(on, `${loop.flow} offers no '${act.name}' where it stands`);
  const missing = missingIn(offered, act.input);
  if (missing !== null) return refuse(on, `'${act.name}' needs '${missing}'`);
  if (offered.money) {
    const why = whyNotApprove(on, loop);
    if (why !== null) return refuse(on, why.because, why.refused);
    if (isAbove(on, offered.money)) return askSecond(on, loop, { ...act, money: offered.money });
  }
  useButton(on, loop, { ...act, agentId: on.agentId });
}

function missingIn({ input = [] }: OfferedAct, given: JsonObject): string | null {
  const missing = input.find(({ name, isNeeded }) => isNeeded && isEmpty(given[name]));
  return missing?.name ?? null;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function isAbove({ by }: ActOn, { minor, currency }: { minor: number; currency: string }): boolean {
  const limit = by.limits[currency];
  return limit !== undefined && minor > limit;
}

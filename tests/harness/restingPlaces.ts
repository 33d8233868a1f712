import assert from 'node:assert/strict';
import { store } from '../../blueprints/store/blueprint.ts';
import { backInStock } from '../../blueprints/store/flows/backInStock/backInStock.ts';
import { walks as backInStockWalks } from '../../blueprints/store/flows/backInStock/walks.ts';
import { complaint } from '../../blueprints/store/flows/complaint/complaint.ts';
import { walks as complaintWalks } from '../../blueprints/store/flows/complaint/walks.ts';
import { inquiry } from '../../blueprints/store/flows/inquiry/inquiry.ts';
import { walks as inquiryWalks } from '../../blueprints/store/flows/inquiry/walks.ts';
import { lead } from '../../blueprints/store/flows/lead/lead.ts';
import { walks as leadWalks } from '../../blueprints/store/flows/lead/walks.ts';
import { orderHelp } from '../../blueprints/store/flows/orderHelp/orderHelp.ts';
import { walks as orderHelpWalks } from '../../blueprints/store/flows/orderHelp/walks/all.ts';
import { refund } from '../../blueprints/store/flows/refund/refund.ts';
import { allWalks } from '../../blueprints/store/flows/refund/walks/all.ts';
import { chance, stepsFrom } from '../../blueprints/store/flows/refund/walks/random.ts';
import { walked } from '../../blueprints/store/flows/refund/walks/walk.ts';
import { shopping } from '../../blueprints/store/flows/shopping/shopping.ts';
import { shoppingPaths } from '../../blueprints/store/flows/shopping/walks/all.ts';
import { subscription } from '../../blueprints/store/flows/subscription/subscription.ts';
import { walks as subscriptionWalks } from '../../blueprints/store/flows/subscription/walks.ts';
import { walks as warrantyWalks } from '../../blueprints/store/flows/warranty/walks.ts';
import { warranty } from '../../blueprints/store/flows/warranty/warranty.ts';
import { walked as walkedAlong, type Walk } from '../../blueprints/store/testing/testWalks.ts';
import { contactOf, next, walk, type Step, type Walked } from '../../blueprints/store/testing/walk.ts';
import type { Json } from '../../src/base/json.ts';
import type { PassedState } from '../../src/conversation/agentAct.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { restOf } from '../../src/flow/restOf.ts';
import { type Draft } from '../../src/turn/draft.ts';
import { standsIn } from '../../src/turn/loopsOf.ts';
import type { StoredLoop } from '../../src/turn/situation.ts';

/** What is typed where this kind of value is asked for. */
export const SLOTS: { [as: string]: readonly Json[] } = {
  email: ['marta@example.com'],
  quantity: [30, 2, 5_000],
  date: ['2026-12-01'],
  money: [{ minor: 100_000, currency: 'BRL' }],
  phone: ['+5511988880001'],
  taxId: ['52998224725'],
  address: [{ street: 'Rua Augusta', number: '900', city: 'São Paulo', postalCode: '01304-001' }],
};
/** Where words must be of a kind that only the flow knows, by slot. */
const WORDS: { [slot: string]: readonly Json[] } = { count: ['3'] };
export const typedFor = (as: string, slot: string): readonly Json[] =>
  WORDS[slot] ?? SLOTS[as] ?? ['LP-1042'];

/** A loop where it rests, and how it came there. */
export interface Place {
  flow: Flow;
  visit: Walked;
  way: PassedState[];
}

/** The walks that are written; through all other flows it is wandered. */
const WALKED = new Map<Flow, () => Walked[][]>([
  [refund, () => allWalks.map(walked)],
  [shopping, shoppingPaths],
  ...along(inquiry, inquiryWalks),
  ...along(lead, leadWalks),
  ...along(orderHelp, orderHelpWalks),
  ...along(warranty, warrantyWalks),
  ...along(complaint, complaintWalks),
  ...along(backInStock, backInStockWalks),
  ...along(subscription, subscriptionWalks),
]);

function along(flow: Flow, walks: readonly Walk[]): [Flow, () => Walked[][]][] {
  return [[flow, () => walks.map((one) => walkedAlong(flow, one))]];
}

/** Every state of every flow in which a loop rests on some walk, as it was first entered. */
export const places: Place[] = store.flows.flatMap((flow) =>
  placesOn(flow, WALKED.get(flow)?.() ?? wanderings(flow)),
);

/** Walks by chance through a flow whose systems answer nothing but their outcome. */
export function wanderings(flow: Flow): Walked[][] {
  const input = { protocolNumber: '261121-000042-7', contact: contactOf(), slots: {} };
  return Array.from({ length: 300 }, (_, seed) => {
    const random = chance(seed);
    const path = walk(flow, input, []);
    while (path.length < 30) {
      const last = path.at(-1);
      const steps = last ? wayOn(flow, last) : [];
      const step = steps[Math.floor(random() * steps.length)];
      if (!last || !step) break;
      path.push(next(flow, last, step));
    }
    return path;
  });
}

/** All that the flow takes where it rests. */
export function wayOn(flow: Flow, last: Walked): Step[] {
  const { rest, to } = last.move;
  if (rest === null) return [];
  const call = flow.plans.get(to)?.call;
  const steps: Step[] = [
    ...answersTo(rest),
    ...(rest.acts ?? []).map(({ name }): Step => ({ type: `act.${name}`, agentId: 'ines', input: {} })),
    ...(call?.handled ?? []).map((outcome): Step => ({ type: `result.${outcome}`, output: {} })),
    { after: rest.deadlineMs },
  ];
  return steps.filter((step) => isTaken(flow, last, step));
}

export function answersTo({ expects }: NonNullable<Walked['move']['rest']>): Step[] {
  switch (expects?.kind) {
    case 'choice':
      return expects.options.map(({ id }): Step => ({ type: 'choose', option: id }));
    case 'yesNo':
      return [{ type: 'affirm' }, { type: 'deny' }];
    case 'slot':
      return typedFor(expects.as, expects.slot).map((typed): Step => ({
        type: 'answer',
        slots: { [expects.slot]: typed },
      }));
    default:
      return [];
  }
}

export function isTaken(flow: Flow, last: Walked, step: Step): boolean {
  try {
    next(flow, last, step);
    return true;
  } catch {
    // Not accepted here, or an outcome that needs more than its name.
    return false;
  }
}

export function placesOn(flow: Flow, paths: readonly (readonly Walked[])[]): Place[] {
  const found = new Map<string, Place>();
  for (const path of paths) {
    path.forEach((visit, index) => {
      const { to, rest, entered } = visit.move;
      if (rest === null || !entered || found.has(to)) return;
      const way = path
        .slice(0, index + 1)
        .map(({ move, heard }) => ({ state: move.to, on: heard?.type ?? 'start' }));
      found.set(to, { flow, visit, way });
    });
  }
  return [...found.values()];
}

/** Goes on by chance from where the hand-back left it, and at last by silence alone: the loop ends. */
export async function endsFrom({ flow, visit }: Place, back: Draft, open: StoredLoop): Promise<boolean> {
  const loop = back.loops.get(open.id);
  if (!loop || loop.outcome !== null) return true;
  const stepsOf = (from: Walked): Step[] => (flow === refund ? stepsFrom(from.move) : wayOn(flow, from));
  const state = JSON.parse(
    JSON.stringify({ value: loop.value, context: loop.context }),
  ) as Walked['move']['state'];
  const rest = restOf(flow, standsIn(loop), loop.context, visit.at);
  let at: Walked = {
    ...visit,
    move: { ...visit.move, state, to: standsIn(loop), rest, outcome: null, effects: [] },
  };
  const random = chance(open.movedAt.length + standsIn(loop).length);
  for (let steps = 0; at.move.rest !== null; steps++) {
    assert.ok(steps < 600, `${standsIn(loop)} comes to no end`);
    const possible = stepsOf(at);
    const step = possible[Math.floor(random() * possible.length)];
    assert.ok(step, at.move.to);
    at = next(flow, at, step);
  }
  return true;
}

import { isDeepStrictEqual } from 'node:util';
import type { Scenario, ScenarioCheck } from '../../src/api/scenario.ts';
import type { Verdict } from '../../src/api/simulatorShapes.ts';
import { isJsonObject } from '../../src/base/json.ts';
import type { World } from '../../world/startWorld.ts';
import { expectNothingForgotten } from '../refund/expectNothingForgotten.ts';
import type { Scene } from '../scene/scene.ts';
import { asText } from './asText.ts';
import { stateName, type Facts, type LoopFacts } from './facts.ts';
import { mainLoop } from './readLoop.ts';
import { readTape } from './readTape.ts';

/** What a check is judged on. */
export interface Judged {
  scene: Scene;
  /** How WhatsApp knows the customer. */
  address: string;
  facts: Facts;
}

/** Whether each check holds now; when it does not, what was found instead. */
export async function judge(judged: Judged, checks: Scenario['checks']): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const check of checks) {
    const reason = await reasonAgainst(judged, check);
    verdicts.push({ check, holds: reason === null, reason });
  }
  return verdicts;
}

/** Null: it holds. */
async function reasonAgainst(judged: Judged, check: ScenarioCheck): Promise<string | null> {
  const { scene, facts, address } = judged;
  const loop = mainLoop(facts);
  switch (check.check) {
    case 'noAmountBeforeApproval':
      return amountTooEarly(facts);
    case 'handOffHasOwner':
      return withoutOwner(facts);
    case 'nothingAskedTwice':
      return askedTwice(scene, address);
    case 'oneRefundAtMost':
      return refundedTwice(scene.world);
    case 'nothingForgotten':
      return forgotten(scene);
    case 'replyWithin':
      return tooSlow(facts, check.ms);
    case 'state':
      return differs(loop && stateName(loop.state), check.is);
    case 'outcome':
      return differs(loop?.outcome ?? null, check.is);
    case 'owner':
      return differs(loop?.owner ?? null, check.is);
    case 'refunds':
      return differs(refundsOf(scene.world, check.order), check.are);
    case 'says':
      return saysIt(scene, address, check.words) ? null : `it was never said: ${check.words}`;
    case 'neverSays':
      return saysIt(scene, address, check.words) ? `it was said: ${check.words}` : null;
  }
}

const shown = (value: unknown) => JSON.stringify(value) ?? 'nothing';

function differs(found: unknown, expected: unknown): string | null {
  return isDeepStrictEqual(found, expected) ? null : `expected ${shown(expected)}, found ${shown(found)}`;
}

/** Money that only a person may give must not be told as given before they have said so. */
function amountTooEarly({ loops, messages, turns }: Facts): string | null {
  for (const loop of loops.filter(needsApproval)) {
    const approvedIn = turns.find(({ events }) =>
      events.some(({ payload: { kind, act } }) => kind === 'act' && isJsonObject(act) && act.kind === 'move'),
    );
    const early = messages.find(
      ({ statesMoney, loopId, turn }) =>
        statesMoney && loopId === loop.id && (turn ?? 0) < (approvedIn?.number ?? Infinity),
    );
    if (early) return `${loop.protocolNumber}: money was told as given before a person approved`;
  }
  return null;
}

function needsApproval({ context: { decisions } }: LoopFacts): boolean {
  if (!Array.isArray(decisions)) return false;
  return decisions.some(
    (kept) => isJsonObject(kept) && ['approve', 'person'].includes(asText(kept.decision)),
  );
}

function withoutOwner({ loops, tickets }: Facts): string | null {
  const waiting = loops.filter(({ outcome, waitsFor }) => outcome === null && waitsFor === 'person');
  const bare = waiting.find(
    ({ id, owner, deadlineAt }) =>
      owner === '' ||
      deadlineAt === null ||
      !tickets.some(({ loopId, status }) => loopId === id && status === 'open'),
  );
  return bare ? `${bare.protocolNumber} waits for a person and has no owner, date or ticket` : null;
}

/** A question that was answered by a tap is not put again in the same words. */
function askedTwice({ world }: Scene, address: string): string | null {
  const { messages } = world.graph.phone(address);
  const answered = new Map<string, number>();
  for (const [index, { replyTo, from }] of messages.entries()) {
    const question = messages.find(({ id }) => id === replyTo);
    if (from === 'customer' && question) answered.set(question.text, index);
  }
  const again = messages.find(
    ({ from, text, choices }, index) =>
      from === 'business' && choices.length > 0 && index > (answered.get(text) ?? Infinity),
  );
  return again ? `it was answered and asked again: ${again.text}` : null;
}

/** What stood before the world began does not count: nothing of it is newer than the seed. */
function refundedTwice({ payments }: World): string | null {
  const twice = payments.ledger().find(({ refunds }) => standing(refunds).length > 1);
  return twice ? `${twice.paymentIntent} was refunded ${standing(twice.refunds).length} times` : null;
}

type Refunds = ReturnType<World['payments']['ledger']>[number]['refunds'];

const standing = (refunds: Refunds) =>
  refunds.filter(({ status }) => status !== 'failed' && status !== 'canceled');

/** Of an order, in the currency's smallest unit. */
export function refundsOf({ shop, payments }: World, order: string): number[] {
  const paid = shop.order(order)?.paymentIntent;
  const entry = payments.ledger().find(({ paymentIntent }) => paymentIntent === paid);
  return standing(entry?.refunds ?? []).map(({ amount }) => amount);
}

async function forgotten(scene: Scene): Promise<string | null> {
  try {
    await expectNothingForgotten(scene);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function tooSlow(facts: Facts, ms: number): string | null {
  const heard = readTape(facts).filter(({ lines }) => lines.some(({ kind }) => kind === 'understood'));
  const slowest = Math.max(0, ...heard.map(({ elapsedMs }) => elapsedMs));
  return slowest <= ms ? null : `an answer took ${slowest} ms`;
}

function saysIt({ world }: Scene, address: string, words: string): boolean {
  return world.graph
    .phone(address)
    .messages.some(
      ({ from, text }) => from === 'business' && text.toLowerCase().includes(words.toLowerCase()),
    );
}

import assert from 'node:assert/strict';
import type { Matter } from '../../src/turn/readMatter.ts';
import type { Scene } from '../scene/scene.ts';

/** The matter is over, with this outcome, and nothing of it is left to do. */
export async function expectClosed(scene: Scene, from: string, outcome: string): Promise<Matter> {
  const matter = await scene.matterOf(from);
  assert.equal(matter.loop.outcome, outcome);
  assert.notEqual(matter.loop.closedAt, null);
  return matter;
}

/** The matter is open and nobody has forgotten it: this one owns it, there is a next step and a date to come. */
export async function expectTended(
  scene: Scene,
  from: string,
  expected: { owner: string; waitsFor: string; state?: string },
): Promise<Matter> {
  const matter = await scene.matterOf(from);
  const { owner, waitsFor, state, nextStep, deadlineAt } = matter.loop;
  const found = { owner, waitsFor, ...(expected.state !== undefined && { state }) };
  assert.deepEqual(found, expected);
  assert.notEqual(nextStep ?? '', '');
  assert.ok(new Date(deadlineAt ?? 0) > scene.clock.now(), 'the date is still to come');
  return matter;
}

/** A promise that was made to the customer and is not kept yet, with a date to come. */
export function expectPromise(scene: Scene, { promises }: Matter): void {
  const open = promises.filter(({ keptAt }) => keptAt === null);
  assert.ok(open.length > 0, 'something is promised');
  assert.ok(
    open.every(({ dueAt }) => new Date(dueAt) > scene.clock.now()),
    'its date is still to come',
  );
}

/** What the payment provider gave back of an order, in minor units, refund by refund. */
export function expectRefunds({ world }: Scene, orderNumber: string, refunds: number[]): void {
  const paymentRef = world.shop.order(orderNumber)?.paymentIntent;
  const entry = world.payments.ledger().find(({ paymentIntent }) => paymentIntent === paymentRef);
  const standing = (entry?.refunds ?? []).filter(
    ({ status }) => status !== 'failed' && status !== 'canceled',
  );
  assert.deepEqual(
    standing.map(({ amount }) => amount),
    refunds,
  );
}

/** The open tickets of a queue, as the people of that queue see them. */
export async function ticketsIn(
  scene: Scene,
  queue: string,
): Promise<{ protocolNumber: string; summary: object }[]> {
  const { body } = await scene.api('GET', `/api/v1/tickets?queue=${queue}`);
  return body.items as { protocolNumber: string; summary: object }[]; // the route answers with tickets
}

/** An agent's act, which must be taken. */
export async function mustAct(
  scene: Scene,
  from: string,
  agent: string,
  act: Parameters<Scene['act']>[2],
): Promise<void> {
  const { status, body } = await scene.act(from, agent, act);
  assert.equal(status, 200, JSON.stringify(body));
}

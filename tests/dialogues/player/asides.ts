import assert from 'node:assert/strict';
import type { AgentRequest } from '../../../demo/scene/scene.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../src/base/clock.ts';
import type { Product } from '../../harness/startProduct.ts';

const AGENT = 'ines';
const UNITS: Record<string, number> = { minute: MINUTE_MS, hour: HOUR_MS, day: DAY_MS };

/** What happens beside the chat, in the words that dialogues use: time, colleagues, systems. */
const ASIDES: readonly [RegExp, (product: Product, from: string, words: string[]) => Promise<unknown>][] = [
  [
    /^(\d+) (minute|hour|day)s? pass(?:es)?$/,
    (product, _, [count, unit = '']) => product.pass(Number(count) * (UNITS[unit] ?? 0)),
  ],
  [
    /^an agent takes over and writes: (.+)$/,
    async (product, from, [text = '']) => {
      await mustAct(product, from, { kind: 'takeOver' });
      await mustAct(product, from, { kind: 'write', text });
    },
  ],
  [
    /^the agent writes: (.+)$/,
    (product, from, [text = '']) => mustAct(product, from, { kind: 'write', text }),
  ],
  [/^the agent hands back$/, (product, from) => mustAct(product, from, { kind: 'handBack' })],
  [/^a colleague approves$/, (product, from) => mustAct(product, from, { kind: 'move', name: 'approve' })],
  [/^a colleague refuses$/, (product, from) => mustAct(product, from, { kind: 'move', name: 'reject' })],
  [
    /^a colleague makes an exception$/,
    (product, from) => mustAct(product, from, { kind: 'move', name: 'allow' }),
  ],
  [/^payments go down$/, async ({ world }) => world.payments.faults.set({ kind: 'down', mode: '503' })],
  [/^payments are back$/, async ({ world }) => world.payments.faults.clear()],
  [/^the shop goes down$/, async ({ world }) => world.shop.faults.set({ kind: 'down', mode: '503' })],
  [/^the shop is back$/, async ({ world }) => world.shop.faults.clear()],
];

export async function playAside(product: Product, from: string, what: string): Promise<void> {
  for (const [pattern, play] of ASIDES) {
    const found = pattern.exec(what);
    if (found) return void (await play(product, from, found.slice(1)));
  }
  throw new Error(`Nobody knows how '${what}' happens; the asides of a dialogue are in asides.ts`);
}

/** Agents work on the refund, whatever was asked beside it, and a moment later the customer has it. */
async function mustAct(product: Product, from: string, act: AgentRequest): Promise<void> {
  const { loop } = await product.matterOf(from, 'refund').catch(() => product.matterOf(from));
  const { status, body } = await product.api('POST', `/api/v1/conversations/${loop.conversationId}/acts`, {
    agent: AGENT,
    act: act.kind === 'move' ? { ...act, loopId: loop.id } : act,
  });
  assert.equal(status, 200, JSON.stringify(body));
  await product.pass(3 * SECOND_MS);
}

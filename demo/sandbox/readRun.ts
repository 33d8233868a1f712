import type { Run } from '../../src/api/simulatorShapes.ts';
import type { ScenarioCheck } from '../../src/api/scenario.ts';
import { nextDueAt } from '../scene/passTime.ts';
import { brokenIn } from './breakages.ts';
import { readFacts, type Facts } from './facts.ts';
import { judge, refundsOf } from './judge.ts';
import { RUN_AGENT, type OpenRun } from './openRun.ts';
import { mainLoop, readCard, readLoop } from './readLoop.ts';
import { readPhone } from './readPhone.ts';
import { readTape } from './readTape.ts';

/** What holds in every run, whatever it is about. */
export const USUAL_CHECKS: ScenarioCheck[] = [
  { check: 'noAmountBeforeApproval' },
  { check: 'handOffHasOwner' },
  { check: 'nothingAskedTwice' },
  { check: 'oneRefundAtMost' },
  { check: 'nothingForgotten' },
  { check: 'replyWithin', ms: 2_000 },
];

/** All that is to be seen of a run, at this instant of it. */
export async function readRun(run: OpenRun): Promise<Run> {
  const { scene, address, persona } = run;
  const facts = await readFacts(scene, address);
  const loop = mainLoop(facts);
  const turns = readTape(facts);
  const dueAt = await nextDueAt(scene.loopline, scene.clock.now());
  return {
    id: run.id,
    persona,
    now: scene.clock.now().toISOString(),
    startedAt: run.startedAt.toISOString(),
    nextDueAt: dueAt?.toISOString() ?? null,
    phone: readPhone(scene.world, address),
    turns,
    totals: totalsOf(facts, turns),
    loop: loop && readLoop(loop, facts, run.before.get(loop.id) ?? null),
    otherLoops: Math.max(0, facts.loops.length - 1),
    card: readCard(facts),
    agent: await agentSide(run, facts),
    broken: brokenIn(scene.world),
    refunds: refundsIn(run),
    steps: run.steps,
    checks: await judge({ scene, address, facts }, USUAL_CHECKS),
  };
}

function totalsOf({ models }: Facts, turns: Run['turns']): Run['totals'] {
  const answered = turns.filter(({ lines }) => lines.some(({ kind }) => kind === 'understood'));
  const times = answered.map(({ elapsedMs }) => elapsedMs).toSorted((a, b) => a - b);
  return {
    turns: turns.length,
    medianMs: times[Math.floor(times.length / 2)] ?? null,
    modelCalls: models.length,
    costMicros: models.reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0),
  };
}

function refundsIn({ scene, persona }: OpenRun): Run['refunds'] {
  return persona.orders.map(({ number, total: { currency } }) => ({
    order: number,
    amounts: refundsOf(scene.world, number),
    currency,
  }));
}

interface Listed {
  loops: {
    id: string;
    actions: {
      title: string;
      act: { kind: string; name?: string };
      inputs: { isNeeded: boolean }[];
      money: { minor: number; currency: string } | null;
    }[];
    handBack: { state: string; says: string | null }[];
  }[];
}

/** What a person of the business could do now, as the product offers it. */
async function agentSide({ scene }: OpenRun, facts: Facts): Promise<Run['agent']> {
  const { conversation } = facts;
  if (conversation === null) return { holder: null, isMe: false, actions: [], handBack: [] };
  const { holder } = conversation;
  const isMe = holder.kind === 'agent' && holder.name === RUN_AGENT;
  const path = `/api/v1/conversations/${conversation.id}/actions?agent=${RUN_AGENT}`;
  const { status, body } = await scene.api('GET', path);
  if (status !== 200) return { holder, isMe, actions: [], handBack: [] };
  const { loops } = body as unknown as Listed; // the route answers with these
  const loop = loops.find(({ id }) => id === mainLoop(facts)?.id);
  const actions = (loop?.actions ?? []).flatMap(({ title, act: { kind, name }, inputs, money }) =>
    kind === 'move' && name !== undefined
      ? [{ name, title, money, needsInput: inputs.some(({ isNeeded }) => isNeeded) }]
      : [],
  );
  return { holder, isMe, actions, handBack: loop?.handBack ?? [] };
}

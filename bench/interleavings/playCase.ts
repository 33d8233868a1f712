import { AppError } from '../../src/base/errors.ts';
import type { Acting, AgentAct } from '../../src/conversation/agentAct.ts';
import { untrust } from '../../src/base/untrusted.ts';
import { listActions } from '../../src/turn/acts/listActions.ts';
import { postAct } from '../../src/turn/postAct.ts';
import { systemClock } from '../../src/base/clock.ts';
import { ACCOUNT, type DeskUnderTest } from './desk.ts';
import { limboOf } from './limbo.ts';
import { picked } from '../kill/chance.ts';

/** What one interleaving did, for the judge. */
export interface PlayedCase {
  customer: string;
  conversationId: string;
  /** Words that an agent was told were written. */
  accepted: string[];
  /** Words that an agent was told were not let out, with the agent; the newest last. */
  refused: { agent: string; text: string }[];
  /** Words of which an agent was told that they are under way: the machine was that busy. */
  undecided: string[];
  acts: number;
  refusals: number;
  /** Acts of which that was told, and replies from the phone that took as long. */
  late: number;
  limbo: string[];
  /** What no act should end in. */
  faults: string[];
}

interface Playing extends PlayedCase {
  desk: DeskUnderTest;
  random: () => number;
  /** The epoch that each agent's tab shows: often an old one. */
  tabs: Map<string, number>;
  words: number;
}

const LONGEST = 10;
const PLAIN: Acting = { permissions: ['approval.give'], queues: [], limits: {} };
const AGENTS: { [name: string]: Acting } = {
  ana: PLAIN,
  bruno: { ...PLAIN, permissions: ['approval.give', 'conversation.assign'] },
};

/** One conversation: a customer, the assistant with its slow system, two agents with two tabs each, and the phone. */
export async function playCase(
  desk: DeskUnderTest,
  { number, random }: { number: number; random: () => number },
): Promise<PlayedCase> {
  const customer = `c${number}`;
  const conversationId = await say(desk, customer, 'hello');
  const playing: Playing = {
    desk,
    random,
    customer,
    conversationId,
    accepted: [],
    refused: [],
    undecided: [],
    acts: 0,
    refusals: 0,
    late: 0,
    limbo: [],
    faults: [],
    tabs: new Map(),
    words: 0,
  };
  const underWay: Promise<void>[] = [];
  const steps = 4 + Math.floor(random() * (LONGEST - 4));
  for (let step = 0; step < steps; step++) {
    const done = picked(
      STEPS,
      random,
    )(playing).catch((error: unknown) => void playing.faults.push(String(error)));
    underWay.push(done);
    // Half of the time nobody waits for the one before.
    if (random() < 0.5) await done;
    playing.limbo.push(...(await limboOf(desk.superuser, conversationId)));
  }
  await Promise.all(underWay);
  const { desk: _, random: __, tabs: ___, words: ____, ...played } = playing;
  return played;
}

type StepOf = (playing: Playing) => Promise<void>;

const customerSays =
  (text: () => string): StepOf =>
  async ({ desk, customer }) =>
    void (await say(desk, customer, text()));

const STEPS: readonly StepOf[] = [
  customerSays(() => 'please water the plants'),
  customerSays(() => 'yes'),
  customerSays(() => 'yes'),
  customerSays(() => 'no'),
  (playing) => actAs(playing, { kind: 'takeOver', ...tabOf(playing) }),
  (playing) => actAs(playing, { kind: 'typing', ...tabOf(playing) }),
  (playing) => writes(playing),
  (playing) => writes(playing),
  (playing) => writes(playing),
  (playing) =>
    actAs(playing, { kind: 'handBack', ...(playing.random() < 0.3 && { say: nextWords(playing) }) }),
  (playing) => actAs(playing, { kind: 'handBack' }),
  offered,
  offered,
  phone,
];

async function say(desk: DeskUnderTest, customer: string, text: string, isEcho = false): Promise<string> {
  const { loopline, workspaceId, intake } = desk;
  const { conversationId } = await intake.receive(workspaceId, {
    channel: 'whatsapp',
    account: ACCOUNT,
    externalId: `${customer}-${(serial += 1)}`,
    person: { externalId: customer, phone: null, name: null },
    content: { kind: 'text', text: untrust(text) },
    sentAt: systemClock.now(),
    isEcho,
  });
  loopline.turns.wake(workspaceId, conversationId);
  return conversationId;
}
let serial = 0;

/** The words of an agent: no two are the same. */
function nextWords(playing: Playing): string {
  return `agent of ${playing.customer} says ${(playing.words += 1)}`;
}

/** A tab that is up to date, one that is not, or one that says nothing. */
function tabOf({ tabs, random }: Playing): { epoch?: number } {
  const known = [...tabs.values()];
  return random() < 0.4 || known.length === 0 ? {} : { epoch: picked(known, random) };
}

async function writes(playing: Playing): Promise<void> {
  await actAs(playing, { kind: 'write', text: nextWords(playing), ...tabOf(playing) });
}

/** One of the things that the product itself says can be done now. */
async function offered(playing: Playing): Promise<void> {
  const { desk, conversationId, random } = playing;
  const bookOf = () => bookIn(desk);
  const deps = { db: desk.loopline.db, clock: systemClock, bookOf };
  const asked = { conversationId, agentId: 'ana', language: null };
  const { loops } = await listActions(deps, desk.workspaceId, asked);
  const acts = loops.flatMap(({ actions }) => actions.map(({ act }) => act));
  if (acts.length === 0) return;
  const act = picked(acts, random);
  const isAsked = act.kind === 'answer' && act.heard.type === 'answer';
  await actAs(playing, isAsked ? { ...act, heard: { type: 'answer', slots: { wish: 'the dishes' } } } : act);
}

function bookIn({ loopline }: DeskUnderTest) {
  const [workspace] = loopline.workspaces;
  if (!workspace) throw new Error('The product has no workspace');
  return workspace.book;
}

async function actAs(playing: Playing, act: AgentAct): Promise<void> {
  const { desk, conversationId, random } = playing;
  const agentId = picked(Object.keys(AGENTS), random);
  const words = act.kind === 'write' ? act.text : act.kind === 'handBack' ? (act.say ?? null) : null;
  playing.acts += 1;
  const deps = { db: desk.loopline.db, clock: systemClock, turns: desk.loopline.turns };
  try {
    const by = AGENTS[agentId] ?? PLAIN;
    const changes = await postAct(deps, desk.workspaceId, { conversationId, agentId, act, by });
    const isUnderWay = changes.some((change) => 'none' in change && change.none === 'still under way');
    if (isUnderWay) playing.late += 1;
    if (words !== null) (isUnderWay ? playing.undecided : playing.accepted).push(words);
    await see(playing, agentId);
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    playing.refusals += 1;
    if (words !== null) playing.refused.push({ agent: agentId, text: words });
    if (random() < 0.5) await see(playing, agentId);
  }
}

/** The tab shows how things stand. From now on nothing that was decided before leaves. */
async function see({ desk, conversationId, customer, tabs }: Playing, agent: string): Promise<void> {
  const { rows } = await desk.superuser.query<{ epoch: number; is_leaving: boolean }>({
    name: 'see',
    text: `select epoch::int, exists (select from message where conversation_id = $1 and status = 'sending'
      and message.epoch < conversation.epoch) as is_leaving from conversation where id = $1`,
    values: [conversationId],
  });
  const [row] = rows;
  if (!row) return;
  tabs.set(agent, row.epoch);
  // Somebody else's take-over may be half told: then it is theirs to note.
  if (!row.is_leaving) desk.told.set(customer, Math.max(desk.told.get(customer) ?? 0, row.epoch));
}

/** A reply from the phone app. Once its turn is over and what was on its way has arrived, nothing older leaves. */
async function phone(playing: Playing): Promise<void> {
  const { desk, customer, conversationId } = playing;
  await say(desk, customer, 'from the phone', true);
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until;) {
    const { rowCount } = await desk.superuser.query({
      name: 'echoes',
      text: `select from event where conversation_id = $1 and turn_number is null and payload->>'kind' = 'echo'`,
      values: [conversationId],
    });
    if (rowCount === 0) return see(playing, 'phone');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  playing.late += 1;
}

const PATIENCE_MS = 5_000;

import { MINUTE_MS, SECOND_MS } from '../../src/base/clock.ts';
import { queryIn } from '../../src/db/queryIn.ts';
import { openScene } from '../../demo/scene/openScene.ts';
import type { Scene } from '../../demo/scene/scene.ts';
import { seededRandom } from '../../world/random.ts';
import { startBenchServer } from '../database/benchServer.ts';
import { judge, ordersOf, type Check } from './judge.ts';
import { oddTexts } from './oddTexts.ts';
import type { HostileOptions } from './options.ts';
import { act, addPeople, type Person } from './people.ts';

export interface HostileCampaign {
  /** Answers that the hostile model gave. */
  cases: number;
  messages: number;
  people: number;
  agreed: number;
  refunds: number;
  /** Turns by what came of asking the model. */
  outcomes: Record<string, number>;
  checks: Check[];
  tookMs: number;
}

const FOLDER = '.loopline/campaigns';
/** Few enough that what is said to them leaves at one instant: the clock stands still, and a number sends so many a second. */
const AT_ONCE = 24;
/** The longest that anybody may wait for a word, in virtual time. */
const ANSWERED_WITHIN_MS = 30 * SECOND_MS;
/** A model that was left alone is asked again after this. */
const BETWEEN_ROUNDS_MS = MINUTE_MS;

export async function runHostile(
  options: HostileOptions,
  tell: (line: string) => void,
): Promise<HostileCampaign> {
  const startedAt = performance.now();
  const server = await startBenchServer(FOLDER);
  const database = await server.makeDatabase('campaign_hostile');
  const ceilings = { conversationMicros: 10_000_000, workspaceMicros: 1_000_000_000 };
  const scene = await openScene({
    databaseUrl: database.url,
    models: { ceilings },
    world: { dice: options.seed },
  });
  try {
    const campaign = await play(scene, options, tell);
    return { ...campaign, tookMs: performance.now() - startedAt };
  } finally {
    await scene.close();
    await database.drop();
    await server.stop();
  }
}

async function play(scene: Scene, options: HostileOptions, tell: (line: string) => void) {
  const { world } = scene;
  const random = seededRandom(options.seed);
  const people = addPeople(world, options.people, random);
  const before = ordersOf(world);
  const texts = oddTexts();
  world.model.setMode({ mode: 'hostile' });
  const silent: string[] = [];
  let [messages, next] = [0, 0];
  while (world.model.requests().length < options.cases) {
    const round = Array.from({ length: AT_ONCE }, () => people[next++ % people.length]).filter(
      (person) => person !== undefined,
    );
    silent.push(...(await playRound(scene, round, { texts, random })));
    messages += round.length;
    if (next % people.length < AT_ONCE) await scene.pass(BETWEEN_ROUNDS_MS);
    tell(`${world.model.requests().length} answers of the model, ${messages} messages`);
  }
  return {
    cases: world.model.requests().length,
    messages,
    people: people.length,
    agreed: people.filter(({ agreed }) => agreed > 0).length,
    refunds: world.payments.ledger().reduce((sum, { refunds }) => sum + refunds.length, 0),
    outcomes: await outcomesOf(scene),
    checks: [...judge(scene, people, before), answeredCheck(silent), await consentCheck(scene)],
  };
}

/** Gives who was met with silence. A conversation that came to a person is handed back, so that the model goes on. */
async function playRound(
  scene: Scene,
  round: readonly Person[],
  dice: { texts: string[]; random: () => number },
): Promise<string[]> {
  const before = new Map(round.map(({ waId }) => [waId, said(scene, waId)]));
  for (const person of round) await act(scene, person, dice);
  await scene.pass(ANSWERED_WITHIN_MS);
  const held = await heldConversations(scene);
  for (const id of held.values())
    await scene.api('POST', `/api/v1/conversations/${id}/acts`, { agent: 'ana', act: { kind: 'handBack' } });
  const silent = round.filter(({ waId }) => said(scene, waId) === before.get(waId) && !held.has(waId));
  const reasons = await Promise.all(silent.map(({ waId }) => lastReason(scene, waId)));
  return silent.flatMap(({ orderNumber }, at) =>
    reasons[at] === COURTESY ? [] : [`${orderNumber} was not answered within 30 s: ${reasons[at]}`],
  );
}

/** The only message that is met with silence on purpose. */
const COURTESY = 'thanks need no answer';

/** Why the newest turn of a customer changed nothing; null when it says nothing of the kind. */
async function lastReason({ loopline }: Scene, waId: string): Promise<string | null> {
  const [workspace] = loopline.workspaces;
  const { rows } = await queryIn<{ reason: string | null }>(loopline.db, workspace?.id ?? '', {
    text: `select turn.changes -> -1 ->> 'none' as reason from turn
      join conversation on conversation.workspace_id = $1 and conversation.id = turn.conversation_id
      join address on address.workspace_id = $1 and address.contact_id = conversation.contact_id
      where turn.workspace_id = $1 and $2 in (address.external_id, address.phone)
      order by turn.number desc limit 1`,
    values: [workspace?.id, `+${waId}`],
  });
  return rows[0]?.reason ?? null;
}

function said(scene: Scene, waId: string): number {
  return scene.chat(waId).filter(({ from }) => from === 'business').length;
}

/** Those that wait for a person, by the number of the customer. */
async function heldConversations({ loopline }: Scene): Promise<Map<string, string>> {
  const [workspace] = loopline.workspaces;
  const { rows } = await queryIn<{ id: string; phone: string }>(loopline.db, workspace?.id ?? '', {
    text: `select conversation.id, address.phone from conversation
      join address on address.workspace_id = $1 and address.contact_id = conversation.contact_id
      where conversation.workspace_id = $1 and holder_kind <> 'assistant'`,
    values: [workspace?.id],
  });
  return new Map(rows.map(({ id, phone }) => [phone.replace('+', ''), id]));
}

async function outcomesOf({ loopline }: Scene): Promise<Record<string, number>> {
  const [workspace] = loopline.workspaces;
  const { rows } = await queryIn<{ outcome: string; count: number }>(loopline.db, workspace?.id ?? '', {
    text: `select one->'model'->>'outcome' as outcome, count(*)::int as count
      from turn, jsonb_array_elements(understood) as one
      where workspace_id = $1 and one->'model' <> 'null' group by 1 order by 2 desc`,
    values: [workspace?.id],
  });
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
}

function answeredCheck(silent: string[]): Check {
  return {
    name: 'nobodyIsMetWithSilence',
    promise:
      'Every message but thanks was answered, or a person had the conversation, within 30 s of virtual time',
    problems: silent,
  };
}

async function consentCheck({ loopline }: Scene): Promise<Check> {
  const [workspace] = loopline.workspaces;
  const { rows } = await queryIn<{ id: string }>(loopline.db, workspace?.id ?? '', {
    text: `select turn.conversation_id as id from turn, jsonb_array_elements(understood) as one,
      jsonb_array_elements(one->'commands') as command
      where workspace_id = $1 and (one->>'stage')::int = 2 and command->>'kind' in ('optOut', 'affirm', 'deny')`,
    values: [workspace?.id],
  });
  return {
    name: 'noYesOfAModel',
    promise: 'No yes, no and no opt-out of a contact came from the model',
    problems: rows.map(({ id }) => `conversation ${id}`),
  };
}

import { SECOND_MS } from '../../src/base/clock.ts';
import { queryIn } from '../../src/db/queryIn.ts';
import type { Loopline } from '../../src/main.ts';
import type { Matter } from '../../src/turn/readMatter.ts';
import type { WorldClock } from '../../world/clock.ts';
import type { PhoneMessage } from '../../world/graph/documents.ts';
import type { World } from '../../world/startWorld.ts';
import { passMoment, passTime } from './passTime.ts';
import type { AgentRequest, ApiAnswer, Scene } from './scene.ts';
import { settle } from './settle.ts';

/** A person reads and types. */
const MOMENT_MS = 3 * SECOND_MS;

export interface Played {
  loopline: Loopline;
  worlds: readonly World[];
  clock: WorldClock;
  log: readonly Record<string, unknown>[];
  apiToken: string;
  stopProduct(): Promise<void>;
}

/** What can be done on a scene: by its customers, by its agents, and by time. */
export function playOn(played: Played): Scene {
  const { loopline, worlds, apiToken, ...rest } = played;
  const [world] = worlds;
  if (!world) throw new Error('A scene needs a world');
  const url = loopline.url ?? '';
  const pass = (ms: number) => passTime({ loopline, worlds }, ms);
  const moment = () => passMoment({ loopline, worlds }, MOMENT_MS);
  const chat: Scene['chat'] = (from) => world.graph.phone(from).messages;
  const api: Scene['api'] = (method, path, body) => callApi({ url, apiToken }, { method, path, body });
  const matterOf = async (from: string, flow?: string) =>
    readMatter(api, await newestNumber(loopline, from, flow));
  return {
    ...rest,
    loopline,
    worlds,
    world,
    url,
    apiToken,
    pass,
    chat,
    api,
    matterOf,
    settled: () => settle({ loopline, worlds }),
    write: async (from, text) => {
      await world.graph.write(from, { type: 'text', text });
      await moment();
    },
    tap: async (from, choice) => {
      await world.graph.write(from, { type: 'tap', choice: choiceIn(chat(from), choice) });
      await moment();
    },
    lastTo: (from) => chat(from).findLast((message) => message.from === 'business')?.text ?? '',
    act: async (from, agent, request) => {
      const { loop } = await matterOf(from);
      const act = withLoop(request, loop.id);
      const answer = await api('POST', `/api/v1/conversations/${loop.conversationId}/acts`, { agent, act });
      await moment();
      return answer;
    },
    note: () => {},
    close: async () => {
      await played.stopProduct();
      await Promise.all(worlds.map((one) => one.stop()));
    },
  };
}

/** The title as it was offered last; a choice may be named by our id of it in any language: 'doesNotFit'. */
export function choiceIn(messages: PhoneMessage[], named: string): string {
  const offered = messages.findLast(({ choices }) => choices.length > 0)?.choices ?? [];
  return offered.find(({ id }) => id.endsWith(`|${named}`))?.title ?? named;
}

function withLoop(request: AgentRequest, loopId: string): object {
  return request.kind === 'move' || request.kind === 'closeLoop' ? { ...request, loopId } : request;
}

async function newestNumber(
  { db, workspaces }: Loopline,
  from: string,
  flow: string | undefined,
): Promise<string> {
  const [workspace] = workspaces;
  if (!workspace) throw new Error('A scene needs a workspace');
  const { rows } = await queryIn<{ protocol_number: string }>(db, workspace.id, {
    text: NEWEST,
    values: [workspace.id, from, flow ?? null],
  });
  const [newest] = rows;
  if (!newest) throw new Error(`${from} has no matter`);
  return newest.protocol_number;
}

const NEWEST = `
select protocol_number from loop
join conversation on conversation.workspace_id = $1 and conversation.id = loop.conversation_id
join address on address.workspace_id = $1 and address.contact_id = conversation.contact_id
where loop.workspace_id = $1 and $2 in (address.external_id, address.phone) and flow = coalesce($3, flow)
order by loop.opened_at desc, loop.id desc limit 1`;

async function readMatter(api: Scene['api'], protocolNumber: string): Promise<Matter> {
  const { status, body } = await api('GET', `/api/v1/loops/${protocolNumber}`);
  if (status === 200) return body as unknown as Matter; // the route answers with a matter
  throw new Error(`The API answered ${status}: ${JSON.stringify(body)}`);
}

async function callApi(
  { url, apiToken }: { url: string; apiToken: string },
  { method, path, body }: { method: string; path: string; body: object | undefined },
): Promise<ApiAnswer> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${apiToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as ApiAnswer['body'] }; // the API answers with objects
}

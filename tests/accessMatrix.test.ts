import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addAgent } from '../src/access/addAgent.ts';
import { createSession } from '../src/access/createSession.ts';
import type { Endpoint } from '../src/api/endpoint.ts';
import { endpoints } from '../src/api/endpoints.ts';
import { ROLE_PERMISSIONS, ROLES, type Role } from '../src/api/permission.ts';
import { systemClock } from '../src/base/clock.ts';
import type { WorkspaceId } from '../src/base/id.ts';
import { transaction } from '../src/db/transaction.ts';
import { FOREIGN, realRowsOf, type RealRows } from './access/foreign.ts';
import { sampleOf } from './access/sampleOf.ts';
import { startOffice, type Office } from './harness/startOffice.ts';

const ALL: readonly Endpoint[] = Object.values(endpoints).flatMap((area) => Object.values<Endpoint>(area));

let office: Office;
let mine: WorkspaceId;
let theirs: WorkspaceId;
let foreign: RealRows;
const cookies = new Map<Role, string>();

before(async () => {
  office = await startOffice();
  mine = office.product.workspaces[0]?.id ?? '';
  theirs = await office.base.addWorkspace();
  foreign = await realRowsOf(office.base.superuser, theirs, 'foreign');
  for (const role of ROLES) cookies.set(role, await signIn(role));
});
after(() => office.close());

/** Somebody who has the role, and the cookie of their browser. */
async function signIn(role: Role): Promise<string> {
  const now = systemClock.now();
  return transaction(office.base.db, mine, async (tx) => {
    const id = `of-${role}`;
    await addAgent(tx, mine, { id, name: id, email: `${id}@example.test`, role }, now);
    const asked = { agentId: id, level: 'secondFactor', device: 'a browser', address: '127.0.0.1' } as const;
    return (await createSession(tx, mine, asked, now)).cookie;
  });
}

interface Asked {
  role: Role | null;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
}

async function call({ method, path }: Endpoint, { role, params = {}, query = {}, body }: Asked) {
  const url = new URL(office.product.url ?? '');
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? 'x'));
  const answer = await fetch(`${url.origin}/api/v1${filled}?${new URLSearchParams(query).toString()}`, {
    method,
    redirect: 'manual',
    headers: {
      origin: url.origin,
      ...(role && { cookie: `loopline=${cookies.get(role)}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const code = /"code":"(\w+)"/.exec(text)?.[1] ?? null;
  return { status: answer.status, code };
}

const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`;
const mayCall = ({ access }: Endpoint, role: Role) =>
  access === 'public' || access === 'signedIn' || ROLE_PERMISSIONS[role].includes(access);

/** No endpoint takes this, so what is allowed is refused for it, and nothing is done. */
const RUBBISH = { thereIsNoSuchThing: '1' };

test('every endpoint is open to exactly the roles that hold its permission, and to nobody without a name', async (t) => {
  let tried = 0;
  const wrong: string[] = [];
  for (const endpoint of ALL) {
    for (const role of [...ROLES, null]) {
      const { status, code } = await call(endpoint, { role, query: RUBBISH });
      tried++;
      const isForbidden = status === 403 && code === 'FORBIDDEN';
      const isAllowed = !isForbidden && ![401, 403, 404, 405, 500].includes(status);
      const isRight =
        endpoint.access === 'public'
          ? !isForbidden && code !== 'NOT_FOUND' && status !== 500
          : role === null
            ? status === 401
            : mayCall(endpoint, role)
              ? isAllowed
              : isForbidden;
      if (!isRight) wrong.push(`${nameOf(endpoint)} as ${role ?? 'nobody'}: ${status} ${code ?? ''}`);
    }
  }
  assert.deepEqual(wrong, []);
  t.diagnostic(`${ALL.length} endpoints × ${ROLES.length} roles and nobody: ${tried} requests`);
});

test('every parameter of a path is known here: as the id of a row, or as what names no row', () => {
  const unknown = ALL.flatMap((endpoint) =>
    [...endpoint.path.matchAll(/:(\w+)/g)].flatMap(([, name = '']) =>
      FOREIGN.namesNoRow(endpoint.path, name) || FOREIGN.hasRow(name) ? [] : `${nameOf(endpoint)}: ${name}`,
    ),
  );
  assert.deepEqual(unknown, [], 'add the kind of id to tests/access/foreign.ts');
});

test('what belongs to another workspace is not found, by any role, at any endpoint, and stays as it is', async (t) => {
  const before = await digest();
  let [tried, routes] = [0, 0];
  const wrong: string[] = [];
  const asked = ALL.filter((one) => one.access !== 'public');
  // What is written under a name comes last: after it, the name is one of ours as well.
  for (const endpoint of asked.toSorted(
    (a, b) => Number(FOREIGN.writesByName(a)) - Number(FOREIGN.writesByName(b)),
  )) {
    const params = FOREIGN.paramsOf(endpoint, foreign);
    if (params === null) continue;
    routes++;
    const body = FOREIGN.bodyOf(endpoint) ?? sampleOf(endpoint.body);
    const query = sampleOf(endpoint.query);
    const fits = [
      endpoint.params.safeParse(params),
      endpoint.body.safeParse(body),
      endpoint.query.safeParse(query),
    ];
    if (!fits.every(({ success }) => success)) {
      wrong.push(`${nameOf(endpoint)}: no sample that fits; say one in tests/access/foreign.ts`);
      continue;
    }
    for (const role of ROLES.filter((one) => mayCall(endpoint, one))) {
      const given = { role, params, body, query: Object.fromEntries(Object.entries(query ?? {})) };
      const { status, code } = await call(endpoint, given);
      tried++;
      const isOwn = FOREIGN.writesByName(endpoint) && status < 300;
      const isRefused = status === 404 && code !== 'NOT_FOUND';
      if (!isOwn && !isRefused) wrong.push(`${nameOf(endpoint)} as ${role}: ${status} ${code ?? ''}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(await digest(), before);
  t.diagnostic(`${routes} endpoints with ids × the roles that may call them: ${tried} requests, all 404`);
});

test('the same rows in one’s own workspace are found, so it is the wall that refuses the others', async (t) => {
  const own = await realRowsOf(office.base.superuser, mine, 'own');
  let tried = 0;
  const wrong: string[] = [];
  for (const endpoint of ALL.filter(({ method, access }) => method === 'GET' && access !== 'public')) {
    const params = FOREIGN.paramsOf(endpoint, own);
    if (params === null || !mayCall(endpoint, 'admin') || FOREIGN.wantsMore(endpoint)) continue;
    const query = sampleOf(endpoint.query);
    const { status, code } = await call(endpoint, {
      role: 'admin',
      params,
      query: Object.fromEntries(Object.entries(query ?? {})),
    });
    tried++;
    if (status !== 200) wrong.push(`${nameOf(endpoint)}: ${status} ${code ?? ''}`);
  }
  assert.deepEqual(wrong, []);
  t.diagnostic(`${tried} reading endpoints with ids`);
});

/** All that the other workspace has, table by table. */
async function digest(): Promise<unknown> {
  const { rows: tables } = await office.base.superuser.query<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'workspace_id' order by 1`,
  );
  const found = [];
  for (const { name } of tables) {
    const { rows } = await office.base.superuser.query<{ n: number; md5: string | null }>(
      `select count(*) as n, md5(string_agg(row_text, '|' order by row_text)) as md5
        from (select t::text as row_text from ${name} t where workspace_id = $1) rows`,
      [theirs],
    );
    if ((rows[0]?.n ?? 0) > 0) found.push({ name, ...rows[0] });
  }
  return found;
}

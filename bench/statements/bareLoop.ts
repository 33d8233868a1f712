import pg from 'pg';
import { getTypeParser } from '../../src/db/typeParser.ts';
import { answerParent, inputOfProcess } from '../process/answerParent.ts';
import { filled, type TemplateValue, type TurnStatement } from './turnTemplate.ts';

/** The statements of turns and nothing else, sent by the product's driver from a process of its own. */
export interface BareLoopInput {
  databaseUrl: string;
  workspaceId: string;
  statements: TurnStatement[];
  clients: number;
  customers: number;
  seconds: number;
  /** Turns in one statement. */
  batch: number;
  /** How the workspace is set: once for the connection, or in a transaction around each statement. */
  setting: 'connection' | 'transaction';
}

const input = inputOfProcess<BareLoopInput>();

async function client(index: number, until: number): Promise<number> {
  const connection = new pg.Client({
    connectionString: input.databaseUrl,
    options: '-c role=loopline_app',
    types: { getTypeParser },
  });
  await connection.connect();
  const run = input.setting === 'connection' ? plain(connection) : inTransaction(connection);
  await connection.query(`select set_config('loopline.workspace_id', $1, false)`, [input.workspaceId]);
  let turns = 0;
  for (let i = 0; performance.now() < until; i += input.batch) {
    await takeTurns(run, turnsFrom(i, index));
    turns += input.batch;
  }
  await connection.end();
  return turns;
}

interface Turn {
  n: number;
  c: number;
  v: number;
}

/** As many turns as go into one statement, each of another conversation of this client's own. */
function turnsFrom(i: number, index: number): Turn[] {
  const perClient = Math.max(input.batch, Math.floor(input.customers / input.clients));
  return Array.from({ length: input.batch }, (_, k) => ({
    n: (i + k + 1) * 1_000 + index,
    c: 1 + ((i + k) % perClient) * input.clients + index,
    v: 0,
  }));
}

async function takeTurns(run: Run, turns: Turn[]): Promise<void> {
  for (const { name, text, values, tellsVersion } of input.statements) {
    const { rows } = await run({ name, text, values: values.map((value) => valueOf(value, turns)) });
    if (!tellsVersion) continue;
    const versions = new Map(rows.map(({ id, version }) => [Number(String(id).slice(-12)), Number(version)]));
    for (const turn of turns) turn.v = versions.get(turn.c) ?? 0;
  }
}

type Run = (statement: { name: string; text: string; values: unknown[] }) => Promise<pg.QueryResult>;

function plain(connection: pg.Client): Run {
  return (statement) => connection.query(statement);
}

function inTransaction(connection: pg.Client): Run {
  return async (statement) => {
    await connection.query('begin');
    await connection.query({
      name: 'setWorkspace',
      text: `select set_config('loopline.workspace_id', $1, true)`,
      values: [input.workspaceId],
    });
    const result = await connection.query(statement);
    await connection.query('commit');
    return result;
  };
}

function valueOf(value: TemplateValue, turns: Turn[]): unknown {
  switch (value.kind) {
    case 'workspace':
      return value.id;
    case 'number':
      return value.value;
    case 'instant':
      return new Date(Date.now() + value.afterMs);
    case 'uuids':
      return turns.flatMap((turn) => value.templates.map((template) => filled(template, turn)));
    case 'text':
      // A list of one turn, without its brackets: the lists of all turns become one.
      return `[${turns.map((turn) => filled(value.template, turn).slice(1, -1)).join(',')}]`;
  }
}

answerParent({
  run: async () => {
    const startedAt = performance.now();
    const until = startedAt + input.seconds * 1_000;
    const turns = await Promise.all(
      Array.from({ length: input.clients }, (_, index) => client(index, until)),
    );
    const seconds = (performance.now() - startedAt) / 1_000;
    return { perSecond: Math.round(turns.reduce((sum, each) => sum + each, 0) / seconds) };
  },
  stop: () => {},
});

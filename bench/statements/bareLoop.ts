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
  const perClient = Math.max(1, Math.floor(input.customers / input.clients));
  const run = input.setting === 'connection' ? plain(connection) : inTransaction(connection);
  await connection.query(`select set_config('loopline.workspace_id', $1, false)`, [input.workspaceId]);
  let turns = 0;
  for (let i = 1; performance.now() < until; i++) {
    const own = { n: i * 1_000 + index, c: 1 + (i % perClient) * input.clients + index, v: 0 };
    for (const { name, text, values, tellsVersion } of input.statements) {
      const statement = { name, text, values: values.map((value) => valueOf(value, own)) };
      const { rows } = await run(statement);
      if (tellsVersion) own.v = Number(rows[0]?.version);
    }
    turns++;
  }
  await connection.end();
  return turns;
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

function valueOf(value: TemplateValue, own: { n: number; c: number; v: number }): unknown {
  switch (value.kind) {
    case 'workspace':
      return value.id;
    case 'number':
      return value.value;
    case 'instant':
      return new Date(Date.now() + value.afterMs);
    case 'uuids':
      return value.templates.map((template) => filled(template, own));
    case 'text':
      return filled(value.template, own);
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

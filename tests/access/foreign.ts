import type pg from 'pg';
import type { Endpoint } from '../../src/api/endpoint.ts';
import { newId, type WorkspaceId } from '../../src/base/id.ts';
import { realRow } from './realRow.ts';
import { sampleOf } from './sampleOf.ts';

/** By the name of the parameter: the id of a real row. */
export type RealRows = Readonly<Record<string, string>>;

/** What a parameter names: the table that has the row, the column with what stands in the path, and what its checks want. */
interface Kind {
  table: string;
  column: string;
  values?: (ids: Ids) => Record<string, unknown>;
}

/** Rows that belong together: the attachment of the ticket of the loop of the conversation. */
type Ids = ReturnType<typeof newIds>;
const newIds = (name: string) => ({
  conversation: newId(),
  loop: newId(),
  ticket: newId(),
  contact: newId(),
  address: newId(),
  queue: name,
  name,
});

/** One pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PROTOCOL_NUMBER = '261121-000042-7';

const KINDS: Readonly<Record<string, Kind>> = {
  conversationId: {
    table: 'conversation',
    column: 'id',
    values: (ids) => ({ id: ids.conversation, contact_id: ids.contact }),
  },
  addressId: {
    table: 'address',
    column: 'id',
    values: (ids) => ({ id: ids.address, contact_id: ids.contact }),
  },
  mergeId: { table: 'contact_merge', column: 'id', values: (ids) => ({ into_contact_id: ids.contact }) },
  erasureId: {
    table: 'erasure',
    column: 'id',
    values: (ids) => ({ contact_id: ids.contact, grounds: 'request' }),
  },
  contactId: { table: 'contact', column: 'id', values: (ids) => ({ id: ids.contact }) },
  loopId: { table: 'loop', column: 'id', values: (ids) => loopOf(ids) },
  protocolNumber: { table: 'loop', column: 'protocol_number', values: (ids) => loopOf(ids) },
  ticket: { table: 'ticket', column: 'id', values: (ids) => ticketOf(ids) },
  ticketId: { table: 'ticket', column: 'id', values: (ids) => ticketOf(ids) },
  effectId: { table: 'effect', column: 'id', values: (ids) => ({ conversation_id: ids.conversation }) },
  messageId: {
    table: 'message',
    column: 'id',
    values: (ids) => ({
      conversation_id: ids.conversation,
      direction: 'in',
      status: 'received',
      content: '{"kind":"unsupported","type":"sample"}',
    }),
  },
  fileId: {
    table: 'conversation_file',
    column: 'id',
    values: (ids) => ({ conversation_id: ids.conversation }),
  },
  attachmentId: { table: 'ticket_attachment', column: 'id', values: (ids) => ({ ticket_id: ids.ticket }) },
  itemId: { table: 'review_item', column: 'id', values: () => ({ reason: 'unsure' }) },
  number: { table: 'classifier_version', column: 'number', values: () => ({ number: 77 }) },
  jobId: { table: 'bulk_job', column: 'id' },
  sessionId: { table: 'session', column: 'id', values: (ids) => ({ level: 'password', agent_id: ids.name }) },
  tokenId: {
    table: 'api_token',
    column: 'id',
    values: (ids) => ({ made_by: ids.name, expires_at: '2026-12-21T09:00:00Z' }),
  },
  agentId: { table: 'agent', column: 'id', values: (ids) => ({ id: ids.name, role: 'agent' }) },
  teamId: { table: 'team', column: 'id', values: (ids) => ({ id: ids.name }) },
  phoneNumberId: {
    table: 'stored_number',
    column: 'account',
    values: () => ({ channel: 'whatsapp', account: '411905322018777' }),
  },
  queue: { table: 'queue', column: 'name', values: (ids) => ({ name: ids.name }) },
  provider: {
    table: 'oidc_provider',
    column: 'id',
    values: (ids) => ({
      id: ids.name,
      issuer: 'https://login.example.test',
      secret_variable: 'LOOPLINE_OIDC_X',
      email_domains: ['example.test'],
    }),
  },
  passkeyId: {
    table: 'passkey',
    column: 'id',
    values: (ids) => ({ id: Buffer.from(ids.name).toString('base64url'), agent_id: ids.name }),
  },
  heldId: {
    table: 'held_act',
    column: 'id',
    values: (ids) => ({ conversation_id: ids.conversation, ticket_id: ids.ticket, agent_id: ids.name }),
  },
  ruleId: { table: 'automation_rule', column: 'id', values: () => ({ state: 'active' }) },
  webhookId: { table: 'webhook', column: 'id' },
  macroId: { table: 'macro', column: 'id' },
  replyId: { table: 'saved_reply', column: 'id' },
  viewId: { table: 'inbox_view', column: 'id', values: () => ({ owner: null }) },
};

/** What stands in a path and names no row: settings that are written under a name of one's own, and words of the product. */
const NO_ROW: Readonly<Record<string, RegExp>> = {
  name: /^\/(calendars|sla-policies|ticket-fields|metrics)\//,
  dimension: /^\/metrics\//,
  point: /^\/metrics\/maturity\//,
  intent: /^\/learning\/intents\//,
  table: /^\/metrics\//,
  role: /^\/access\/roles\//,
  purpose: /^\/contacts\//,
  runId: /^\/simulator\//,
  scenario: /^\/simulator\//,
  person: /^\/demo\//,
  mode: /^\/conversations\//,
  policy: /^\/policies\//,
  article: /^\/knowledge\//,
  flow: /^\/studio\//,
  version: /^\/studio\//,
  state: /^\/studio\//,
};

export const FOREIGN = {
  hasRow: (name: string) => name in KINDS,
  namesNoRow: (path: string, name: string) => NO_ROW[name]?.test(path) ?? false,
  /** Null: the path has no id of a row in it. */
  paramsOf: ({ path, params }: Endpoint, rows: RealRows): Record<string, string> | null => {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
    if (!names.some((name) => name in KINDS)) return null;
    const words = new Map(Object.entries(sampleOf(params) ?? {}));
    return Object.fromEntries(names.map((name) => [name, rows[name] ?? String(words.get(name))]));
  },
  wantsMore: ({ method, path }: Endpoint) => WANTS_MORE.has(`${method} ${path}`),
  writesByName: ({ method, path }: Endpoint) => WRITES_BY_NAME.has(`${method} ${path}`),
  /** For bodies that have to say more than their schema asks for. */
  bodyOf: (endpoint: Endpoint): unknown => BODIES[`${endpoint.method} ${endpoint.path}`],
};

const BODIES: Readonly<Record<string, unknown>> = {
  'PUT /inbox/:conversationId/snooze': { until: '2099-01-01T00:00:00.000Z' },
  'PUT /inbox/views/:viewId': { name: 'Sample', query: { view: 'all' } },
  'PUT /replies/:replyId': { shortcut: 'sample', title: 'Sample', texts: { en: 'Hello' } },
  'PATCH /contacts/:contactId': { name: 'Sample' },
  'POST /learning/items/:itemId/accept': { intent: 'lostParcel' },
  'POST /tickets/:ticket/attachments': { title: 'Sample', base64: PNG },
};

/** What is read of them comes from more than one row: of a file, of a flow that the business has. */
const WANTS_MORE = new Set([
  'GET /tickets/:ticket/attachments/:attachmentId',
  'GET /loops/:loopId/waits',
  'GET /conversations/:conversationId/messages/:messageId/file',
  'GET /conversations/:conversationId/templates',
  'GET /conversations/:conversationId/actions',
]);

/** Written under a name of one's own: a setting of another workspace with this name is another one, and stays as it is. */
const WRITES_BY_NAME = new Set(['PUT /access/providers/:provider', 'PUT /queues/:queue']);

/** One row of each kind in a workspace. */
export async function realRowsOf(
  superuser: pg.Pool,
  workspaceId: WorkspaceId,
  name: string,
): Promise<RealRows> {
  const ids = newIds(name);
  const made = new Map<string, Record<string, unknown>>();
  for (const { table, values } of Object.values(KINDS)) {
    if (made.has(table)) continue;
    made.set(table, await realRow(superuser, table, { ...values?.(ids), workspace_id: workspaceId }));
  }
  const idOf = ({ table, column }: Kind) => String(made.get(table)?.[column]);
  return Object.fromEntries(Object.entries(KINDS).map(([name, kind]) => [name, idOf(kind)]));
}

const loopOf = (ids: Ids) => ({
  id: ids.loop,
  conversation_id: ids.conversation,
  protocol_number: PROTOCOL_NUMBER,
  owner_kind: 'assistant',
  waits_for: 'customer',
  next_step: 'real',
  deadline_at: '2026-12-21T09:00:00Z',
});

const ticketOf = (ids: Ids) => ({ id: ids.ticket, loop_id: ids.loop, conversation_id: ids.conversation });

import { search } from '../../src/history/search/search.ts';
import { readContact } from '../../src/history/contacts/readContact.ts';
import { readTimeline } from '../../src/history/timeline/readTimeline.ts';
import { readMatter } from '../../src/turn/readMatter.ts';
import { TicketQuery } from '../../src/api/tickets.ts';
import { listTickets } from '../../src/ticket/listTickets.ts';
import type { Desk, Part } from './part.ts';
import { QUEUES, TEXTS, WORDS } from './rows.ts';

/** After the year that the data is of. */
const NOW = new Date('2026-11-01T00:00:00Z');
const LIMIT_MS = 100;

const one = <Item>(desk: Desk, items: readonly Item[]): Item =>
  items[Math.floor(desk.chance() * items.length)]!; // in range

async function scalar<Value>(desk: Desk, text: string, values: unknown[] = []): Promise<Value> {
  const { rows } = await desk.database.superuser.query<{ value: Value }>(`select (${text}) as value`, values);
  return rows[0]!.value; // a select without a table gives one row
}

/** The contact of some loop: who comes often is opened often. */
async function someContact(desk: Desk): Promise<{ contactId: string; protocolNumber: string }> {
  const loop = Math.floor(desk.chance() * desk.size.loops);
  return scalar(
    desk,
    `select jsonb_build_object('contactId', contact_id, 'protocolNumber', protocol_number) from loop
     join conversation on conversation.id = loop.conversation_id where loop.workspace_id = $1 and object_kind = 'order' and object_ref = $2
       and conversation.workspace_id = $1`,
    [desk.workspaceId, `LP-${100_000 + loop}`],
  );
}

const list: Part = {
  name: 'list',
  limitMs: LIMIT_MS,
  async ask(desk, run) {
    const kinds = ['queue', 'all', 'mine', 'overdue', 'second page'] as const;
    const kind = kinds[run % kinds.length] ?? 'all';
    const query = (over: object) => TicketQuery.parse(over);
    const of = { me: 'agent7' };
    const ask = (over: object) => listTickets(desk.db, desk.workspaceId, { query: query(over), ...of });
    if (kind === 'queue') await ask({ queue: one(desk, QUEUES) });
    else if (kind === 'all') await ask({});
    else if (kind === 'mine') await ask({ assignee: `agent${Math.floor(desk.chance() * 40)}` });
    else if (kind === 'overdue') await ask({ dueBefore: '2026-06-01T00:00:00Z', priority: 'urgent' });
    else {
      const { next } = await ask({ queue: one(desk, QUEUES) });
      await ask({ queue: one(desk, QUEUES), ...(next !== null && { cursor: next }) });
    }
    return kind;
  },
};

let chosen = { contactId: '', protocolNumber: '' };

/** Who it is about is found before the clock runs. */
const open: Part = {
  name: 'open',
  limitMs: LIMIT_MS,
  async ask(desk) {
    const { contactId, protocolNumber } = chosen;
    await Promise.all([
      readContact(desk.db, desk.workspaceId, { contactId, now: NOW }),
      readMatter(desk.db, desk.workspaceId, protocolNumber),
      readTimeline(desk.db, desk.workspaceId, { contactId, query: { limit: 50 } }),
    ]);
    return 'contact, matter, timeline';
  },
};

const timeline: Part = {
  name: 'timeline',
  limitMs: LIMIT_MS,
  async ask(desk, run) {
    const { contactId } = chosen;
    const ask = (query: { kinds?: ['message', 'loop']; cursor?: string }) =>
      readTimeline(desk.db, desk.workspaceId, { contactId, query: { limit: 50, ...query } });
    if (run % 2 === 0) {
      await ask({ kinds: ['message', 'loop'] });
      return 'messages and loops';
    }
    const { next } = await ask({});
    if (next !== null) await ask({ cursor: next });
    return 'two pages of everything';
  },
};

type Question = (desk: Desk) => Promise<string>;

const word = (desk: Desk, rank: number) => scalar<string>(desk, 'bench.word($1::bigint)', [rank]);
const zipf = (desk: Desk, words: number) => Math.floor(Math.exp(desk.chance() * Math.log(words)));
const someText = (desk: Desk) =>
  scalar<string>(desk, 'select words from bench.pool where n = $1', [Math.floor(desk.chance() * TEXTS)]);

/** What is typed into the box: a mix, not sorted by how kind it is to the index. */
const QUESTIONS: { readonly [kind: string]: Question } = {
  'common word': (desk) => word(desk, 1 + Math.floor(desk.chance() * 20)),
  'some word': (desk) => word(desk, zipf(desk, WORDS)),
  'rare word': (desk) => word(desk, WORDS - Math.floor(desk.chance() * 10_000)),
  'word of nobody': async (desk) => `${await word(desk, 5_000_000 + Math.floor(desk.chance() * 1_000_000))}`,
  'two common words': async (desk) =>
    `${await word(desk, 1 + Math.floor(desk.chance() * 30))} ${await word(desk, 1 + Math.floor(desk.chance() * 30))}`,
  'common and rare': async (desk) =>
    `${await word(desk, 1 + Math.floor(desk.chance() * 30))} ${await word(desk, zipf(desk, WORDS))} `,
  'two rare words': async (desk) =>
    `${await word(desk, 20_000 + Math.floor(desk.chance() * 30_000))} ${await word(desk, 20_000 + Math.floor(desk.chance() * 30_000))}`,
  'words of one text': async (desk) => (await someText(desk)).split(' ').slice(0, 3).join(' '),
  'beginning of a word': async (desk) => (await word(desk, zipf(desk, WORDS))).slice(0, 3),
  'order number': async (desk) => `LP-${100_000 + Math.floor(desk.chance() * desk.size.loops)}`,
  'protocol number': async (desk) => {
    const { protocolNumber } = await someContact(desk);
    return protocolNumber.replaceAll('-', ' ');
  },
  phone: async (desk) => `+55 (81) ${900_000_000 + Math.floor(desk.chance() * desk.size.contacts)}`,
  'e-mail': async (desk) => {
    const contact = Math.floor((desk.chance() * desk.size.contacts) / 3) * 3;
    return `${await word(desk, (contact % 5_000) + 100)}${contact}@example.com`;
  },
  name: async (desk) =>
    `${await word(desk, zipf(desk, 3_000))} ${(await word(desk, zipf(desk, 20_000))).slice(0, 3)}`,
};

const KINDS = Object.keys(QUESTIONS);
let question = { kind: '', q: '' };

const searching: Part = {
  name: 'search',
  limitMs: LIMIT_MS,
  async ask({ db, workspaceId }) {
    await search(db, workspaceId, { q: question.q, before: null, limit: 20 });
    return question.kind;
  },
};

/** Chooses what the next ask is about; not measured. */
export async function choose(desk: Desk, part: Part, run: number): Promise<void> {
  if (part === open || part === timeline) chosen = await someContact(desk);
  if (part !== searching) return;
  const kind = KINDS[run % KINDS.length] ?? '';
  question = { kind, q: (await QUESTIONS[kind]?.(desk)) ?? '' };
}

export const PARTS: readonly Part[] = [list, open, timeline, searching];

import { MESSAGES_PER_LOOP } from './options.ts';

/** The year that the data is of, in ms. It ended before anything is measured. */
export const YEAR = { from: Date.UTC(2025, 10, 1), ms: 365 * 86_400_000 } as const;

/** Texts that messages begin with; each also gets words of its own. */
export const TEXTS = 100_000;
/** Different words. */
export const WORDS = 60_000;
/** Agents and queues that work there. */
export const QUEUES = [
  'returns',
  'billing',
  'orders',
  'delivery',
  'sales',
  'warranty',
  'compliance',
  'general',
] as const;

/** $1 workspace, $2 seed, $3 first, $4 last; `contacts` and `loops` are how many there are. */
export interface Size {
  loops: number;
  contacts: number;
}

const at = (n: string, of: number) => `(${YEAR.from} + (${n})::float8 * ${YEAR.ms} / ${of})`;
const instant = (ms: string) => `to_timestamp((${ms}) / 1000.0)`;

/** Each insert of the data, by table: for the numbers $3 .. $4. */
export function inserts(size: Size) {
  const words = wordsOf(size);
  return { ...people(words), ...matters(words), ...talk(words) };
}

/** Expressions that all of them are made of: `c` is the number of a contact, `l` of a loop. */
function wordsOf({ loops, contacts }: Size) {
  const met = (n: string) => at(n, contacts);
  const contactOf = (loop: string) => `bench.contact_of(${loop}, ${contacts}, $2)`;
  const opened = at('l', loops);
  const conversationOf = (contact: string) => `bench.id(${met(contact)}, ${contact}, 2)`;
  const addressOf = (contact: string) => `bench.id(${met(contact)}, ${contact}, 3)`;
  const loopId = `bench.id(${opened}, l, 4)`;
  const isOpen = '(bench.chance(l, $2 + 2) < 0.02)';
  const queue = `(array['${QUEUES.join("','")}'])[1 + floor(bench.chance(l, $2 + 3) * ${QUEUES.length})::int]`;
  const reason = `(array['refund','exchange','whereIsIt','invoice','purchase','warranty','address','cancel','size','damage','price','other'])[1 + floor(bench.chance(l, $2 + 4) * 12)::int]`;
  const protocol = `(to_char(${instant(opened)} at time zone 'UTC', 'YYMMDD') || '-' || lpad(l::text, 6, '0') || '-' || l % 10)`;
  return { met, contactOf, opened, conversationOf, addressOf, loopId, isOpen, queue, reason, protocol };
}

type Words = ReturnType<typeof wordsOf>;

function people({ met, conversationOf, addressOf }: Words) {
  return {
    contact: `insert into contact (workspace_id, id, name, language, attributes, created_at)
      select $1, bench.id(${met('c')}, c, 1), initcap(bench.word(bench.zipf(bench.chance(c, $2 + 5), 3000))) || ' '
        || initcap(bench.word(bench.zipf(bench.chance(c, $2 + 6), 20000))), 'en', jsonb_build_object('value', c % 5000), ${instant(met('c'))}
      from generate_series($3::bigint, $4::bigint) c`,
    conversation: `insert into conversation (workspace_id, id, contact_id, version, created_at)
      select $1, ${conversationOf('c')}, bench.id(${met('c')}, c, 1), 10, ${instant(met('c'))}
      from generate_series($3::bigint, $4::bigint) c where $2::bigint is not null`,
    address: `insert into address (workspace_id, id, contact_id, channel, account, external_id, phone, email, last_inbound_at, created_at)
      select $1, ${addressOf('c')}, bench.id(${met('c')}, c, 1), 'whatsapp', 'desk', '5581' || (900000000 + c)::text,
        '5581' || (900000000 + c)::text, case when c % 3 = 0 then bench.word(c % 5000 + 100) || c || '@example.com' end,
        ${instant(met('c'))}, ${instant(met('c'))}
      from generate_series($3::bigint, $4::bigint) c where $2::bigint is not null`,
  };
}

function matters({ contactOf, opened, conversationOf, loopId, isOpen, queue, reason, protocol }: Words) {
  return {
    loop: `insert into loop (workspace_id, id, conversation_id, flow, flow_version, value, context, object_kind, object_ref, reason,
        protocol_number, owner_kind, owner, waits_for, next_step, deadline_at, outcome, opened_at, moved_at, closed_at)
      select $1, ${loopId}, ${conversationOf(contactOf('l'))}, case l % 4 when 0 then 'refund' when 1 then 'orderStatus'
          when 2 then 'purchase' else 'inquiry' end, 1, case when ${isOpen} then '"waits"' else '"done"' end::jsonb,
        jsonb_build_object('orderRef', 'LP-' || (100000 + l), 'amount', l % 90000, 'asked', 'the customer asked for it'),
        'order', 'LP-' || (100000 + l), ${reason}, ${protocol},
        case when ${isOpen} then 'queue' end, case when ${isOpen} then ${queue} end, case when ${isOpen} then 'person' end,
        case when ${isOpen} then 'look into it' end,
        case when ${isOpen} then ${instant(opened)} + bench.chance(l, $2 + 7) * interval '30 days' end,
        case when not ${isOpen} then 'solved' end, ${instant(opened)}, ${instant(opened)},
        case when not ${isOpen} then ${instant(opened)} + bench.chance(l, $2 + 8) * interval '3 days' end
      from generate_series($3::bigint, $4::bigint) l`,
    ticket: `insert into ticket (workspace_id, id, loop_id, conversation_id, queue, number, status, priority, reason, summary, assignee,
        opened_at, due_at, solved_at, solved_by, changed_at)
      select $1, bench.id(${opened}, l, 5), ${loopId}, ${conversationOf(contactOf('l'))}, ${queue}, ${protocol} || '/1',
        case when ${isOpen} then 'open' else 'solved' end,
        (array['low','normal','normal','high','urgent'])[1 + (l % 5)::int], ${reason}, jsonb_build_object('wants', 'a look'),
        case when l % 2 = 0 then 'agent' || l % 40 end, ${instant(opened)},
        ${instant(opened)} + bench.chance(l, $2 + 7) * interval '3 days',
        case when not ${isOpen} then ${instant(opened)} + interval '1 day' end,
        case when not ${isOpen} then 'agent' || l % 40 end, ${instant(opened)}
      from generate_series($3::bigint, $4::bigint) l where l % 3 = 0 or ${isOpen}`,
    effect: `insert into effect (workspace_id, id, conversation_id, loop_id, turn_number, operation, key, input, state, outcome, output,
        decided_at, settled_at)
      select $1, bench.id(${opened}, l, 6), ${conversationOf(contactOf('l'))}, ${loopId}, 10 * l, 'payments.refund', 'refund:' || l,
        jsonb_build_object('orderRef', 'LP-' || (100000 + l), 'minor', l % 90000, 'currency', 'BRL'), 'confirmed', 'done',
        jsonb_build_object('refundRef', 're_' || l), ${instant(opened)}, ${instant(opened)}
      from generate_series($3::bigint, $4::bigint) l where l % 3 = 1`,
  };
}

function talk({ contactOf, opened, conversationOf, addressOf, loopId }: Words) {
  return {
    turn: `insert into turn (workspace_id, conversation_id, number, understood, changes, blocked, elapsed_ms, committed_at)
      select $1, ${conversationOf(contactOf('l'))}, 10 * l + k,
        jsonb_build_array(jsonb_build_object('stage', 1, 'verdict', 'sure', 'confidence', 0.97, 'language', 'en',
          'commands', jsonb_build_array(jsonb_build_object('kind', 'start', 'flow', 'refund')))),
        jsonb_build_array(jsonb_build_object('event', l, 'loop', ${loopId}, 'flow', 'refund', 'from', case when k > 0 then 'asked' end,
          'to', 'waits', 'on', 'message')), '[]', 4, ${instant(opened)} + k * interval '11 minutes'
      from generate_series($3::bigint, $4::bigint) l, generate_series(0, 1) k`,
    message: `insert into message (workspace_id, id, conversation_id, address_id, direction, author, content, external_id, channel,
        status, status_rank, loop_id, turn_number, written_at, sent_at)
      select $1, bench.id(${opened} + k * 660000, l * ${MESSAGES_PER_LOOP} + k, 7), ${conversationOf(contactOf('l'))}, ${addressOf(contactOf('l'))},
        case k % 2 when 0 then 'in' else 'out' end, case k % 2 when 0 then 'contact' else 'assistant' end,
        jsonb_build_object('kind', 'text', 'text', pool.words || ' ' || bench.word(bench.zipf(bench.chance(l * 8 + k, $2 + 9), ${WORDS}))
          || case when (l + k) % 7 = 0 then ' LP-' || (100000 + l) else '' end),
        'wamid.' || (l * ${MESSAGES_PER_LOOP} + k), 'whatsapp', case k % 2 when 0 then 'received' else 'read' end, (k % 2) * 3,
        ${loopId}, 10 * l, ${instant(`${opened} + k * 660000`)}, ${instant(`${opened} + k * 660000`)}
      from generate_series($3::bigint, $4::bigint) l cross join generate_series(0, ${MESSAGES_PER_LOOP - 1}) k
        join bench.pool on pool.n = floor(bench.chance(l * 8 + k, $2 + 10) * ${TEXTS})::int`,
  };
}

export const POOL = `create unlogged table bench.pool as
  select n, (select string_agg(bench.word(bench.zipf(bench.chance(n * 100 + k, $SEED + 11), ${WORDS})), ' ')
    from generate_series(1, 4 + floor(bench.chance(n, $SEED + 12) * 12)::int) k) as words
  from generate_series(0, ${TEXTS - 1}) n`;

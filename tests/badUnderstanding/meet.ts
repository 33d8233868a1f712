import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { SECOND_MS } from '../../src/base/clock.ts';
import { signalsOf } from '../../src/understanding/signals/signalsOf.ts';
import type { Mode } from '../../world/model/model.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

/** The language model that is there while bad texts come. */
export const MODELS = {
  none: null,
  down: { mode: 'down' },
  hostile: { mode: 'hostile' },
} as const satisfies Record<string, Mode | null>;

export type ModelKind = keyof typeof MODELS;

/** What came of one text. */
export interface Met {
  /** What the business said, in one. */
  said: string;
  /** A person has the conversation. */
  isHeld: boolean;
  /** As the turn's record has them. */
  stage: number;
  verdict: string;
  /** The newest matter. */
  flow: string;
  state: string;
  /** What the turn wanted to say and a rule stopped. */
  blocked: number;
}

/** Longest time, virtual and real, that one message took. */
export interface Longest {
  virtualMs: number;
  blockedMs: number;
  text: string;
}

/** A product that bad texts are written to, and what is watched meanwhile. */
export interface Meeting {
  readonly product: Product;
  readonly longest: Longest;
  /** Somebody new writes it; `amid` a refund: they have been asked for their order before. */
  meet(text: string, amid: boolean): Promise<Met>;
  /** Somebody new writes it so many times. */
  insist(text: string, times: number): Promise<Met[]>;
  /** Nothing of it was an error, blocked for long, took long or stands in the log. */
  endWell(): void;
  close(): Promise<void>;
}

const MOST_VIRTUAL_MS = 30 * SECOND_MS;
/** Generous: the servers of the world run in the same process. */
const MOST_BLOCKED_MS = 2 * SECOND_MS;
let strangers = 0;

export async function startMeeting(kind: ModelKind): Promise<Meeting> {
  signalsOf('hello'); // learns when it is asked first, for 0.4 s and more: that is no message's doing
  const mode = MODELS[kind];
  const product = await startProduct(mode === null ? {} : { models: {} });
  if (mode !== null) product.world.model.setMode(mode);
  const longest: Longest = { virtualMs: 0, blockedMs: 0, text: '' };
  const texts: string[] = [];
  const ledger = product.world.payments.ledger();
  return {
    product,
    longest,
    async meet(text, amid) {
      const waId = stranger(product);
      if (amid) await beginRefund(product, waId);
      texts.push(text);
      return watched(product, longest, { waId, text });
    },
    async insist(text, times) {
      const waId = stranger(product);
      texts.push(text);
      const met: Met[] = [];
      for (let n = 0; n < times; n++) met.push(await watched(product, longest, { waId, text }));
      return met;
    },
    endWell() {
      assert.deepEqual(
        product.log.filter(({ level }) => Number(level) >= 50),
        [],
      );
      assert.deepEqual(piecesIn(textsOf(product.log), texts), []);
      assert.ok(longest.virtualMs <= MOST_VIRTUAL_MS, `${longest.virtualMs} ms until an answer`);
      assert.ok(longest.blockedMs <= MOST_BLOCKED_MS, `blocked ${longest.blockedMs} ms by ${longest.text}`);
      assert.deepEqual(product.world.payments.ledger(), ledger);
    },
    close: () => product.close(),
  };
}

function stranger(product: Product): string {
  const waId = `4478${String(10_000_000 + strangers++)}`;
  product.world.graph.customer({ waId });
  return waId;
}

async function beginRefund(product: Product, waId: string): Promise<void> {
  await product.write(waId, 'I want my money back');
  const { loop } = await product.matterOf(waId);
  assert.deepEqual([loop.flow, loop.waitsFor], ['refund', 'customer']);
}

async function watched(
  product: Product,
  longest: Longest,
  { waId, text }: { waId: string; text: string },
): Promise<Met> {
  const before = product.chat(waId).length;
  const startedAt = product.clock.now().getTime();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await product.write(waId, text);
  delay.disable();
  longest.virtualMs = Math.max(longest.virtualMs, product.clock.now().getTime() - startedAt);
  const blockedMs = Math.round(delay.max / 1e6);
  if (blockedMs > longest.blockedMs) Object.assign(longest, { blockedMs, text: text.slice(0, 20) });
  const said = product
    .chat(waId)
    .slice(before)
    .filter(({ from }) => from === 'business')
    .map((message) => message.text);
  return { said: said.join('\n'), ...(await recordOf(product, waId)) };
}

async function recordOf(product: Product, waId: string): Promise<Omit<Met, 'said'>> {
  const [row] = await product.rows<Recorded>(RECORD, [waId]);
  const last = row?.understood?.at(-1);
  if (!row || !last) throw new Error('A turn without a record of what was understood');
  const { held: isHeld, flow, state, blocked } = row;
  return { isHeld, flow, state, blocked, stage: last.stage, verdict: last.verdict };
}

interface Recorded extends Pick<Met, 'flow' | 'state' | 'blocked'> {
  held: boolean;
  understood: Pick<Met, 'stage' | 'verdict'>[] | null;
}

const RECORD = `
select holder_kind <> 'assistant' as held, loop.flow, loop.value #>> '{}' as state,
  (select understood from turn where turn.conversation_id = conversation.id and understood <> '[]'
    order by number desc limit 1) as understood,
  (select coalesce(sum(jsonb_array_length(blocked)), 0)::int from turn
    where turn.conversation_id = conversation.id) as blocked
from conversation
join address on address.contact_id = conversation.contact_id
left join lateral (select flow, value from loop where loop.conversation_id = conversation.id
  order by opened_at desc, id desc limit 1) loop on true
where $1 in (address.external_id, ltrim(address.phone, '+'))`;

/** Shorter ones are in every log. */
const PIECE = 10;

/** The texts of which a piece is found. */
function piecesIn(logged: string, texts: readonly string[]): string[] {
  const pieces = texts.flatMap((text) => [text.slice(0, PIECE), text.slice(-PIECE)]);
  return pieces.filter((piece) => piece.trim().length >= PIECE - 2 && logged.includes(piece));
}

function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textsOf).join('\n');
}

import { store } from '../../blueprints/store/blueprint.ts';
import { ConversationView } from '../../src/api/loops.ts';
import type { Matter } from '../../src/turn/readMatter.ts';
import type { Scene } from '../../demo/scene/scene.ts';
import type { Random } from '../../world/random.ts';
import { SIGNATURE } from '../talk/noteNews.ts';

export const AGENT = 'ana';

interface Ticket {
  number: string;
  conversationId: string;
  loopId: string;
  protocolNumber: string;
  openedAt: string;
}

export interface Agents {
  /** Takes all tickets that have waited for their while. */
  work(): Promise<void>;
  /** Tickets that were worked on. */
  handled(): number;
}

/** What a colleague does where a matter waits for one: the first of these buttons that is there. `last`: to bring it to an end. */
export interface Ways {
  preferred: readonly string[];
  last: readonly string[];
}

const PREFERRED = [
  'approve',
  'allow',
  'identify',
  'goOn',
  'askAgain',
  'retryRefund',
  'retryExchange',
  'exchangedByHand',
  'explained',
  'written',
  'answered',
  'close',
];

/** A matter that comes back this often is brought to an end. */
const MOST_VISITS = 2;
const WAYS: Ways = {
  preferred: PREFERRED,
  last: ['explained', 'answered', 'reject', 'close', ...PREFERRED],
};

/** A synthetic colleague: writes a word, decides what has to be decided, closes a question or hands the matter back. */
export function makeAgents(
  scene: Scene,
  random: Random,
  waitMs: readonly [number, number],
  ways: Ways = WAYS,
): Agents {
  const startAfterMs = new Map<string, number>();
  const seen = new Map<string, number>();
  let handled = 0;
  let underWay: Promise<void> | null = null;

  async function workOnce(): Promise<void> {
    const { body } = await scene.api('GET', '/api/v1/tickets?limit=100');
    for (const ticket of body['items'] as Ticket[]) {
      // the route answers with tickets
      const [least, most] = waitMs;
      const after = startAfterMs.get(ticket.number) ?? least + random() * (most - least);
      startAfterMs.set(ticket.number, after);
      if (scene.clock.now().getTime() - Date.parse(ticket.openedAt) < after) continue;
      const visits = (seen.get(ticket.loopId) ?? 0) + 1;
      seen.set(ticket.loopId, visits);
      await handle(scene, ticket, visits <= MOST_VISITS ? ways.preferred : ways.last);
      handled += 1;
    }
  }
  /** Nobody works on a ticket twice at once. */
  async function work(): Promise<void> {
    await underWay;
    underWay = workOnce();
    await underWay;
  }
  return { work, handled: () => handled };
}

async function handle(scene: Scene, ticket: Ticket, preferred: readonly string[]): Promise<void> {
  const { conversationId, protocolNumber, loopId } = ticket;
  const act = (what: object) =>
    scene.api('POST', `/api/v1/conversations/${conversationId}/acts`, { agent: AGENT, act: what });
  const found = await scene.api('GET', `/api/v1/loops/${protocolNumber}`);
  const { loop } = found.body as unknown as Matter; // the route answers with a matter
  await act({ kind: 'takeOver' });
  if (await mayWrite(scene, conversationId)) await act({ kind: 'write', text: wordsOf(loop) });
  const name = loop.outcome === null ? buttonOf(loop, preferred) : null;
  if (name !== null) await act({ kind: 'move', loopId, name, input: inputOf(name, loop) });
  else if (loop.outcome === null && loop.flow === 'inquiry')
    await act({ kind: 'closeLoop', loopId, outcome: 'answered' });
  await act({ kind: 'handBack' });
}

/** As the composer shows it: a day after the customer's last word nothing may be written freely. */
async function mayWrite(scene: Scene, conversationId: string): Promise<boolean> {
  const { body } = await scene.api('GET', `/api/v1/conversations/${conversationId}`);
  return ConversationView.parse(body).addresses.some(({ windowClosesAt }) => windowClosesAt !== null);
}

function buttonOf({ flow, state, waitsFor }: Matter['loop'], preferred: readonly string[]): string | null {
  if (waitsFor === 'customer' || typeof state !== 'string') return null;
  const acts = store.flows.find(({ name }) => name === flow)?.plans.get(state)?.rest?.acts ?? [];
  return preferred.find((name) => acts.some((one) => one.name === name)) ?? null;
}

/** The colleague found the order that the customer meant. */
function inputOf(name: string, { context }: Matter['loop']): object {
  const number = (context as { orderNumber?: unknown }).orderNumber; // of the refund flow
  if (name === 'identify') return { orderNumber: typeof number === 'string' ? number : '' };
  return name === 'exchangedByHand' ? { exchangeRef: 'ex_by_hand' } : {};
}

const WORDS: Readonly<Record<string, string>> = {
  en: 'Hello, I have read all of it and taken care of what you need.',
  'pt-BR': 'Olá, li tudo e já cuidei do que você precisa.',
  es: 'Hola, ya leí todo y me ocupé de lo que necesitas.',
};

function wordsOf({ context }: Matter['loop']): string {
  const kept = context as { language?: string; contact?: { language?: string } }; // flows may keep it
  const language = kept.language ?? kept.contact?.language ?? 'en';
  return `${WORDS[language] ?? WORDS.en} ${SIGNATURE}`;
}

import { pino } from 'pino';
import { systemClock, type Clock } from '../../src/base/clock.ts';
import { noFaults, type Faults } from '../../src/base/faults.ts';
import { newId } from '../../src/base/id.ts';
import type { Blueprint } from '../../src/blueprint/blueprint.ts';
import { parcelBlueprint } from '../../src/blueprint/testing/parcelBlueprint.ts';
import { fakeChannel, type FakeChannel, type FakeItem } from '../../src/channels/fake/fakeChannel.ts';
import type { Channel } from '../../src/channels/channel.ts';
import { createTestDatabase, type TestDatabase } from '../../src/db/testDatabase.ts';
import type { Connector } from '../../src/integrations/integration.ts';
import { startLoopline, type Loopline } from '../../src/main.ts';
import { KEPT_MODELS } from '../../demo/keptModels.ts';

export interface OfficeOptions {
  blueprint?: Blueprint;
  connectors?: Connector[];
  clock?: Clock;
  faults?: Faults;
  oidcSecrets?: Record<string, string>;
  /** Wraps the collecting channel: to slow it down, to look at what leaves. */
  through?(channel: Channel): Channel;
  /** Outgoing webhooks may go to this machine. */
  webhooksInward?: boolean;
  /** The database of an office that runs already: another process on it. */
  base?: TestDatabase;
  /** Where a browser opens it, when that is not where it listens. */
  publicUrl?: string;
  /** Where the built console lies. Default: nowhere. */
  consoleFolder?: string;
}

export type Office = Awaited<ReturnType<typeof startOffice>>;

const ACCOUNT = 'front-desk';
const TOKEN = 'token of the office';

/** The whole product over HTTP, with a database of its own and a channel that keeps what it is given. */
export async function startOffice(options: OfficeOptions = {}) {
  const base = options.base ?? (await createTestDatabase());
  const channel = fakeChannel({ name: 'whatsapp' });
  const errors: unknown[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void errors.push(JSON.parse(line)) });
  const product = await startLoopline({
    databaseUrl: base.ownerUrl,
    clock: options.clock ?? systemClock,
    faults: options.faults ?? noFaults,
    log,
    role: 'all',
    host: '127.0.0.1',
    port: 0,
    modelFolder: KEPT_MODELS,
    apiToken: TOKEN,
    publicUrl: options.publicUrl ?? null,
    consoleFolder: options.consoleFolder ?? null,
    ...(options.oidcSecrets && { oidcSecrets: options.oidcSecrets }),
    auditSecret: 'what the office makes its audit log with',
    checksReplies: true,
    drawsAhead: false,
    webhooksInward: options.webhooksInward ?? false,
    workspaces: [
      {
        slug: 'office',
        blueprint: options.blueprint ?? parcelBlueprint,
        connectors: options.connectors ?? [],
        whatsapp: {
          channel: { ...withOwnIds(options.through?.(channel) ?? channel), challenge: () => null },
          accounts: [ACCOUNT],
          marksRead: false,
        },
      },
    ],
  });
  return {
    base,
    channel,
    errors,
    product,
    ...customers({ base, channel, product, clock: options.clock ?? systemClock }),
    ...agents(product),
    async close(): Promise<void> {
      await product.stop();
      if (!options.base) await base.drop();
    },
  };
}

interface Open {
  base: TestDatabase;
  channel: FakeChannel;
  product: Loopline;
  clock: Clock;
}

/** What customers do, and what can be seen of it. */
function customers({ base, channel, product, clock }: Open) {
  let items = 0;
  const next = (kind: string) => `${kind}-${process.pid}-${items++}`;
  const at = () => Math.floor(clock.now().getTime() / 1_000);

  async function rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await base.superuser.query<Row>(text, values)).rows;
  }

  /** Resolves with the HTTP status when the webhook is acknowledged. */
  async function post(item: FakeItem): Promise<number> {
    const { rawBody, headers } = channel.webhook(item);
    const body = new Uint8Array(rawBody);
    const answer = await fetch(`${product.url}/webhooks/whatsapp`, { method: 'POST', headers, body });
    return answer.status;
  }

  return {
    rows,
    write: (from: string, text: string, id = next('in')) =>
      post({ account: ACCOUNT, id, at: at(), from, text }),
    tap: (from: string, optionId: string, title: string) =>
      post({ account: ACCOUNT, id: next('tap'), at: at(), from, optionId, title }),
    async conversationOf(from: string): Promise<string> {
      const [found] = await rows<{ id: string }>(
        `select conversation.id from conversation join address on address.contact_id = conversation.contact_id
         where address.external_id = $1`,
        [from],
      );
      if (!found) throw new Error(`Nobody with the id ${from} has written`);
      return found.id;
    },
    /** Resolves when nothing waits, is decided, or is on its way. */
    async settled(): Promise<void> {
      for (;;) {
        await product.turns.idle();
        await product.outbox.idle();
        const [open] = await rows<{ n: number }>(
          `select (select count(*) from event where turn_number is null) +
             (select count(*) from message where status in ('queued', 'sending')) as n`,
        );
        if (open?.n === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

/** What agents do, over the HTTP API. */
function agents(product: Loopline) {
  return {
    async act(
      conversationId: string,
      agent: string,
      act: object,
    ): Promise<{ status: number; body: unknown }> {
      const answer = await fetch(`${product.url}/api/v1/conversations/${conversationId}/acts`, {
        method: 'POST',
        headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify({ agent, act }),
      });
      return { status: answer.status, body: await answer.json() };
    },
  };
}

/** Two offices on one database have two providers: their ids must not meet. */
function withOwnIds(channel: Channel): Channel {
  const office = newId();
  return {
    ...channel,
    send: async (message, signal) => {
      const result = await channel.send(message, signal);
      return result.kind === 'accepted'
        ? { ...result, externalId: `${office} ${result.externalId}` }
        : result;
    },
  };
}

import assert from 'node:assert/strict';
import { newId, type MessageId } from '../../src/base/id.ts';
import { SECOND_MS } from '../../src/base/clock.ts';
import type { ChannelUpdate, OutboundMessage, SendResult } from '../../src/channels/channel.ts';
import { degrade } from '../../src/channels/degrade.ts';
import { parseBody } from '../../src/channels/parseBody.ts';
import type { WhatsAppOptions } from '../../src/channels/whatsapp/checkOptions.ts';
import { whatsapp, type WhatsApp } from '../../src/channels/whatsapp/whatsapp.ts';
import type { OutboundContent } from '../../src/conversation/content.ts';
import type { PhoneMessage } from '../../world/graph/documents.ts';
import type { Graph, GraphOptions } from '../../world/graph/graph.ts';
import { MARTA, NUMBER, SECRET, startTestGraph, type TestGraph } from '../../world/graph/testGraph.ts';

export const OTHER_NUMBER = {
  phoneNumberId: '411905322018799',
  wabaId: NUMBER.wabaId,
  displayPhoneNumber: '+1 555-010-4488',
};

export interface SayOptions {
  /** Default: Marta by her phone. */
  to?: OutboundMessage['to'];
  account?: string;
  id?: MessageId;
  signal?: AbortSignal;
}

/** The channel and the double of its provider, connected over HTTP, on a clock that stands still. */
export interface Line extends TestGraph {
  channel: WhatsApp;
  /** The access token from now on; an empty one is none. */
  useToken(token: string): void;
  say(content: OutboundMessage['content'], options?: SayOptions): Promise<SendResult>;
  /** Fits what is said to the channel, sends all parts, and gives what the contact sees of them. */
  show(content: Exclude<OutboundContent, { kind: 'document' }>): Promise<PhoneMessage[]>;
  /** Moves the clock and waits until all that fell due was delivered. */
  pass(ms: number): Promise<void>;
  /** All that arrived, verified and parsed as the server does it. */
  updates(): ChannelUpdate[];
  /** How many requests to a path with this piece reach the double from now on. */
  countRequests(path: string): () => number;
}

const MANY = 1_000;

export async function openLine(
  options: { graph?: Partial<GraphOptions>; channel?: Partial<WhatsAppOptions> } = {},
): Promise<Line> {
  const double = await startTestGraph({ numbers: [NUMBER, OTHER_NUMBER], ...options.graph });
  const { graph, clock, receiver } = double;
  let token = 'EAAG_test';
  const channel = whatsapp({
    graphUrl: graph.url,
    appSecret: SECRET,
    verifyToken: 'vt_4f0c',
    accessToken: () => token,
    accounts: [NUMBER.phoneNumberId, OTHER_NUMBER.phoneNumberId],
    wabas: { [NUMBER.wabaId]: [NUMBER.phoneNumberId, OTHER_NUMBER.phoneNumberId] },
    clock,
    ...options.channel,
  });
  const say: Line['say'] = (content, { to, account, id, signal } = {}) =>
    channel.send(
      {
        id: id ?? newId(),
        account: account ?? NUMBER.phoneNumberId,
        to: to ?? { externalId: MARTA, phone: MARTA },
        content,
      },
      signal ?? AbortSignal.timeout(10 * SECOND_MS),
    );
  const pass: Line['pass'] = async (ms) => {
    clock.advance(ms);
    await graph.settled();
  };
  return {
    ...double,
    channel,
    useToken: (next) => {
      token = next;
    },
    say,
    show: async (content) => {
      const ids: string[] = [];
      for (const part of degrade(content, channel.capabilities)) {
        assert.ok(part.kind !== 'document');
        ids.push(acceptedId(await say(part)));
      }
      await pass(2 * SECOND_MS);
      return graph.phone(MARTA).messages.filter(({ id }) => ids.includes(id));
    },
    pass,
    updates: () => receiver.received.flatMap(({ bytes, headers }) => read(channel, bytes, headers)),
    countRequests: (path) => countRequests(graph, path),
    stop: async () => {
      await channel.close();
      await double.stop();
    },
  };
}

/** A fault that does nothing but run out. */
function countRequests({ faults }: Graph, path: string): () => number {
  faults.set({ kind: 'latency', ms: 0, path, times: MANY });
  return () => {
    const left = faults.list().find((fault) => fault.kind === 'latency' && fault.path === path);
    return MANY - (left?.times ?? 0);
  };
}

/** The provider's id of a message that it took. */
export function acceptedId(result: SendResult): string {
  assert.ok(result.kind === 'accepted', JSON.stringify(result));
  return result.externalId;
}

function read(channel: WhatsApp, bytes: Buffer, headers: Record<string, string | string[] | undefined>) {
  assert.ok(channel.verify(bytes, headers), 'a webhook of the double is not rightly signed');
  const parsed = parseBody(bytes);
  assert.ok('body' in parsed, 'a webhook of the double cannot be read');
  return channel.parse(parsed.body);
}

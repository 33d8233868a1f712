import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Channel, ChannelUpdate, OutboundMessage } from './channel.ts';
import { MAX_BODY_BYTES } from './parseBody.ts';

export interface ConformanceSubject {
  channel: Channel;
  /** A webhook as the provider sends it, rightly signed, with at least one message in it. */
  genuine: { rawBody: Buffer; headers: Record<string, string> };
  outbound: OutboundMessage;
  /** The same channel with another server as its provider; absent when it needs no server. */
  aimedAt?: (url: string) => Channel & { close(): Promise<void> };
}

const FORGERIES = 1_500;

/** What every channel must hold, run by the tests of each. */
export function conformance(subject: ConformanceSubject): void {
  void describe(`${subject.channel.name} keeps the contract of a channel`, () => {
    signatures(subject);
    rubbish(subject);
    if (subject.aimedAt) network({ ...subject, aimedAt: subject.aimedAt });
  });
}

function signatures({ channel, genuine }: ConformanceSubject): void {
  void test('the genuine webhook is accepted and tells a message', () => {
    assert.equal(channel.verify(genuine.rawBody, genuine.headers), true);
    const updates = channel.parse(JSON.parse(genuine.rawBody.toString()));
    assert.ok(updates.some(({ kind }) => kind === 'message'));
  });

  void test(`none of ${FORGERIES} webhooks with another body or another signature is accepted`, () => {
    let tried = 0;
    fc.assert(
      fc.property(forgery(genuine), ({ rawBody, headers }) => {
        tried += 1;
        assert.equal(channel.verify(rawBody, headers), false);
      }),
      { numRuns: FORGERIES },
    );
    assert.ok(tried >= FORGERIES);
  });
}

type Webhook = { rawBody: Buffer; headers: Record<string, string | string[] | undefined> };

/** The genuine webhook with a bit turned, a byte more or less, or with headers that are missing or changed. */
function forgery({ rawBody, headers }: ConformanceSubject['genuine']): fc.Arbitrary<Webhook> {
  const at = fc.nat({ max: rawBody.length - 1 });
  const flipped = fc.tuple(at, fc.nat({ max: 7 })).map(([byte, bit]) => {
    const bytes = Buffer.from(rawBody);
    bytes[byte] = (bytes[byte] ?? 0) ^ (1 << bit);
    return bytes;
  });
  const shorter = at.map((length) => rawBody.subarray(0, length));
  const longer = fc.uint8Array({ minLength: 1, maxLength: 8 }).map((more) => Buffer.concat([rawBody, more]));
  const changed = fc.constantFrom(...Object.entries(headers)).chain(([name, value]) =>
    fc
      .oneof(
        fc.constantFrom<string | string[] | undefined>(
          undefined,
          '',
          value.toUpperCase(),
          [value, value],
          ` ${value}`,
        ),
        fc.string({ maxLength: value.length + 2 }),
        fc.nat({ max: value.length - 1 }).map((cut) => value.slice(0, cut)),
        fc
          .tuple(fc.nat({ max: value.length - 1 }), fc.constantFrom(...'0123456789abcdef='))
          .map(([index, letter]) => value.slice(0, index) + letter + value.slice(index + 1)),
      )
      .filter((forged) => forged !== value)
      .map((forged) => ({ rawBody, headers: { ...headers, [name]: forged } })),
  );
  const bodies = fc.oneof(flipped, shorter, longer).map((bytes) => ({ rawBody: bytes, headers }));
  return fc.oneof<fc.Arbitrary<Webhook>[]>(bodies, changed);
}

function rubbish({ channel, genuine }: ConformanceSubject): void {
  void test('rubbish is read without an exception', () => {
    const deep: unknown = Array.from({ length: 10_000 }).reduce((inner) => [inner], 0);
    const deepObject: unknown = Array.from({ length: 10_000 }).reduce((inner) => ({ entry: inner }), 0);
    const huge = 'x'.repeat(MAX_BODY_BYTES);
    const odd = [
      null,
      undefined,
      0,
      -1,
      NaN,
      '',
      huge,
      true,
      [],
      [[]],
      {},
      deep,
      deepObject,
      10n,
      Symbol('s'),
      () => 1,
    ];
    for (const body of odd) checkUpdates(channel.parse(body));
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (body) => {
          checkUpdates(channel.parse(body));
        },
      ),
      { numRuns: 500 },
    );
  });

  void test('a genuine body with one value replaced by rubbish is read without an exception', () => {
    const places = placesOf(JSON.parse(genuine.rawBody.toString()));
    const rubbishes = fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\0', '\ud800', 1e300),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), rubbishes, (path, value) => {
        checkUpdates(channel.parse(replaced(JSON.parse(genuine.rawBody.toString()), path, value)));
      }),
      { numRuns: 2_000 },
    );
  });
}

/** Whatever came in, what comes out can be stored. */
function checkUpdates(updates: ChannelUpdate[]): void {
  for (const update of updates) {
    assert.ok(canBeStored(update), 'NUL or a lone surrogate came through');
    if ('externalId' in update) assert.ok(update.externalId.length > 0);
    const instant = 'sentAt' in update ? update.sentAt : 'at' in update ? update.at : null;
    assert.ok(instant === null || Number.isFinite(instant.getTime()));
  }
}

/** PostgreSQL keeps no NUL in a text, and JSON no half of a character, in keys as in values. */
function canBeStored(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => canBeStored(key) && canBeStored(inner));
}

type Path = (string | number)[];

function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys: Path = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => placesOf(Reflect.get(value, key), [...path, key]))];
}

function replaced(body: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof body !== 'object' || body === null) return body;
  Reflect.set(body, key, replaced(Reflect.get(body, key), rest, value));
  return body;
}

function network({
  outbound,
  aimedAt,
}: ConformanceSubject & { aimedAt: NonNullable<ConformanceSubject['aimedAt']> }) {
  const untilEnded = () => AbortSignal.timeout(10_000);

  void test('a message to a port where nobody listens is refused, to be tried again', async () => {
    const server = await listen(() => {});
    await server.close();
    await using channel = disposable(aimedAt(server.url));
    const result = await channel.send(outbound, untilEnded());
    assert.ok(result.kind === 'refused' && result.failure.remedy === 'retry', JSON.stringify(result));
    await channel.markRead(outbound.account, 'x');
    assert.equal((await channel.checkAccount(outbound.account)).ok, false);
  });

  void test('a message whose answer is dropped is unknown', async () => {
    await using server = await listen((socket) => socket.once('data', () => socket.destroy()));
    await using channel = disposable(aimedAt(server.url));
    assert.equal((await channel.send(outbound, untilEnded())).kind, 'unknown');
  });

  void test('a message that is ended while its answer is awaited is unknown', async () => {
    const ending = new AbortController();
    await using server = await listen((socket) => socket.once('data', () => ending.abort()));
    await using channel = disposable(aimedAt(server.url));
    assert.equal((await channel.send(outbound, ending.signal)).kind, 'unknown');
  });

  void test('a message that is ended before it leaves is refused, to be tried again', async () => {
    let received = 0;
    await using server = await listen((socket) => socket.on('data', (bytes) => (received += bytes.length)));
    await using channel = disposable(aimedAt(server.url));
    const result = await channel.send(outbound, AbortSignal.abort());
    assert.ok(result.kind === 'refused' && result.failure.remedy === 'retry', JSON.stringify(result));
    assert.equal(received, 0);
  });
}

function disposable<Closable extends { close(): Promise<void> }>(
  closable: Closable,
): Closable & AsyncDisposable {
  return Object.assign(closable, { [Symbol.asyncDispose]: () => closable.close() });
}

/** A bare server on a port of the system's choice. Closing it cuts what is still connected. */
async function listen(onConnection: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    onConnection(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    if (!server.listening) return;
    server.close();
    for (const socket of sockets) socket.destroy();
    await once(server, 'close');
  };
  return { url, close, [Symbol.asyncDispose]: close };
}

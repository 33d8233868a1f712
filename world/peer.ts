import { join } from 'node:path';
import Fastify from 'fastify';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { Clock } from './clock.ts';
import { addControls } from './controls.ts';
import { addFaultHooks, CONTROL_PREFIX } from './faultHooks.ts';
import type { ErrorAnswer, WordError } from './faultHooks.ts';
import type { FaultKind } from './faultKinds.ts';
import { makeFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import { seededRandom } from './random.ts';
import type { Random } from './random.ts';
import { makeSchedule } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import { openStore } from './store.ts';
import type { Store } from './store.ts';

/** What all servers of one world have in common. */
export interface Room {
  readonly clock: Clock;
  readonly host: string;
  /** A folder for the storage, or null for memory. */
  readonly dataDir: string | null;
  readonly seed: number;
  /** Of every server of this room. */
  readonly schedules: Schedule[];
}

/** One server of the world before it has routes. */
export interface Peer {
  readonly name: string;
  readonly app: FastifyInstance;
  readonly clock: Clock;
  readonly random: Random;
  readonly store: Store;
  readonly schedule: Schedule;
  readonly faults: Faults;
  /** `http://127.0.0.1:40123`; known once the server listens. */
  url(): string;
  /** Opens the port and takes up the work that an earlier process left. */
  listen(): Promise<void>;
  stop(): Promise<void>;
}

/** What every server of the world lets its caller do, beside what is its own. */
export interface PeerControls {
  readonly url: string;
  readonly faults: Faults;
  /** When everything due in this server is done. */
  settled(): Promise<void>;
  dump(): Record<string, unknown[]>;
}

/** What is known of a request before it is routed. */
export type IncomingLike = { url: string; headers: Record<string, string | string[] | undefined> };

export type PeerOptions = {
  name: string;
  port: number;
  faultKinds: readonly FaultKind[];
  wordError: WordError;
  /** How the server words what its routes throw. */
  wordThrown: (thrown: unknown) => ErrorAnswer & { status: number };
  /** True when the server makes the fault '500' itself. */
  ownServerErrors?: boolean;
  /** The path that routes see, for APIs with a version in front. */
  rewriteUrl?: (request: IncomingLike) => string;
};

/** The largest upload that Meta takes is 100 MB. */
const BODY_LIMIT_BYTES = 110 * 1024 * 1024;

export function openPeer(room: Room, options: PeerOptions): Peer {
  const store = openStore(room.dataDir === null ? ':memory:' : join(room.dataDir, `${options.name}.sqlite`));
  // A second start on kept storage must not make the ids of the first again.
  const random = seededRandom(room.seed + store.countStart() * 7_919);
  const faults = makeFaults(options.name, options.faultKinds, seededRandom(room.seed + 1));
  const schedule = makeSchedule(room.clock, store);
  const app = openApp(options);
  room.schedules.push(schedule);
  addFaultHooks(app, faults, {
    random,
    wordError: options.wordError,
    ownServerErrors: options.ownServerErrors ?? false,
  });
  addControls(app, { room, faults, store });
  let url = '';
  return {
    name: options.name,
    app,
    clock: room.clock,
    random,
    store,
    schedule,
    faults,
    url: () => url,
    listen: async () => {
      url = await app.listen({ host: room.host, port: options.port });
      schedule.start();
    },
    stop: async () => {
      await schedule.stop();
      await app.close();
      store.close();
    },
  };
}

/** The controls that every server has, for the typed door of the world. */
export function peerControls(peer: Peer): PeerControls {
  return {
    url: peer.url(),
    faults: peer.faults,
    settled: () => peer.schedule.settled(),
    dump: () => peer.store.dump(),
  };
}

function openApp(options: PeerOptions): FastifyInstance {
  const { rewriteUrl } = options;
  const settings: FastifyServerOptions = { bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: true };
  if (rewriteUrl !== undefined) settings.rewriteUrl = (request) => rewriteUrl(incoming(request));
  const app = Fastify(settings);
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text === '' ? {} : JSON.parse(String(text)));
    } catch (cause) {
      done(Object.assign(new Error('The body is not JSON', { cause }), { statusCode: 400 }));
    }
  });
  app.setErrorHandler((error, request, reply) => {
    if (request.url.startsWith(CONTROL_PREFIX)) {
      return reply.code(400).send({ error: error instanceof Error ? error.message : String(error) });
    }
    const { status, headers, body } = options.wordThrown(error);
    return reply
      .code(status)
      .headers(headers ?? {})
      .send(body);
  });
  return app;
}

function incoming({
  url,
  headers,
}: {
  url?: string | undefined;
  headers: IncomingLike['headers'];
}): IncomingLike {
  return { url: url ?? '/', headers };
}

/** The HTTP status that Fastify gave to an error of its own, such as a body too large. */
export function statusOf(thrown: unknown): number {
  const status: unknown = thrown instanceof Error && 'statusCode' in thrown ? thrown.statusCode : null;
  return typeof status === 'number' ? status : 500;
}

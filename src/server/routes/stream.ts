import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Principal } from '../../access/principal.ts';
import { parsePlace, writePlace } from '../../activity/activityPlace.ts';
import type { Follower } from '../../activity/follower.ts';
import { reachesBack, type Activity } from '../../activity/readActivity.ts';
import { streamEndpoints as endpoints } from '../../api/stream.ts';
import { SECOND_MS } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

export interface StreamDeps extends DeskDeps {
  follower: Follower;
  authenticate(request: FastifyRequest): Promise<Principal | null>;
}

/** Proxies close what is silent for a minute; and who is not allowed any more must not go on listening. */
const PULSE_MS = 10 * SECOND_MS;
/** A client that reads slower than this is let go of; it comes back with the last id that it has read. */
const MOST_UNREAD_BYTES = 1_000_000;

/** One stream for a whole page: what happens in the workspace, in order, resumable. */
export async function streamRoutes(app: FastifyInstance, deps: StreamDeps): Promise<void> {
  const open = new Set<() => void>();
  app.addHook('preClose', async () => open.forEach((end) => end()));

  serve(app, endpoints.follow, async ({ principal, query, request, reply }) => {
    const after = placeOf(request, query.after);
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const { workspaceId } = principal;
    if (after && !(await reachesBack(deps.db, workspaceId, after)))
      reply.raw.write('event: gap\ndata: {"facts":[]}\n\n');
    const wanted = { principal, conversationId: query.conversationId ?? null };
    const unfollow = await deps.follower.follow(workspaceId, after, (rows) => tell(reply, wanted, rows));
    const end = () => {
      unfollow();
      clearInterval(pulse);
      open.delete(end);
      reply.raw.end();
    };
    const pulse = setInterval(() => void beat(deps, request, reply, end), PULSE_MS).unref();
    open.add(end);
    request.raw.on('close', end);
    reply.raw.write(': here\n\n');
  });
}

/** @throws AppError CURSOR_INVALID when the last id is none that this stream gave. */
function placeOf(request: FastifyRequest, after: string | undefined) {
  const header = request.headers['last-event-id'];
  const text = typeof header === 'string' && header !== '' ? header : after;
  if (text === undefined) return null;
  const place = parsePlace(text);
  if (place) return place;
  throw new AppError(
    'CURSOR_INVALID',
    'Last-Event-ID is no id of this stream; leave it out to begin with now',
  );
}

interface Wanted {
  principal: Principal;
  conversationId: string | null;
}

function tell(reply: FastifyReply, wanted: Wanted, rows: Activity[]): void {
  for (const row of rows) {
    if (wanted.conversationId !== null && row.conversationId !== wanted.conversationId) continue;
    const facts = row.facts.filter(
      (fact) => fact.kind !== 'notification.made' || fact.agent === wanted.principal.id,
    );
    if (facts.length === 0) continue;
    const data = JSON.stringify({ conversationId: row.conversationId, facts, at: row.at });
    reply.raw.write(`id: ${writePlace(row)}\nevent: activity\ndata: ${data}\n\n`);
  }
  if (reply.raw.writableLength > MOST_UNREAD_BYTES) reply.raw.destroy();
}

async function beat(
  deps: StreamDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  end: () => void,
): Promise<void> {
  const principal = await deps.authenticate(request).catch(() => null);
  if (!principal?.permissions.has('conversation.read')) return end();
  reply.raw.write(': still here\n\n');
}

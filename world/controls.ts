import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isWorldClock } from './clock.ts';
import { CONTROL_PREFIX } from './faultHooks.ts';
import { faultSchema } from './faultKinds.ts';
import type { FaultKind } from './faultKinds.ts';
import type { Faults } from './faults.ts';
import type { Room } from './peer.ts';
import type { Store } from './store.ts';

const advanceSchema = z.object({ ms: z.number().nonnegative(), wait: z.boolean().default(true) });
const instantSchema = z.object({ at: z.coerce.date(), wait: z.boolean().default(true) });
const waitSchema = z.object({ wait: z.boolean().default(true) });

/** The doors by which another process drives the world: the shared clock, the switches, and a look inside. */
export function addControls(
  app: FastifyInstance,
  { room, faults, store }: { room: Room; faults: Faults; store: Store },
): void {
  addClockControls(app, room);
  app.get(`${CONTROL_PREFIX}/faults`, async () => faults.list());
  app.post(`${CONTROL_PREFIX}/faults`, async (request, reply) => {
    const parsed = faultSchema.safeParse(request.body);
    if (!parsed.success) return reply.code(400).send({ error: z.prettifyError(parsed.error) });
    try {
      faults.set(parsed.data);
    } catch (error) {
      return reply.code(400).send({ error: error instanceof Error ? error.message : String(error) });
    }
    return faults.list();
  });
  app.delete<{ Querystring: { kind?: FaultKind } }>(`${CONTROL_PREFIX}/faults`, async (request) => {
    faults.clear(request.query.kind);
    return faults.list();
  });
  app.get(`${CONTROL_PREFIX}/state`, async () => store.dump());
  app.post(`${CONTROL_PREFIX}/settle`, async () => {
    await settled(room);
    return { settled: true };
  });
}

/** When nothing is due in any server of the room. */
export async function settled(room: Room): Promise<void> {
  await Promise.all(room.schedules.map((schedule) => schedule.settled()));
}

function addClockControls(app: FastifyInstance, room: Room): void {
  const path = `${CONTROL_PREFIX}/clock`;
  const face = () => ({ now: room.clock.now().toISOString(), frozen: room.clock.frozen ?? false });
  const faceAfter = async (wait: boolean) => {
    if (wait) await settled(room);
    return face();
  };

  app.get(path, async () => face());
  app.post(`${path}/advance`, async (request) => {
    const { ms, wait } = advanceSchema.parse(request.body);
    room.clock.advance(ms);
    return faceAfter(wait);
  });
  app.post(`${path}/set`, async (request, reply) => {
    const { at, wait } = instantSchema.parse(request.body);
    if (!isWorldClock(room.clock)) return reply.code(409).send(foreignClock('set'));
    room.clock.set(at);
    return faceAfter(wait);
  });
  for (const act of ['freeze', 'run'] as const) {
    app.post(`${path}/${act}`, async (request, reply) => {
      const { wait } = waitSchema.parse(request.body ?? {});
      if (!isWorldClock(room.clock)) return reply.code(409).send(foreignClock(act));
      room.clock[act]();
      return faceAfter(wait);
    });
  }
}

const foreignClock = (act: string) => ({
  error: `The clock of this world was passed in and cannot ${act}; advance it, or let the world make its own`,
});

import type { FastifyInstance } from 'fastify';
import type { AccessDeps } from '../../access/accessDeps.ts';
import { signOut } from '../../access/signOut.ts';
import { demoEndpoints as endpoints } from '../../api/demo.ts';
import { AppError } from '../../base/errors.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import type { DemoControl } from '../../sandbox/demoControl.ts';
import { readDemoConversation } from '../../sandbox/readDemoConversation.ts';
import { signInToDemo } from '../../sandbox/signInToDemo.ts';
import { needNoForeignOrigin } from '../auth/needOwnOrigin.ts';
import {
  needSafeTransport,
  readSessionCookie,
  setSessionCookie,
  type PublicUrl,
} from '../auth/sessionCookie.ts';
import { serve, servePublic } from '../serve.ts';

export interface DemoRoutesDeps {
  db: Database;
  /** Null: this is no demo. */
  demo: DemoControl | null;
  access: AccessDeps;
  publicUrl: PublicUrl;
  workspaceOfSlug(slug: string | undefined): WorkspaceId;
}

/** What only the demo has: a sign-in by its link, the phones of its customers, its reset. */
export async function demoRoutes(app: FastifyInstance, deps: DemoRoutesDeps): Promise<void> {
  const { access, publicUrl, demo } = deps;
  servePublic(app, endpoints.signIn, async ({ body, request, reply }) => {
    const there = needDemo(demo);
    needSafeTransport(request, publicUrl);
    needNoForeignOrigin(request, publicUrl);
    const { cookie } = await signInToDemo(access, deps.workspaceOfSlug(undefined), {
      demo: there,
      key: body.key,
      device: request.headers['user-agent'] ?? '',
      address: request.ip,
    });
    await signOut(access, readSessionCookie(request, publicUrl));
    setSessionCookie({ request, reply }, cookie, publicUrl);
    return { level: 'password' as const };
  });
  serve(app, endpoints.read, async () => ({ isDemo: demo !== null, people: [...(demo?.people ?? [])] }));
  serve(app, endpoints.later, async ({ body }) => needDemo(demo).advance(body.ms));
  serve(app, endpoints.reset, () => needDemo(demo).reset());
  phoneRoutes(app, deps);
}

function phoneRoutes(app: FastifyInstance, { db, demo }: DemoRoutesDeps): void {
  const look = async (workspaceId: WorkspaceId, person: string) => {
    const there = needDemo(demo);
    const phone = there.phone(person);
    if (phone === null) throw unknown(there, person);
    const waId = there.waIdOf(person) ?? '';
    return { ...phone, conversation: await readDemoConversation(db, workspaceId, waId) };
  };
  serve(app, endpoints.phone, ({ principal, params }) => look(principal.workspaceId, params.person));
  serve(app, endpoints.write, async ({ principal, params: { person }, body }) => {
    const there = needDemo(demo);
    if (there.waIdOf(person) === null) throw unknown(there, person);
    await there.write(person, body);
    return look(principal.workspaceId, person);
  });
}

function needDemo(demo: DemoControl | null): DemoControl {
  if (demo) return demo;
  throw new AppError(
    'DEMO_ABSENT',
    'This is not the demo: it has neither its sign-in, its phones nor its reset',
  );
}

function unknown({ people }: DemoControl, person: string): AppError {
  const known = people.map(({ key }) => key).join(', ');
  return new AppError('PERSONA_UNKNOWN', `Nobody is known as '${person}'; there are: ${known}`, { person });
}

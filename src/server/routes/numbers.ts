import type { FastifyInstance, FastifyRequest } from 'fastify';
import { numberEndpoints as endpoints } from '../../api/numberSetup.ts';
import { AppError } from '../../base/errors.ts';
import type { Clock } from '../../base/clock.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { JoinedLines } from '../../channels/lineMaker.ts';
import type { Database } from '../../db/pool.ts';
import {
  connectedNumber,
  connectNumber,
  disconnectNumber,
  type NumberRoom,
} from '../../setup/connectedNumbers.ts';
import { listNumbers } from '../../setup/listNumbers.ts';
import { sendTest } from '../../setup/sendTest.ts';
import { listTests } from '../../setup/testMessages.ts';
import { actorName } from '../auditWrites.ts';
import { linkTo } from '../auth/linkTo.ts';
import type { PublicUrl } from '../auth/sessionCookie.ts';
import { serve } from '../serve.ts';

export interface NumberRoutesDeps {
  db: Database;
  clock: Clock;
  publicUrl: PublicUrl;
  setup: {
    /** What the numbers of a workspace are connected with. */
    numberRoom(workspaceId: WorkspaceId): NumberRoom;
    /** Null: the workspace speaks from no number and can get none. */
    lines(workspaceId: WorkspaceId): JoinedLines | null;
    /** '/webhooks/whatsapp': where the provider posts to. */
    callbackPath(workspaceId: WorkspaceId): `/${string}`;
    verifyToken(workspaceId: WorkspaceId): string;
  };
}

/** WhatsApp numbers: how they are connected and tried out. */
export async function numberRoutes(app: FastifyInstance, deps: NumberRoutesDeps): Promise<void> {
  const { setup, publicUrl } = deps;
  const callbackOf = (request: FastifyRequest, workspaceId: WorkspaceId) =>
    linkTo(request, publicUrl, setup.callbackPath(workspaceId));
  serve(app, endpoints.numbers, async ({ principal: { workspaceId }, request }) => {
    const callbackUrl = callbackOf(request, workspaceId);
    return {
      callbackUrl,
      isReachable: isReachable(callbackUrl),
      verifyToken: setup.verifyToken(workspaceId),
      ...(await listNumbers(setup.numberRoom(workspaceId), workspaceId)),
    };
  });
  serve(app, endpoints.checkNumber, async ({ principal: { workspaceId }, body, request }) => {
    const callbackUrl = callbackOf(request, workspaceId);
    const desk = setup.numberRoom(workspaceId).desk(body.accessToken);
    return {
      checks: await desk.check({ ...body, appSecret: body.appSecret ?? null, callbackUrl }),
      callbackUrl,
      configuration: [
        `WHATSAPP_NUMBERS=${body.businessId}:${body.phoneNumberId}`,
        'WHATSAPP_ACCESS_TOKEN=',
        'WHATSAPP_APP_SECRET=',
        'WHATSAPP_VERIFY_TOKEN=',
      ],
    };
  });
  serve(app, endpoints.subscribeNumber, ({ principal: { workspaceId }, body }) =>
    setup
      .numberRoom(workspaceId)
      .desk(body.accessToken)
      .subscribe({ ...body, appSecret: body.appSecret ?? null, callbackUrl: null }),
  );
  serve(app, endpoints.keepNumber, ({ principal, body, request }) => {
    const { workspaceId } = principal;
    const callbackUrl = callbackOf(request, workspaceId);
    const asked = { entered: body, callbackUrl, by: actorName(principal) };
    return connectNumber(setup.numberRoom(workspaceId), workspaceId, asked);
  });
  serve(app, endpoints.removeNumber, ({ principal: { workspaceId }, params }) =>
    disconnectNumber(setup.numberRoom(workspaceId), workspaceId, params.phoneNumberId),
  );
  connectedRoutes(app, deps, callbackOf);
  testRoutes(app, deps);
}

/** Acts at the provider with the credentials that a number has. */
function connectedRoutes(
  app: FastifyInstance,
  { setup }: NumberRoutesDeps,
  callbackOf: (request: FastifyRequest, workspaceId: WorkspaceId) => string,
): void {
  const lookAt = async (workspaceId: WorkspaceId, phoneNumberId: string) => {
    const room = setup.numberRoom(workspaceId);
    const { credentials, businessId } = await connectedNumber(room, workspaceId, phoneNumberId);
    if (businessId === null) throw withoutBusiness();
    const { accessToken, appSecret } = credentials;
    return { desk: room.desk(accessToken), asked: { phoneNumberId, businessId, appSecret } };
  };
  serve(app, endpoints.checkConnected, async ({ principal: { workspaceId }, params, request }) => {
    const { desk, asked } = await lookAt(workspaceId, params.phoneNumberId);
    return { checks: await desk.check({ ...asked, callbackUrl: callbackOf(request, workspaceId) }) };
  });
  serve(app, endpoints.subscribeConnected, async ({ principal: { workspaceId }, params }) => {
    const { desk, asked } = await lookAt(workspaceId, params.phoneNumberId);
    return desk.subscribe({ ...asked, callbackUrl: null });
  });
  serve(app, endpoints.aimWebhooks, async ({ principal: { workspaceId }, params, request }) => {
    const { desk, asked } = await lookAt(workspaceId, params.phoneNumberId);
    const callbackUrl = callbackOf(request, workspaceId);
    return desk.aim({ ...asked, callbackUrl, verifyToken: setup.verifyToken(workspaceId) });
  });
}

function testRoutes(app: FastifyInstance, deps: NumberRoutesDeps): void {
  const { db, setup } = deps;
  serve(app, endpoints.tests, async ({ principal: { workspaceId } }) => ({
    items: await listTests(db, workspaceId, setup.numberRoom(workspaceId).channel),
  }));
  serve(app, endpoints.sendTest, async ({ principal, body }) => {
    const { workspaceId } = principal;
    const lines = setup.lines(workspaceId);
    if (!lines?.accounts().includes(body.phoneNumberId)) throw notSpeaking();
    return sendTest(deps, workspaceId, {
      channel: lines.channel,
      account: body.phoneNumberId,
      phone: body.to.replace(/\D/g, ''),
      message: body.message,
      by: actorName(principal),
    });
  });
}

/** As far as an address tells: the provider refuses anything without a certificate that it trusts. */
function isReachable(callbackUrl: string): boolean {
  const { protocol, hostname } = new URL(callbackUrl);
  return protocol === 'https:' && hostname.includes('.') && !/^(127\.|10\.|192\.168\.)/.test(hostname);
}

function notSpeaking(): AppError {
  return new AppError('NUMBER_NOT_FOUND', 'No number with this id is connected; connect it first');
}

function withoutBusiness(): AppError {
  return new AppError(
    'CREDENTIALS_MISSING',
    'The configuration names this number without its business account; write it as account:number in WHATSAPP_NUMBERS',
  );
}

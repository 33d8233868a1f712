import { CONTROL_PREFIX, placeOf } from '../faultHooks.ts';
import { ALPHANUMERIC, digits, randomText } from '../random.ts';
import { isRecord, textAt } from '../json.ts';
import { checkProof, tokenOf } from './appRoutes.ts';
import { GraphError } from './graphError.ts';
import { MEDIA_PATH } from './mediaRoutes.ts';
import { VERSION_HEADER } from './messageRoutes.ts';
import type { GraphState } from './state.ts';

const MANAGEMENT = /\/(message_templates|subscribed_apps|phone_numbers|whatsapp_business_profile)/;

/** What is the same on every call of the Graph API: the token, the refusals that are switched on, the headers. */
export function addGraphHooks(state: GraphState): void {
  const { app, faults } = state.peer;
  app.addHook('onRequest', async (request) => {
    if (request.url.startsWith(CONTROL_PREFIX)) return;
    const token = checkToken(state, request.headers.authorization);
    checkProof(
      state.settings,
      token,
      isRecord(request.query) ? textAt(request.query, 'appsecret_proof') : null,
    );
    const place = placeOf(request);
    const isSend = request.url.includes('/messages');
    const next = faults.list().find((fault) => fault.kind === 'refuse');
    // An expired token strikes every call; any other code strikes sending, unless the fault names a path.
    if (next?.kind !== 'refuse' || (!isSend && next.code !== 190 && next.path === undefined)) return;
    const refused = faults.take('refuse', place);
    if (refused === null) return;
    throw new GraphError(refused.code, {
      ...(refused.subcode === undefined ? {} : { subcode: refused.subcode }),
      ...(refused.status === undefined ? {} : { status: refused.status }),
    });
  });
  app.addHook('onSend', async (request, reply, sent) => {
    if (request.url.startsWith(CONTROL_PREFIX)) return sent;
    const trace = randomText(state.peer.random, 11, ALPHANUMERIC);
    void reply.headers({
      'facebook-api-version': String(request.headers[VERSION_HEADER] ?? 'v21.0'),
      'x-fb-trace-id': trace,
      'x-fb-request-id': randomText(state.peer.random, 22, ALPHANUMERIC),
    });
    if (!request.url.startsWith(MEDIA_PATH))
      void reply.header('Content-Type', 'application/json; charset=UTF-8');
    if (MANAGEMENT.test(request.url)) void reply.header('X-Business-Use-Case-Usage', usage(state));
    return sent;
  });
  app.setNotFoundHandler(async (request) => {
    throw new GraphError(2500, {
      message: `Unknown path components: ${request.url.split('?')[0]}`,
      status: 400,
    });
  });
}

function checkToken(state: GraphState, authorization: string | undefined): string {
  const { accessToken, appId, appSecret } = state.settings;
  const token = tokenOf(authorization);
  if (token !== null && (token === accessToken || token === `${appId}|${appSecret}`)) return token;
  throw new GraphError(190, {
    message: 'Invalid OAuth access token - Cannot parse access token',
    subcode: 467,
  });
}

function usage(state: GraphState): string {
  const one = {
    type: 'whatsapp',
    call_count: Number(digits(state.peer.random, 1)),
    total_cputime: 1,
    total_time: 1,
    estimated_time_to_regain_access: 0,
  };
  return JSON.stringify({ [state.settings.numbers[0]?.wabaId ?? '0']: [one] });
}

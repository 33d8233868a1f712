import { Agent } from 'undici';
import { SECOND_MS, type Clock } from '../../base/clock.ts';
import type { NumberAsked, NumberCheck, NumberDesk } from '../numberDesk.ts';
import { listOf, objectOf, objectsOf, textOf } from '../wire.ts';
import { checkNumber } from './account.ts';
import { checkApp } from './checkApp.ts';
import { checkCallback, subscriptionStep } from './checkWebhooks.ts';
import { graphApi, type GraphAnswer, type GraphApi } from './graphApi.ts';
import { refusalOf, refusedStep } from './refusalOf.ts';

const REQUEST_MS = 10 * SECOND_MS;

/** What looks are made with. */
interface Sight {
  api: GraphApi;
  apiWith(accessToken: string): GraphApi;
  accessToken: string;
  now: Date;
}

/** A desk for the WhatsApp Cloud API, for each token that somebody types. */
export function whatsappNumberDesk(graphUrl: string, clock: Clock): (accessToken: string) => NumberDesk {
  return (accessToken) => {
    const using = async <Result>(act: (sight: Sight) => Promise<Result>): Promise<Result> => {
      const dispatcher = new Agent({ connect: { timeout: 5 * SECOND_MS } });
      const apiWith = (token: string) => graphApi({ graphUrl, accessToken: () => token, dispatcher });
      try {
        return await act({ api: apiWith(accessToken), apiWith, accessToken, now: clock.now() });
      } finally {
        await dispatcher.close();
      }
    };
    return {
      check: (asked) => using((sight) => checkAll(sight, asked)),
      subscribe: (asked) => using((sight) => subscribe(sight, asked)),
      aim: (asked) => using(({ api }) => aim(api, asked)),
    };
  };
}

/** In the order in which they are set right: what cannot be known before the token is right is not asked. */
async function checkAll(sight: Sight, asked: NumberAsked): Promise<NumberCheck[]> {
  const { api } = sight;
  const numbers = await get(api, `${asked.businessId}/phone_numbers`);
  if (isOfToken(numbers)) return [refusedStep('token', numbers, 'tokenRefused')];
  const [number, app, apps, callback, templates] = await Promise.all([
    numberStep(api, asked.phoneNumberId),
    appOf(sight, asked),
    get(api, `${asked.businessId}/subscribed_apps`),
    callbackStep(api, asked),
    get(api, `${asked.businessId}/message_templates`, { limit: '1' }),
  ]);
  return [
    app?.token ?? { step: 'token', isDone: true, detail: 'the provider takes it', trouble: null },
    number,
    belonging(numbers, asked),
    ...(app ? [app.secret] : []),
    subscriptionStep(apps, app?.appId ?? null),
    ...callback,
    refusalOf(templates) === null
      ? { step: 'templates', isDone: true, detail: 'they can be read', trouble: null }
      : refusedStep('templates', templates, 'templatesRefused'),
  ];
}

async function subscribe(sight: Sight, asked: NumberAsked): Promise<NumberCheck> {
  const { api } = sight;
  const path = `${asked.businessId}/subscribed_apps`;
  const done = await api({ method: 'POST', path, json: {}, signal: soon() });
  if (refusalOf(done) !== null) return refusedStep('subscription', done, 'noApp');
  const app = await appOf(sight, asked);
  return subscriptionStep(await get(api, path), app?.appId ?? null);
}

async function aim(
  api: GraphApi,
  { phoneNumberId, callbackUrl, verifyToken }: Parameters<NumberDesk['aim']>[0],
): Promise<NumberCheck> {
  const json = { webhook_configuration: { override_callback_uri: callbackUrl, verify_token: verifyToken } };
  const done = await api({ method: 'POST', path: phoneNumberId, json, signal: soon() });
  if (refusalOf(done) !== null) return refusedStep('callback', done, 'callbackRefused');
  return checkCallback(api, { phoneNumberId, callbackUrl }, soon());
}

async function appOf({ api, apiWith, accessToken, now }: Sight, { appSecret }: NumberAsked) {
  return appSecret === null ? null : checkApp({ api, apiWith, accessToken, appSecret, now, signal: soon() });
}

async function callbackStep(api: GraphApi, { phoneNumberId, callbackUrl }: NumberAsked) {
  return callbackUrl === null ? [] : [await checkCallback(api, { phoneNumberId, callbackUrl }, soon())];
}

async function numberStep(api: GraphApi, phoneNumberId: string): Promise<NumberCheck> {
  const verdict = await checkNumber(api, phoneNumberId, soon());
  if (verdict.ok) return { step: 'number', isDone: true, detail: 'it can send', trouble: null };
  const trouble = verdict.reason.startsWith('the number is ') ? 'numberSilent' : 'numberRefused';
  return { step: 'number', isDone: false, detail: verdict.reason, trouble };
}

/** Whether the number is one of the business account's. */
function belonging(answer: GraphAnswer, { phoneNumberId }: NumberAsked): NumberCheck {
  if (refusalOf(answer) !== null) return refusedStep('business', answer, 'numberForeign');
  const body = objectOf(answer.kind === 'answer' ? answer.body : null);
  const own = objectsOf(listOf(body?.data)).find(({ id }) => id === phoneNumberId);
  if (own === undefined) {
    const detail = 'the business account does not have this number';
    return { step: 'business', isDone: false, detail, trouble: 'numberForeign' };
  }
  const detail = textOf(own.display_phone_number) ?? phoneNumberId;
  return { step: 'business', isDone: true, detail, trouble: null };
}

function isOfToken(answer: GraphAnswer): boolean {
  const refusal = refusalOf(answer);
  const isRefused = answer.kind === 'answer' && answer.status === 401;
  return refusal !== null && (isRefused || refusal.startsWith('190') || refusal.startsWith('TOKEN_MISSING'));
}

function get(api: GraphApi, path: string, query: { [name: string]: string } = {}): Promise<GraphAnswer> {
  return api({ method: 'GET', path, query, signal: soon() });
}

const soon = () => AbortSignal.timeout(REQUEST_MS);

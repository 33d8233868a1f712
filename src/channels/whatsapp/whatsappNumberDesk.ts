import { Agent } from 'undici';
import { SECOND_MS } from '../../base/clock.ts';
import type { NumberAsked, NumberCheck, NumberDesk } from '../numberDesk.ts';
import { listOf, objectOf, objectsOf, textOf } from '../wire.ts';
import { checkNumber, checkSubscription } from './account.ts';
import { answerFailure } from './answerFailure.ts';
import { graphApi, type GraphAnswer, type GraphApi } from './graphApi.ts';

const REQUEST_MS = 10 * SECOND_MS;

/** A desk for the WhatsApp Cloud API, for each token that somebody types. */
export function whatsappNumberDesk(graphUrl: string): (accessToken: string) => NumberDesk {
  return (accessToken) => {
    const using = async <Result>(act: (api: GraphApi) => Promise<Result>): Promise<Result> => {
      const dispatcher = new Agent({ connect: { timeout: 5 * SECOND_MS } });
      try {
        return await act(graphApi({ graphUrl, accessToken: () => accessToken, dispatcher }));
      } finally {
        await dispatcher.close();
      }
    };
    return {
      check: (asked) => using((api) => checkAll(api, asked)),
      subscribe: (asked) => using((api) => subscribe(api, asked)),
    };
  };
}

/** In the order in which they are set right: what cannot be known before the token is right is not asked. */
async function checkAll(api: GraphApi, asked: NumberAsked): Promise<NumberCheck[]> {
  const numbers = await get(api, `${asked.businessId}/phone_numbers`);
  const code = refusalOf(numbers);
  const isRefused = numbers.kind === 'answer' && numbers.status === 401;
  if (code !== null && (isRefused || code.startsWith('190') || code === NO_TOKEN))
    return [{ step: 'token', isDone: false, detail: code }];
  const [number, subscription, templates] = await Promise.all([
    checkNumber(api, asked.phoneNumberId, soon()),
    checkSubscription(api, asked.businessId, soon()),
    get(api, `${asked.businessId}/message_templates`, { limit: '1' }),
  ]);
  return [
    { step: 'token', isDone: true, detail: 'the provider takes it' },
    told('number', number, 'it can send'),
    belonging(numbers, asked),
    told('subscription', subscription, 'webhooks reach an app'),
    {
      step: 'templates',
      isDone: refusalOf(templates) === null,
      detail: refusalOf(templates) ?? 'they can be read',
    },
  ];
}

async function subscribe(api: GraphApi, { businessId }: NumberAsked): Promise<NumberCheck> {
  const path = `${businessId}/subscribed_apps`;
  const refusal = refusalOf(await api({ method: 'POST', path, json: {}, signal: soon() }));
  if (refusal !== null) return { step: 'subscription', isDone: false, detail: refusal };
  return told('subscription', await checkSubscription(api, businessId, soon()), 'webhooks reach an app');
}

/** Whether the number is one of the business account's. */
function belonging(answer: GraphAnswer, { phoneNumberId }: NumberAsked): NumberCheck {
  const refusal = refusalOf(answer);
  if (refusal !== null) return { step: 'business', isDone: false, detail: refusal };
  const body = objectOf(answer.kind === 'answer' ? answer.body : null);
  const own = objectsOf(listOf(body?.data)).find(({ id }) => id === phoneNumberId);
  const shown = textOf(own?.display_phone_number);
  if (own === undefined)
    return { step: 'business', isDone: false, detail: 'the business account does not have this number' };
  return { step: 'business', isDone: true, detail: shown ?? phoneNumberId };
}

function told(
  step: NumberCheck['step'],
  verdict: { ok: true } | { ok: false; reason: string },
  well: string,
): NumberCheck {
  return { step, isDone: verdict.ok, detail: verdict.ok ? well : verdict.reason };
}

const NO_TOKEN = 'TOKEN_MISSING: the request did not leave: TOKEN_MISSING';

function refusalOf(answer: GraphAnswer): string | null {
  if (answer.kind === 'lost') return `no answer came: ${answer.code}`;
  if (answer.kind === 'answer' && answer.status === 200) return null;
  const failure = answerFailure(answer);
  return failure === null ? 'the provider has a fault' : `${failure.code}: ${failure.detail}`;
}

function get(api: GraphApi, path: string, query: { [name: string]: string } = {}): Promise<GraphAnswer> {
  return api({ method: 'GET', path, query, signal: soon() });
}

const soon = () => AbortSignal.timeout(REQUEST_MS);

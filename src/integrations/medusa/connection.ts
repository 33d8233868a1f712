import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { makeHttp, type Http, type HttpAnswer } from '../http.ts';

export interface MedusaSettings {
  baseUrl: string;
  /** 'sk_…': orders and customers are read and written with it. */
  apiKey: string;
  /** 'pk_…': goods and carts; it decides which sales channel is meant. */
  publishableKey: string;
  /** 'reg_…': its prices, its currency. */
  regionId: string;
  clock: Clock;
}

/** Both doors of one Medusa. */
export interface Medusa {
  store: Http;
  admin: Http;
  regionId: string;
}

export function connectTo({ baseUrl, apiKey, publishableKey, regionId, clock }: MedusaSettings): Medusa {
  const common = { name: 'medusa', baseUrl, errorCode: typeOf, clock };
  const basic = Buffer.from(`${apiKey}:`).toString('base64');
  return {
    store: mindKey(makeHttp({ ...common, headers: { 'x-publishable-api-key': publishableKey } })),
    admin: makeHttp({ ...common, headers: { authorization: `Basic ${basic}` } }),
    regionId,
  };
}

const errorBody = z.object({ type: z.string(), message: z.string().catch('') });
const typeOf = (body: unknown): string | null => errorBody.safeParse(body).data?.type ?? null;

/** What a refusal says in words, for people: nothing but its kind hangs on it. */
export const messageOf = (body: unknown): string => errorBody.safeParse(body).data?.message ?? '';

/** A publishable key that is not taken is a 400 like any refusal; it is our credentials that are at fault. */
function mindKey(http: Http): Http {
  return {
    ...http,
    send: async (request) => {
      const answer = await http.send(request);
      if (!isKeyRefused(answer)) return answer;
      return { kind: 'later', reason: `medusa ${request.method}: check the publishable key` };
    },
  };
}

function isKeyRefused(answer: HttpAnswer<unknown>): boolean {
  return answer.kind === 'refused' && /publishable (api )?key/i.test(messageOf(answer.body));
}

/** Nothing has this id. */
export const isUnknown = (answer: { kind: string; status?: number }): boolean =>
  answer.kind === 'refused' && answer.status === 404;

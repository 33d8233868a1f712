import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { makeHttp, type Http, type HttpAnswer } from '../http.ts';
import { isSafeForKeys } from '../isSafeForKeys.ts';

export interface WooSettings {
  /** Where WordPress answers: 'https://shop.example', without '/wp-json'. */
  baseUrl: string;
  /** 'ck_…:cs_…': consumer key and consumer secret of a key that may read and write. */
  apiKey: string;
  clock: Clock;
}

/** Both doors of one WooCommerce. */
export interface Woo {
  /** wc/v3, with the key: goods, orders, customers. */
  admin: Http;
  /** wc/store/v1, as anybody who looks into the shop: what a parcel costs, what an address lacks. */
  store: Http;
  clock: Clock;
}

/** Throws when the keys could be read on the way. WooCommerce itself takes them over https only. */
export function connectTo({ baseUrl, apiKey, clock }: WooSettings): Woo {
  if (!isSafeForKeys(baseUrl))
    throw new Error('A WooCommerce is reached over https, or over http on this machine alone');
  const root = baseUrl.replace(/\/+$/, '');
  const common = { name: 'woocommerce', errorCode: codeOf, clock };
  const basic = Buffer.from(apiKey).toString('base64');
  return {
    admin: mindKey(
      makeHttp({
        ...common,
        baseUrl: `${root}/wp-json/wc/v3`,
        headers: { authorization: `Basic ${basic}` },
      }),
    ),
    store: makeHttp({ ...common, baseUrl: `${root}/wp-json/wc/store/v1`, headers: {} }),
    clock,
  };
}

const errorBody = z.object({ code: z.string() });
const codeOf = (body: unknown): string | null => errorBody.safeParse(body).data?.code ?? null;

/** A key without the right is a 403 with a code of its own; it is our credentials that are at fault. */
function mindKey(http: Http): Http {
  return {
    ...http,
    send: async (request) => {
      const answer = await http.send(request);
      if (!isKeyRefused(answer)) return answer;
      return { kind: 'later', reason: `woocommerce ${request.method}: check the rights of the key` };
    },
  };
}

function isKeyRefused(answer: HttpAnswer<unknown>): boolean {
  return (
    answer.kind === 'refused' &&
    answer.status === 403 &&
    /^woocommerce_rest_(cannot_(view|create|edit|delete|batch)|authentication_error)$/.test(answer.reason)
  );
}

/** Nothing has this id. */
export const isUnknown = (answer: { kind: string; status?: number }): boolean =>
  answer.kind === 'refused' && answer.status === 404;

/** WordPress gives numbers to everything: what is none can be no id, and would be another route. */
export const isId = (ref: string): boolean => /^[1-9]\d{0,17}$/.test(ref);

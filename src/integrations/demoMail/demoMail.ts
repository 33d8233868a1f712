import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { errorType } from '../errorType.ts';
import type { Capabilities } from '../capabilities.ts';
import { makeHttp } from '../http.ts';
import type { Connector } from '../integration.ts';
import { sendMail } from './sendMail.ts';

export interface DemoMailSettings {
  apiKey: string;
  baseUrl: string;
  clock: Clock;
}

const capabilities: Capabilities = {
  idempotency: 'marker',
  cancelRefunds: null,
  returns: null,
  checkout: null,
  phoneLookup: null,
  events: 'poll',
  partialRefund: null,
  proof: 'program',
};

/** The mail gateway of the demo for the port `mail`: a plain REST API with references. */
export function demoMail({ apiKey, baseUrl, clock }: DemoMailSettings): Connector {
  const headers = { authorization: `Bearer ${apiKey}` };
  const http = makeHttp({ name: 'demoMail', baseUrl, headers, errorCode: errorType, clock });
  return {
    name: 'demoMail',
    operations: [sendMail(http)],
    capabilities,
    health: async (signal) => {
      const query = { reference: 'health' };
      const schema = z.object({ messages: z.array(z.unknown()) });
      const answer = await http.send({ method: 'GET', path: '/messages', query, schema, signal });
      return answer.kind === 'ok' ? { ok: true } : { ok: false, reason: answer.reason };
    },
  };
}

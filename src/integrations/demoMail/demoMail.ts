import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { errorType } from '../errorType.ts';
import { makeHttp } from '../http.ts';
import type { Connector } from '../integration.ts';
import { sendMail } from './sendMail.ts';

export interface DemoMailSettings {
  apiKey: string;
  baseUrl: string;
  clock: Clock;
}

/** The mail gateway of the demo for the port `mail`: a plain REST API with references. */
export function demoMail({ apiKey, baseUrl, clock }: DemoMailSettings): Connector {
  const headers = { authorization: `Bearer ${apiKey}` };
  const http = makeHttp({ name: 'demoMail', baseUrl, headers, errorCode: errorType, clock });
  return {
    name: 'demoMail',
    operations: [sendMail(http)],
    health: async (signal) => {
      const query = { reference: 'health' };
      const schema = z.object({ messages: z.array(z.unknown()) });
      const answer = await http.send({ method: 'GET', path: '/messages', query, schema, signal });
      return answer.kind === 'ok' ? { ok: true } : { ok: false, reason: answer.reason };
    },
  };
}

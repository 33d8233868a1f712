import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import type { Capabilities } from '../capabilities.ts';
import { errorType } from '../errorType.ts';
import { makeHttp } from '../http.ts';
import type { Connector } from '../integration.ts';
import { createDeal } from './createDeal.ts';
import { findContacts } from './findContacts.ts';
import { logOutcome } from './logOutcome.ts';
import { moveDeal } from './moveDeal.ts';

export interface DemoCrmSettings {
  apiKey: string;
  baseUrl: string;
  clock: Clock;
}

const capabilities: Capabilities = {
  idempotency: 'marker',
  cancelRefunds: null,
  returns: null,
  checkout: null,
  phoneLookup: 'customer',
  events: 'poll',
  partialRefund: null,
  proof: 'program',
};

/** The CRM of the demo for the port `crm`: a plain REST API with references, loose searches and refusals with 200. */
export function demoCrm({ apiKey, baseUrl, clock }: DemoCrmSettings): Connector {
  const headers = { authorization: `Bearer ${apiKey}` };
  const http = makeHttp({ name: 'demoCrm', baseUrl, headers, errorCode: errorType, clock });
  return {
    name: 'demoCrm',
    operations: [findContacts(http), logOutcome(http), createDeal(http), moveDeal(http)],
    capabilities,
    health: async (signal) => {
      const schema = z.object({ owners: z.array(z.unknown()) });
      const answer = await http.send({ method: 'GET', path: '/owners', schema, signal });
      return answer.kind === 'ok' ? { ok: true } : { ok: false, reason: answer.reason };
    },
  };
}

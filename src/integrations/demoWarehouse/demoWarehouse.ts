import type { Clock } from '../../base/clock.ts';
import { errorType } from '../errorType.ts';
import type { Capabilities } from '../capabilities.ts';
import { makeHttp } from '../http.ts';
import type { Connector } from '../integration.ts';
import { cancelReturn } from './cancelReturn.ts';
import { createReturn } from './createReturn.ts';
import { readReturn } from './readReturn.ts';
import { warehouseReturns } from './warehouseObjects.ts';

export interface DemoWarehouseSettings {
  apiKey: string;
  baseUrl: string;
  clock: Clock;
}

const capabilities: Capabilities = {
  idempotency: 'marker',
  cancelRefunds: null,
  returns: 'native',
  checkout: null,
  phoneLookup: null,
  events: 'poll',
  partialRefund: null,
  proof: 'program',
};

/** The warehouse of the demo for the port `returns`: a plain REST API with references and labels in PDF. */
export function demoWarehouse({ apiKey, baseUrl, clock }: DemoWarehouseSettings): Connector {
  const headers = { authorization: `Bearer ${apiKey}` };
  const http = makeHttp({ name: 'demoWarehouse', baseUrl, headers, errorCode: errorType, clock });
  return {
    name: 'demoWarehouse',
    operations: [createReturn(http), cancelReturn(http), readReturn(http)],
    capabilities,
    health: async (signal) => {
      const query = { externalReference: 'health' };
      const answer = await http.send({
        method: 'GET',
        path: '/returns',
        query,
        schema: warehouseReturns,
        signal,
      });
      return answer.kind === 'ok' ? { ok: true } : { ok: false, reason: answer.reason };
    },
  };
}

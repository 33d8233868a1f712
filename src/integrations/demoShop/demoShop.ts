import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { errorType } from '../errorType.ts';
import { makeHttp } from '../http.ts';
import type { Connector } from '../integration.ts';
import { cancelOrder } from './cancelOrder.ts';
import { markRefunded } from './markRefunded.ts';
import { findOrderByNumber, findOrders, readOrder } from './readOrders.ts';
import { requestExchange } from './requestExchange.ts';

export interface DemoShopSettings {
  apiKey: string;
  baseUrl: string;
  clock: Clock;
}

/** The shop of the demo for the port `orders`: a plain REST API with versions and references, without keys. */
export function demoShop({ apiKey, baseUrl, clock }: DemoShopSettings): Connector {
  const headers = { authorization: `Bearer ${apiKey}` };
  const http = makeHttp({ name: 'demoShop', baseUrl, headers, errorCode: errorType, clock });
  return {
    name: 'demoShop',
    operations: [
      findOrders(http),
      findOrderByNumber(http),
      readOrder(http),
      markRefunded(http),
      requestExchange(http),
      cancelOrder(http),
    ],
    health: async (signal) => {
      const answer = await http.send({ method: 'GET', path: '/policies', schema: z.object({}), signal });
      return answer.kind === 'ok' ? { ok: true } : { ok: false, reason: answer.reason };
    },
  };
}

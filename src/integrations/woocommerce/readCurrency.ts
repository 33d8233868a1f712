import { z } from 'zod';
import type { HttpAnswer } from '../http.ts';
import type { Woo } from './connection.ts';

const currency = z.object({ code: z.string().regex(/^[A-Z]{3}$/) });

/** What the shop sells in: goods do not say it. */
export async function readCurrency({ admin }: Woo, signal: AbortSignal): Promise<HttpAnswer<string>> {
  const read = await admin.send({
    method: 'GET',
    path: '/data/currencies/current',
    schema: currency,
    signal,
  });
  return read.kind === 'ok' ? { ...read, value: read.value.code } : read;
}

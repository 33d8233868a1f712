import { Pool } from 'undici';
import { signedMessage } from './signedMessage.ts';

const CONNECTIONS = 256;

/** Posts webhooks to the product over many connections, as the provider does. */
export function makePoster(url: string) {
  const pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
  return {
    /** Resolves with the time to the acknowledgement, in ms. @throws when it is not acknowledged. */
    async post(customer: number, id: string, text: string): Promise<number> {
      const { body, headers } = signedMessage(customer, id, text);
      const startedAt = performance.now();
      const answer = await pool.request({ method: 'POST', path: '/webhooks/whatsapp', headers, body });
      const tookMs = performance.now() - startedAt;
      await answer.body.dump();
      if (answer.statusCode !== 200)
        throw new Error(`The product answered ${answer.statusCode} to a webhook`);
      return tookMs;
    },
    close: () => pool.close(),
  };
}

import type { Clock } from '../../base/clock.ts';
import { newId } from '../../base/id.ts';
import type { LineMaker } from '../lineMaker.ts';
import { challenge } from './challenge.ts';
import { CAPABILITIES } from './limits.ts';
import { whatsapp } from './whatsapp.ts';

/** Lines of the WhatsApp Cloud API whose credentials are entered while the product runs. */
export function whatsappLines(graphUrl: string, clock: Clock): LineMaker {
  return {
    name: 'whatsapp',
    capabilities: CAPABILITIES,
    challenge,
    open: ({ accessToken, appSecret, businesses }) => {
      const wabas = Object.fromEntries(Object.entries(businesses).map(([id, numbers]) => [id, [...numbers]]));
      const accounts = Object.values(wabas).flat();
      // Whether the address is ours is answered for the workspace and not for a line: nobody knows this word.
      const channel = whatsapp({
        graphUrl,
        clock,
        accessToken,
        appSecret,
        accounts,
        wabas,
        verifyToken: newId(),
      });
      return { channel, accounts, close: () => channel.close() };
    },
  };
}

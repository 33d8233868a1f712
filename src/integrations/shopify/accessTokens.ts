import { z } from 'zod';
import { MINUTE_MS, SECOND_MS, type Clock } from '../../base/clock.ts';
import type { Http, HttpFailure } from '../http.ts';

/** What opens the door of the Admin API. */
export interface AccessTokens {
  current(): Promise<{ kind: 'ok'; token: string } | HttpFailure>;
  /** It was not taken: the next one is asked for anew. */
  forget(): void;
}

/** A token that does not end. */
export const lastingToken = (token: string): AccessTokens => ({
  current: async () => ({ kind: 'ok', token }),
  forget: () => undefined,
});

const granted = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
const TIMEOUT_MS = 10 * SECOND_MS;
/** A token is not used any more so long before it ends. */
const MARGIN_MS = 5 * MINUTE_MS;

/**
 * Tokens for an app of the Dev Dashboard, each for a day, in exchange for its client id and secret.
 * Source: shopify.dev, client credentials grant.
 */
export function exchangedTokens(
  http: Http,
  app: { clientId: string; clientSecret: string },
  clock: Clock,
): AccessTokens {
  let held: { token: string; endsAtMs: number } | null = null;
  let underWay: ReturnType<AccessTokens['current']> | null = null;

  async function exchange(): ReturnType<AccessTokens['current']> {
    const answer = await http.send({
      method: 'POST',
      path: '/admin/oauth/access_token',
      form: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: app.clientId,
        client_secret: app.clientSecret,
      }),
      schema: granted,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.kind === 'refused')
      return {
        kind: 'later',
        reason: `shopify: no token (${answer.status}), check the client id and secret`,
      };
    // Nothing of the shop was touched yet, whatever became of the answer.
    if (answer.kind !== 'ok') return { ...answer, kind: 'later' };
    const { access_token: token, expires_in: seconds } = answer.value;
    held = { token, endsAtMs: clock.now().getTime() + seconds * SECOND_MS - MARGIN_MS };
    return { kind: 'ok', token };
  }

  return {
    current: async () => {
      if (held && clock.now().getTime() < held.endsAtMs) return { kind: 'ok', token: held.token };
      underWay ??= exchange().finally(() => {
        underWay = null;
      });
      return underWay;
    },
    forget: () => {
      held = null;
    },
  };
}

import type { Configuration } from 'openid-client';
import { AppError } from '../../base/errors.ts';
import { MINUTE_MS, SECOND_MS } from '../../base/clock.ts';
import { openidClient } from './openidClient.ts';
import type { OidcProvider } from './provider.ts';

/** What a provider says of itself is asked for again after this. */
const FRESH_MS = 10 * MINUTE_MS;
const ANSWERS_WITHIN_S = (10 * SECOND_MS) / SECOND_MS;

export interface OidcClients {
  /**
   * The client of a provider, as it is registered there.
   * @throws AppError OIDC_PROVIDER_UNAVAILABLE
   */
  of(provider: OidcProvider): Promise<Configuration>;
}

export interface OidcClientsDeps {
  /** What the variable holds; null: it is not set. */
  secretIn(variable: string): string | null;
  /** Why a provider cannot be used, for the log. */
  onTrouble(error: unknown, context: object): void;
}

/** Discovers providers, and remembers for a while what they said. Their issuer has to be the very one that is set. */
export function makeOidcClients({ secretIn, onTrouble }: OidcClientsDeps): OidcClients {
  const known = new Map<string, { at: number; client: Promise<Configuration> }>();
  return {
    of: async (provider) => {
      const { id, issuer, clientId, secretVariable } = provider;
      const secret = secretIn(secretVariable);
      if (secret === null) {
        onTrouble(new Error(`${secretVariable} is not set`), { provider: id });
        throw unavailable(id);
      }
      const key = JSON.stringify([issuer, clientId, secret]);
      const before = known.get(key);
      const now = performance.now();
      const client =
        before && now - before.at < FRESH_MS ? before.client : discover(issuer, clientId, secret);
      known.set(key, before?.client === client ? before : { at: now, client });
      try {
        return await client;
      } catch (error) {
        known.delete(key);
        onTrouble(error, { provider: id });
        throw unavailable(id);
      }
    },
  };
}

async function discover(issuer: string, clientId: string, secret: string): Promise<Configuration> {
  const { allowInsecureRequests, discovery } = await openidClient();
  const url = new URL(issuer);
  const execute = url.protocol === 'http:' ? [allowInsecureRequests] : [];
  const client = await discovery(url, clientId, secret, undefined, { execute, timeout: ANSWERS_WITHIN_S });
  // The library compares addresses, for which a stroke at the end makes no difference. Tokens are compared by the letter.
  if (client.serverMetadata().issuer === issuer) return client;
  throw new Error('The provider names itself with another address than the one that is set');
}

export function unavailable(id: string): AppError {
  return new AppError(
    'OIDC_PROVIDER_UNAVAILABLE',
    `The provider '${id}' cannot be used now; try again, or sign in another way. The log says what happened`,
    { provider: id },
  );
}

import { createHmac } from 'node:crypto';
import { textAt } from '../json.ts';
import { GraphError } from './graphError.ts';
import type { GraphState, Settings } from './state.ts';

/** Permissions that are granted for a business account, not for the whole person. */
const GRANULAR = /^whatsapp_business_/;

/**
 * The app that a token belongs to, and what the token may do. Source: Debug token, and Securing Graph API calls, Meta for
 * Developers, read 2026-11.
 */
export function addAppRoutes(state: GraphState): void {
  const { app } = state.peer;
  const { appId, appSecret, accessToken, numbers } = state.settings;
  app.get('/app', async () => ({
    id: appId,
    name: 'Loopline',
    link: `https://www.facebook.com/games/?app_id=${appId}`,
  }));
  app.get('/debug_token', async (request) => {
    if (tokenOf(request.headers.authorization) !== `${appId}|${appSecret}`) {
      throw new GraphError(100, {
        message:
          '(#100) You must provide an app access token, or a user access token that is an owner or developer of the app',
      });
    }
    if (textAt(request.query, 'input_token') !== accessToken) {
      const error = { code: 190, message: 'Invalid OAuth access token.' };
      return { data: { app_id: appId, error, is_valid: false, scopes: [] } };
    }
    const { tokenScopes: scopes, tokenExpiresAt } = state.settings;
    const wabas = [...new Set(numbers.map(({ wabaId }) => wabaId))];
    return {
      data: {
        app_id: appId,
        type: 'SYSTEM_USER',
        application: 'Loopline',
        data_access_expires_at: 0,
        expires_at: tokenExpiresAt === null ? 0 : Math.floor(tokenExpiresAt.getTime() / 1000),
        is_valid: true,
        issued_at: 1_795_000_000,
        scopes,
        granular_scopes: scopes
          .filter((scope) => GRANULAR.test(scope))
          .map((scope) => ({ scope, target_ids: wabas })),
        user_id: '122100000000000001',
      },
    };
  });
}

/** A proof that came with a call has to be right, whether or not the app asks for one. */
export function checkProof({ appSecret }: Settings, token: string, proof: string | null): void {
  if (proof === null || proof === createHmac('sha256', appSecret).update(token).digest('hex')) return;
  throw new GraphError(100, {
    message: 'Invalid appsecret_proof provided in the API argument',
    type: 'GraphMethodException',
  });
}

export function tokenOf(authorization: string | undefined): string | null {
  return /^(?:Bearer|OAuth) (.+)$/i.exec(authorization ?? '')?.[1] ?? null;
}

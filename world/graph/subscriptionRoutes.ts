import { isRecord, textAt } from '../json.ts';
import { GraphError, unknownObject } from './graphError.ts';
import { setCallback } from './setCallback.ts';
import { isWaba } from './state.ts';
import type { GraphState } from './state.ts';

type ById = { Params: { id: string } };

/** Where webhooks go: the app's callback, an account's own, and whether an account sends any. */
export function addSubscriptionRoutes(state: GraphState): void {
  const { app } = state.peer;
  const path = '/:id/subscribed_apps';
  app.post<ById>(path, async (request) => {
    const { id } = request.params;
    if (!isWaba(state, id)) throw unknownObject(id);
    const url = textAt(request.body, 'override_callback_uri');
    if (url === null) state.callbacks.remove(`waba:${id}`);
    else
      await subscribe(
        state,
        { url, verifyToken: textAt(request.body, 'verify_token') ?? '' },
        { wabaId: id },
      );
    state.subscriptions.put({ id });
    return { success: true };
  });
  app.get<ById>(path, async (request) => {
    const { id } = request.params;
    if (!isWaba(state, id)) throw unknownObject(id, 'get');
    const { appId, subscribedApp } = state.settings;
    const own = state.subscriptions.find(id) === null ? [] : [describeApp(state, id, appId)];
    return { data: [...(subscribedApp === null ? [] : [describeApp(state, id, subscribedApp)]), ...own] };
  });
  app.delete<ById>(path, async (request) => {
    const { id } = request.params;
    if (!isWaba(state, id)) throw unknownObject(id, 'delete');
    state.subscriptions.remove(id);
    return { success: true };
  });
  app.post<ById & { Querystring: Record<string, string> }>('/:id/subscriptions', async (request) => {
    if (request.params.id !== state.settings.appId) throw unknownObject(request.params.id);
    const given = { ...request.query, ...(isRecord(request.body) ? request.body : {}) };
    const url = textAt(given, 'callback_url');
    if (textAt(given, 'object') !== 'whatsapp_business_account' || url === null) {
      throw new GraphError(100, { message: '(#100) object and callback_url are required' });
    }
    await subscribe(state, { url, verifyToken: textAt(given, 'verify_token') ?? '' }, {});
    return { success: true };
  });
}

/** Sets a callback, or throws what Meta says when the challenge does not come back. */
export async function subscribe(
  state: GraphState,
  callback: { url: string; verifyToken: string },
  level: { wabaId?: string; phoneNumberId?: string },
): Promise<void> {
  if (await setCallback(state, callback, level)) return;
  throw new GraphError(2200, {
    message: '(#2200) Callback verification failed: the response does not match the challenge',
    status: 400,
  });
}

function describeApp(state: GraphState, wabaId: string, appId: string) {
  const override = state.callbacks.find(`waba:${wabaId}`);
  return {
    whatsapp_business_api_data: {
      id: appId,
      name: appId === state.settings.appId ? 'Loopline' : 'Another app',
      link: `https://www.facebook.com/games/?app_id=${appId}`,
    },
    ...(override === null || appId !== state.settings.appId ? {} : { override_callback_uri: override.url }),
  };
}

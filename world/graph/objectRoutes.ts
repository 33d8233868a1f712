import { isRecord, recordAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { describeNumber } from './accountRoutes.ts';
import { unknownObject } from './graphError.ts';
import { describeMedia } from './mediaRoutes.ts';
import { isWaba } from './state.ts';
import type { GraphState } from './state.ts';
import { subscribe } from './subscriptionRoutes.ts';
import { describeTemplate, editTemplate } from './templateRoutes.ts';

type ById = { Params: { id: string } };
type Reading = ById & { Querystring: { fields?: string; phone_number_id?: string } };

/** `/{id}` alone: a number, a media file, a template or an account, whatever has this id. */
export function addObjectRoutes(state: GraphState): void {
  const { app } = state.peer;
  app.get<Reading>('/:id', async (request) => describe(state, request.params.id, request.query));
  app.post<ById>('/:id', async (request) => {
    const { id } = request.params;
    const body = isRecord(request.body) ? request.body : {};
    const template = state.templates.find(id);
    if (template !== null) return editTemplate(state, template, body);
    return configureNumber(state, id, body);
  });
  app.delete<Reading>('/:id', async (request) => {
    const { id } = request.params;
    const media = state.media.find(id);
    const owner = request.query.phone_number_id;
    if (media === null || (owner !== undefined && owner !== media.phoneNumberId))
      throw unknownObject(id, 'delete');
    state.media.remove(id);
    return { success: true };
  });
}

function describe(state: GraphState, id: string, query: Reading['Querystring']): Json {
  const number = state.settings.numbers.find((one) => one.phoneNumberId === id);
  if (number !== undefined) return describeNumber(state, number, query.fields);
  const template = state.templates.find(id);
  if (template !== null && template.status !== 'DELETED') return describeTemplate(template, query.fields);
  if (isWaba(state, id)) return { id, name: 'Test account', currency: 'USD', timezone_id: '1' };
  const media = state.media.find(id);
  const isGone = media === null || media.expiresAtMs <= state.peer.clock.now().getTime();
  const owner = query.phone_number_id;
  if (isGone || (owner !== undefined && owner !== media.phoneNumberId)) throw unknownObject(id, 'get');
  return describeMedia(state, media);
}

async function configureNumber(state: GraphState, id: string, body: Json): Promise<Json> {
  if (!state.settings.numbers.some((one) => one.phoneNumberId === id)) throw unknownObject(id);
  const webhook = recordAt(body, 'webhook_configuration');
  const url = textAt(webhook, 'override_callback_uri');
  if (url === null) return { success: true };
  if (url === '') state.callbacks.remove(`number:${id}`);
  else
    await subscribe(
      state,
      { url, verifyToken: textAt(webhook, 'verify_token') ?? '' },
      { phoneNumberId: id },
    );
  return { success: true };
}

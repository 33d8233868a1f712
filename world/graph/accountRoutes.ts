import { isRecord, listAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import type { GraphNumber } from './graph.ts';
import { GraphError, unknownObject } from './graphError.ts';
import { onlyDigits } from './ids.ts';
import { bodyOf } from './messageRoutes.ts';
import { isWaba, numberOf } from './state.ts';
import type { GraphState } from './state.ts';

type ById = { Params: { id: string } };

/** The number's profile, shop window and block list; the account's numbers. Source: Phone numbers and business profiles, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
export function addAccountRoutes(state: GraphState): void {
  const { app } = state.peer;
  app.get<ById>('/:id/phone_numbers', async (request) => {
    const { id } = request.params;
    if (!isWaba(state, id)) throw unknownObject(id, 'get');
    const own = state.settings.numbers.filter((number) => number.wabaId === id);
    return {
      data: own.map((number) => describeNumber(state, number)),
      paging: { cursors: { before: 'MA', after: 'MA' } },
    };
  });
  addProfile(state);
  addCommerce(state);
  addBlocking(state);
  for (const act of ['register', 'deregister'] as const) {
    app.post<ById>(`/:id/${act}`, async (request) => {
      const number = numberOf(state, request.params.id);
      keep(state, `status:${number.phoneNumberId}`, { status: act === 'register' ? 'CONNECTED' : 'PENDING' });
      return { success: true };
    });
  }
}

/** What `GET /{phone number id}` answers, with only the `fields` asked for. */
export function describeNumber(state: GraphState, number: GraphNumber, fields?: string): Json {
  const { phoneNumberId } = number;
  const callbackAt = (key: string, id: string): Json => {
    const callback = state.callbacks.find(id);
    return callback === null ? {} : { [key]: callback.url };
  };
  const all: Json = {
    id: phoneNumberId,
    verified_name: number.verifiedName ?? 'Test Business',
    display_phone_number: number.displayPhoneNumber,
    quality_rating: 'GREEN',
    name_status: 'APPROVED',
    code_verification_status: 'VERIFIED',
    platform_type: 'CLOUD_API',
    throughput: { level: 'STANDARD' },
    whatsapp_business_manager_messaging_limit: 'TIER_2K',
    status: kept(state, `status:${phoneNumberId}`)['status'] ?? 'CONNECTED',
    is_official_business_account: false,
    webhook_configuration: {
      ...callbackAt('application', 'app'),
      ...callbackAt('whatsapp_business_account', `waba:${number.wabaId}`),
      ...callbackAt('phone_number', `number:${phoneNumberId}`),
    },
  };
  if (fields === undefined) return all;
  return Object.fromEntries(['id', ...fields.split(',')].map((key) => [key, all[key]]));
}

function addProfile(state: GraphState): void {
  const limits: Record<string, number> = { about: 139, address: 256, description: 512, email: 128 };
  state.peer.app.get<ById>('/:id/whatsapp_business_profile', async (request) => {
    const { phoneNumberId } = numberOf(state, request.params.id, 'get');
    return { data: [{ messaging_product: 'whatsapp', ...kept(state, `profile:${phoneNumberId}`) }] };
  });
  state.peer.app.post<ById>('/:id/whatsapp_business_profile', async (request) => {
    const { phoneNumberId } = numberOf(state, request.params.id);
    const { messaging_product: _product, ...profile } = bodyOf(request.body);
    for (const [key, limit] of Object.entries(limits)) {
      if ((textAt(profile, key) ?? '').length > limit) {
        throw new GraphError(100, {
          message: `(#100) Param ${key} must be at most ${limit} characters long.`,
        });
      }
    }
    keep(state, `profile:${phoneNumberId}`, { ...kept(state, `profile:${phoneNumberId}`), ...profile });
    return { success: true };
  });
}

function addCommerce(state: GraphState): void {
  const id = (phoneNumberId: string) => `commerce:${phoneNumberId}`;
  const path = '/:id/whatsapp_commerce_settings';
  state.peer.app.get<ById>(path, async (request) => {
    const { phoneNumberId } = numberOf(state, request.params.id, 'get');
    const defaults = { is_cart_enabled: true, is_catalog_visible: true };
    return { data: [{ id: phoneNumberId, ...defaults, ...kept(state, id(phoneNumberId)) }] };
  });
  state.peer.app.post<ById & { Querystring: Record<string, string> }>(path, async (request) => {
    const { phoneNumberId } = numberOf(state, request.params.id);
    const given = Object.entries(request.query)
      .filter(([key]) => key === 'is_cart_enabled' || key === 'is_catalog_visible')
      .map(([key, value]): [string, boolean] => [key, value === 'true']);
    keep(state, id(phoneNumberId), { ...kept(state, id(phoneNumberId)), ...Object.fromEntries(given) });
    return { success: true };
  });
}

function addBlocking(state: GraphState): void {
  const path = '/:id/block_users';
  const usersOf = (phoneNumberId: string) =>
    listAt(kept(state, `blocked:${phoneNumberId}`), 'users').map(String);
  state.peer.app.get<ById>(path, async (request) => {
    const { phoneNumberId } = numberOf(state, request.params.id, 'get');
    const users = usersOf(phoneNumberId).map((waId) => ({ messaging_product: 'whatsapp', wa_id: waId }));
    return { data: users, paging: { cursors: { before: 'MA', after: 'MA' } } };
  });
  for (const method of ['POST', 'DELETE'] as const) {
    state.peer.app.route<ById>({
      method,
      url: path,
      handler: async (request) => {
        const { phoneNumberId } = numberOf(state, request.params.id);
        const named = listAt(bodyOf(request.body), 'block_users').filter(isRecord);
        const given = named.map((one) => onlyDigits(textAt(one, 'user') ?? ''));
        const others = usersOf(phoneNumberId).filter((user) => !given.includes(user));
        keep(state, `blocked:${phoneNumberId}`, {
          users: method === 'POST' ? [...others, ...given] : others,
        });
        const users = given.map((waId) => ({ input: waId, wa_id: waId }));
        const key = method === 'POST' ? 'added_users' : 'removed_users';
        return { messaging_product: 'whatsapp', block_users: { [key]: users } };
      },
    });
  }
}

const kept = (state: GraphState, id: string): Json => state.kept.find(id)?.value ?? {};
const keep = (state: GraphState, id: string, value: Json) => state.kept.put({ id, value });

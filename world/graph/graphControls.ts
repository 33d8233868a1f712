import { peerControls } from '../peer.ts';
import { isRecord, textAt } from '../json.ts';
import type { Message, Template } from './documents.ts';
import type { Graph } from './graph.ts';
import { objectId } from './ids.ts';
import { findCustomer, ensureCustomer, threadOf } from './people.ts';
import { postRaw } from './postRaw.ts';
import { readPhone } from './readPhone.ts';
import { setCallback } from './setCallback.ts';
import { numberOrFirst } from './state.ts';
import type { GraphState } from './state.ts';
import { metadataOf } from './statuses.ts';
import { changeTemplate } from './templateEvents.ts';
import { isWindowOpen } from './window.ts';
import { writeEcho } from './writeEcho.ts';
import { readAll, writeInbound } from './writeInbound.ts';
import { contactOf } from './people.ts';

/** The typed controls of the double. */
export function graphControls(state: GraphState): Graph {
  const { peer } = state;
  const settled = () => peer.schedule.settled();
  const now = () => peer.clock.now();
  return {
    ...peerControls(peer),
    customer: (given) => ensureCustomer(state, given.userId ?? given.waId ?? '', given),
    write: async (from, inbound, options = {}) => {
      const id = writeInbound(state, from, inbound, options);
      if (options.wait !== false) await settled();
      return { id };
    },
    echo: async (to, inbound, options = {}) => {
      const id = writeEcho(state, to, inbound, options);
      if (options.wait !== false) await settled();
      return { id };
    },
    read: async (name, options = {}) => {
      const customer = ensureCustomer(state, name);
      const number = numberOrFirst(state, options.phoneNumberId);
      readAll(state, threadOf(state, number.phoneNumberId, customer), now());
      await settled();
    },
    phone: (name, options = {}) => readPhone(state, name, options.phoneNumberId),
    messages: () => state.messages.list(),
    charges: () => state.messages.list().flatMap(chargeFor),
    setMarketing: async (name, value) => {
      announcePreference(state, name, value);
      await settled();
    },
    announce: async (field, value, options = {}) => {
      const { wabaId, phoneNumberId, displayPhoneNumber } = numberOrFirst(state, options.phoneNumberId);
      const entryTimeS = options.entryTime === true ? { entryTimeS: Math.floor(now().getTime() / 1000) } : {};
      const metadata = metadataOf({ phoneNumberId, displayPhoneNumber });
      const whole =
        options.entryTime === true ? value : { messaging_product: 'whatsapp', metadata, ...value };
      state.webhooks.announce({ wabaId, phoneNumberId, field, value: whole, ...entryTimeS });
      await settled();
    },
    addTemplate: (template) => addTemplate(state, template),
    templates: () => state.templates.list(),
    templateEvent: async (event) => {
      changeTemplate(state, event);
      await settled();
    },
    setCallback: (url, verifyToken, level) => setCallback(state, { url, verifyToken }, level),
    deliveries: () => state.webhooks.courier.deliveries(),
    postRaw: (bytes, options = {}) => postRaw(state, bytes, options),
    isWindowOpen: (name, phoneNumberId) => {
      const customer = findCustomer(state, name);
      if (customer === null) return false;
      return isWindowOpen(
        threadOf(state, numberOrFirst(state, phoneNumberId).phoneNumberId, customer),
        now(),
      );
    },
  };
}

function addTemplate(state: GraphState, given: Parameters<Graph['addTemplate']>[0]): Template {
  const template: Template = {
    id: objectId(state.peer.random),
    wabaId: numberOrFirst(state).wabaId,
    language: 'en_US',
    category: 'UTILITY',
    status: 'APPROVED',
    parameterFormat: 'POSITIONAL',
    rejectedReason: 'NONE',
    quality: 'GREEN',
    editedAtMs: [],
    deletedAtMs: null,
    ...given,
    components: given.components.filter(isRecord),
  };
  state.templates.put(template);
  return template;
}

function announcePreference(state: GraphState, name: string, value: 'stop' | 'resume'): void {
  const customer = ensureCustomer(state, name, { marketingStopped: value === 'stop' });
  const number = numberOrFirst(state);
  const preference = {
    ...(customer.hidden ? {} : { wa_id: customer.waId }),
    user_id: customer.userId,
    detail: `User requested to ${value} marketing messages`,
    category: 'marketing_messages',
    value,
    timestamp: Math.floor(state.peer.clock.now().getTime() / 1000),
  };
  const about = { messaging_product: 'whatsapp', metadata: metadataOf(number) };
  const contacts = [contactOf(customer, !customer.hidden)];
  const { wabaId, phoneNumberId } = number;
  const value_ = { ...about, contacts, user_preferences: [preference] };
  state.webhooks.announce({ wabaId, phoneNumberId, field: 'user_preferences', value: value_ });
}

const ARRIVED: readonly Message['status'][] = ['delivered', 'read'];

function chargeFor({ from, status, pricing, customerId: to }: Message): { to: string; category: string }[] {
  if (from !== 'business' || !ARRIVED.includes(status) || pricing?.['billable'] !== true) return [];
  return [{ to, category: textAt(pricing, 'category') ?? '' }];
}

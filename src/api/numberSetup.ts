import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { LanguageTag } from './knowledge.ts';
import { Instant } from './page.ts';

/** What is looked at, in the order in which it is set right. */
const STEPS = ['token', 'number', 'business', 'secret', 'subscription', 'callback', 'templates'] as const;
export type NumberStep = (typeof STEPS)[number];

/** Why a step is not done, for whoever says what to do about it. */
const TROUBLES = [
  'tokenRefused',
  'tokenExpires',
  'scopeMissing',
  'numberRefused',
  'numberSilent',
  'numberForeign',
  'secretWrong',
  'noApp',
  'otherApp',
  'callbackAbsent',
  'callbackElsewhere',
  'callbackRefused',
  'templatesRefused',
  'noAnswer',
] as const;
export type NumberTrouble = (typeof TROUBLES)[number];

const NumberCheck = z.strictObject({
  step: z.enum(STEPS),
  isDone: z.boolean(),
  /** In the provider's words when it refused. */
  detail: z.string(),
  /** There may be one although the step is done: a token that ends soon. */
  trouble: z.enum(TROUBLES).nullable(),
});

const ProviderId = z.string().regex(/^\d{1,40}$/);
/** What a header can carry. */
const Secret = (longest: number) =>
  z
    .string()
    .min(8)
    .max(longest)
    .regex(/^[\x21-\x7e]+$/);
const AccessToken = Secret(2_000);
const AppSecret = Secret(200);
const NumberPath = z.strictObject({ phoneNumberId: ProviderId });

const NumberBody = z.strictObject({
  /** It is used for this look and kept nowhere. */
  accessToken: AccessToken,
  /** Left out: it is not looked at. */
  appSecret: AppSecret.optional(),
  phoneNumberId: ProviderId,
  businessId: ProviderId,
});

const ConnectedNumber = z.strictObject({
  phoneNumberId: z.string(),
  /** Null: the configuration does not say it. */
  businessId: z.string().nullable(),
  source: z.enum(['configuration', 'console']),
  /** False: its credentials were sealed with another key than the installation has now; they have to be entered again. */
  isUsable: z.boolean(),
  /** Null: they are not entered here. */
  tokenEnteredAt: Instant.nullable(),
  secretEnteredAt: Instant.nullable(),
  changedBy: z.string().nullable(),
  /** When a rightly signed webhook came for it. */
  firstSignedAt: Instant.nullable(),
  lastSignedAt: Instant.nullable(),
});

const Sightings = z.strictObject({
  /** The provider asked whether the address is ours, with the verify token. */
  verifiedAt: Instant.nullable(),
  /** It asked with another word. */
  wrongTokenAt: Instant.nullable(),
  /** A webhook came that is signed with a secret that we have; the first one ever, and the last one. */
  firstSignedAt: Instant.nullable(),
  signedAt: Instant.nullable(),
  /** A webhook came that is signed with another secret, or by somebody else. */
  wrongSignatureAt: Instant.nullable(),
});

const TestMessage = z.strictObject({
  id: z.string(),
  phoneNumberId: z.string(),
  /** The last digits of whom it was sent to; no more is kept. */
  recipientEnd: z.string(),
  /** Null: it was a text. */
  template: z.string().nullable(),
  /** 'unknown': the answer of the provider was lost, a status may still tell. */
  status: z.enum(['sending', 'unknown', 'accepted', 'sent', 'delivered', 'read', 'failed']),
  failure: z.strictObject({ code: z.string(), detail: z.string(), remedy: z.string() }).nullable(),
  sentBy: z.string(),
  askedAt: Instant,
  changedAt: Instant,
});

const TestBody = z.strictObject({
  phoneNumberId: ProviderId,
  /** A phone number with its country code; only its last digits are kept. */
  to: z
    .string()
    .max(40)
    .regex(/^\+?[\d\s().-]+$/)
    .refine((text) => /^[1-9]\d{6,14}$/.test(text.replace(/\D/g, '')), 'a number with its country code'),
  message: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('template'),
      name: z.string().regex(/^[a-z0-9_]{1,512}$/),
      language: LanguageTag,
      /** In the order of the template's variables. */
      parameters: z.array(z.string().trim().min(1).max(1_000)).max(40),
    }),
    /** Only while the recipient's window is open: they wrote to this number in the last 24 hours. */
    z.strictObject({ kind: z.literal('text'), text: z.string().trim().min(1).max(1_000) }),
  ]),
});

export const numberEndpoints = {
  numbers: endpoint({
    method: 'GET',
    path: '/channels/whatsapp',
    access: 'desk.configure',
    summary: 'Tell how the WhatsApp numbers are connected, and what the provider did at our address',
    reply: z.strictObject({
      /** Where the provider posts to, as this request reached us. */
      callbackUrl: z.string(),
      /** False: the provider reaches only addresses with https on the internet. */
      isReachable: z.boolean(),
      /** The word that the provider says when it asks whether the address is ours. It opens nothing else. */
      verifyToken: z.string(),
      seen: Sightings,
      numbers: z.array(ConnectedNumber),
    }),
  }),
  checkNumber: endpoint({
    method: 'POST',
    path: '/channels/whatsapp/check',
    access: 'desk.configure',
    summary: 'Look at a WhatsApp number at the provider with a token; nothing is kept',
    body: NumberBody,
    reply: z.strictObject({
      checks: z.array(NumberCheck),
      callbackUrl: z.string(),
      /** What is written into the configuration; secrets have to be put in by hand. */
      configuration: z.array(z.string()),
    }),
    isSecret: true,
  }),
  subscribeNumber: endpoint({
    method: 'POST',
    path: '/channels/whatsapp/subscribe',
    access: 'desk.configure',
    summary: 'Have the webhooks of a business account go to the app of the token',
    body: NumberBody,
    reply: NumberCheck,
    isSecret: true,
  }),
  keepNumber: endpoint({
    method: 'POST',
    path: '/channels/whatsapp/numbers',
    access: 'desk.configure',
    summary:
      'Connect a WhatsApp number, or give it new credentials; they are kept sealed and never told again',
    body: z.strictObject({
      phoneNumberId: ProviderId,
      businessId: ProviderId,
      /** Left out: the one that is kept stays. */
      accessToken: AccessToken.optional(),
      appSecret: AppSecret.optional(),
    }),
    reply: z.strictObject({
      /** False: the provider refused the token or the secret, or does not know the number; nothing was kept. */
      isKept: z.boolean(),
      checks: z.array(NumberCheck),
    }),
    isSecret: true,
    stepUp: true,
  }),
  removeNumber: endpoint({
    method: 'DELETE',
    path: '/channels/whatsapp/numbers/:phoneNumberId',
    access: 'desk.configure',
    summary: 'Forget the credentials of a WhatsApp number; what is still to be sent from it waits',
    params: NumberPath,
    stepUp: true,
  }),
  checkConnected: endpoint({
    method: 'POST',
    path: '/channels/whatsapp/numbers/:phoneNumberId/check',
    access: 'desk.configure',
    summary: 'Look at a connected WhatsApp number at the provider, with the credentials that it has',
    params: NumberPath,
    reply: z.strictObject({ checks: z.array(NumberCheck) }),
  }),
  subscribeConnected: endpoint({
    method: 'POST',
    path: '/channels/whatsapp/numbers/:phoneNumberId/subscribe',
    access: 'desk.configure',
    summary: 'Have the webhooks of the number’s business account go to the app of its token',
    params: NumberPath,
    reply: NumberCheck,
  }),
  aimWebhooks: endpoint({
    method: 'POST',
    path: '/channels/whatsapp/numbers/:phoneNumberId/callback',
    access: 'desk.configure',
    summary: 'Have the provider post the webhooks of a number to this installation; it asks there at once',
    params: NumberPath,
    reply: NumberCheck,
    stepUp: true,
  }),
  sendTest: endpoint({
    method: 'POST',
    path: '/channels/whatsapp/tests',
    access: 'desk.configure',
    summary: 'Send a test message from a number; at most 20 in an hour',
    body: TestBody,
    reply: TestMessage,
    status: 201,
  }),
  tests: endpoint({
    method: 'GET',
    path: '/channels/whatsapp/tests',
    access: 'desk.configure',
    summary: 'List the last test messages and what became of them',
    reply: z.strictObject({ items: z.array(TestMessage) }),
  }),
};

import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant } from './page.ts';
import { AgentHandle } from './people.ts';
import { ROLES } from './permission.ts';

/** What is hashed is bounded before it is hashed. */
const Password = z.string().min(1).max(1_000);
/** Of an authenticator app. */
const Code = z.string().regex(/^[0-9]{6}$/);
const RecoveryCode = z.string().min(16).max(40);
const Base64Url = z
  .string()
  .min(1)
  .max(20_000)
  .regex(/^[\w-]+$/);
const CredentialId = Base64Url.max(1_400);

/** What a browser gives of a passkey, in JSON. Fields that are not needed are passed over: browsers add some. */
const credential = <Response extends z.ZodType>(response: Response) =>
  z.object({
    id: CredentialId,
    rawId: CredentialId,
    type: z.literal('public-key'),
    /** Nothing of it is read. */
    clientExtensionResults: z.unknown().transform(() => ({})),
    response,
  });
const Transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);
const MadePasskey = credential(
  z.object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: z.array(Transport).max(7).default([]),
  }),
);
const ShownPasskey = credential(
  z.object({ clientDataJSON: Base64Url, authenticatorData: Base64Url, signature: Base64Url }),
);

/** As the browser's `PublicKeyCredential.parse…OptionsFromJSON` takes it. */
const PasskeyOptions = z.record(z.string(), z.unknown());

/** One of them, and no more. */
const Proof = z.union([
  z.strictObject({ code: Code }),
  z.strictObject({ recoveryCode: RecoveryCode }),
  z.strictObject({ passkey: ShownPasskey }),
]);

const Level = z.strictObject({ level: z.enum(['pending', 'password', 'secondFactor']) });
const Slug = z.string().min(1).max(100);
const RecoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) });

/** Second factors: what one has, what a sign-in owes, proving once more that it is you. */
export const secondFactorEndpoints = {
  /** Also of who has shown the password and owes the second factor. */
  read: endpoint({
    method: 'GET',
    path: '/access/secondFactor',
    access: 'public',
    summary: 'Tell which second factors one has, and whether one is owed',
    reply: z.strictObject({
      level: z.enum(['pending', 'password', 'secondFactor']),
      hasTotp: z.boolean(),
      passkeys: z.int(),
      /** Those that were not used yet. */
      recoveryCodes: z.int(),
      /** One's role signs in with a second factor only. */
      isRequired: z.boolean(),
    }),
  }),
  pass: endpoint({
    method: 'POST',
    path: '/access/secondFactor',
    access: 'public',
    summary: 'Show the second factor that a sign-in owes; the session gets a new cookie',
    body: Proof,
    reply: Level,
  }),
  proofOptions: endpoint({
    method: 'POST',
    path: '/access/secondFactor/passkeyOptions',
    access: 'public',
    summary: 'Ask what the browser shows a passkey for, as a second factor or for a step-up',
    reply: PasskeyOptions,
  }),
  stepUp: endpoint({
    method: 'POST',
    path: '/access/stepUp',
    access: 'signedIn',
    summary:
      'Prove once more that it is you: by a passkey, or by the password and, if you have one, a second factor',
    body: z.strictObject({ password: Password.optional(), proof: Proof.optional() }),
    reply: Level,
    isSecret: true,
  }),
  beginTotp: endpoint({
    method: 'POST',
    path: '/access/totp',
    access: 'public',
    summary: 'Begin with an authenticator app; it counts when a code of it was shown',
    reply: z.strictObject({ secret: z.string(), uri: z.string() }),
    isSecret: true,
  }),
  confirmTotp: endpoint({
    method: 'POST',
    path: '/access/totp/confirm',
    access: 'public',
    summary: 'Show a code of the authenticator app, and get the ten recovery codes',
    body: z.strictObject({ code: Code }),
    reply: RecoveryCodes,
    isSecret: true,
  }),
  removeTotp: endpoint({
    method: 'DELETE',
    path: '/access/totp',
    access: 'signedIn',
    summary: 'Remove one’s authenticator app and recovery codes',
    stepUp: true,
  }),
  recoveryCodes: endpoint({
    method: 'POST',
    path: '/access/recoveryCodes',
    access: 'signedIn',
    summary: 'Make ten new recovery codes; those before are worth nothing',
    reply: RecoveryCodes,
    stepUp: true,
    isSecret: true,
  }),
  readRoles: endpoint({
    method: 'GET',
    path: '/access/secondFactorRoles',
    access: 'people.read',
    summary: 'List the roles that sign in with a second factor only',
    reply: z.strictObject({ roles: z.array(z.enum(ROLES)) }),
  }),
  putRoles: endpoint({
    method: 'PUT',
    path: '/access/secondFactorRoles',
    access: 'people.write',
    summary: 'Say which roles sign in with a second factor only',
    body: z.strictObject({ roles: z.array(z.enum(ROLES)).max(ROLES.length) }),
    stepUp: true,
  }),
  reset: endpoint({
    method: 'DELETE',
    path: '/access/agents/:agentId/secondFactor',
    access: 'people.write',
    summary: 'Remove all second factors of an agent who lost them, and end the agent’s sessions',
    params: z.strictObject({ agentId: AgentHandle }),
    stepUp: true,
  }),
};

export const passkeyEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/access/passkeys',
    access: 'signedIn',
    summary: 'List one’s own passkeys',
    reply: z.strictObject({
      items: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          isSynced: z.boolean(),
          madeAt: Instant,
          usedAt: Instant.nullable(),
        }),
      ),
    }),
  }),
  options: endpoint({
    method: 'POST',
    path: '/access/passkeys/options',
    access: 'public',
    summary: 'Ask what the browser makes a passkey from',
    reply: PasskeyOptions,
  }),
  add: endpoint({
    method: 'POST',
    path: '/access/passkeys',
    access: 'public',
    summary: 'Keep the passkey that the browser made',
    body: z.strictObject({
      name: z
        .string()
        .trim()
        .min(1)
        .max(60)
        .regex(/^\P{Cc}+$/u),
      response: MadePasskey,
    }),
    reply: z.strictObject({ id: z.string() }),
    status: 201,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/access/passkeys/:passkeyId',
    access: 'signedIn',
    summary: 'Remove one of one’s own passkeys',
    params: z.strictObject({ passkeyId: CredentialId }),
    stepUp: true,
  }),
  signInOptions: endpoint({
    method: 'POST',
    path: '/access/passkeySignIn/options',
    access: 'public',
    summary: 'Ask what the browser shows a passkey for, to sign in',
    body: z.strictObject({ workspace: Slug.optional() }),
    reply: PasskeyOptions,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/access/passkeySignIn',
    access: 'public',
    summary: 'Sign in with a passkey; the browser gets the cookie of a session',
    body: z.strictObject({ workspace: Slug.optional(), response: ShownPasskey }),
    reply: Level,
  }),
};

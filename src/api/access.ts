import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant, pageOf, PageQuery } from './page.ts';
import { AgentHandle, AgentReply, Email, PersonName } from './people.ts';
import { PERMISSION_NAMES } from './permission.ts';

/** What is hashed is bounded before it is hashed; which of these are taken is said by the rules for passwords. */
const Password = z.string().min(1).max(1_000);
const LinkToken = z.string().min(1).max(200);

/** 'pending': a second factor is still owed; then /access/me answers 401 and the second factor is shown next. */
const SignedInReply = z.strictObject({ level: z.enum(['pending', 'password', 'secondFactor']) });

const Permissions = z.array(z.enum(PERMISSION_NAMES));

const SessionReply = z.strictObject({
  id: z.uuid(),
  /** What the browser says it is. */
  device: z.string(),
  address: z.string(),
  level: z.enum(['pending', 'password', 'secondFactor']),
  createdAt: Instant,
  seenAt: Instant,
  isThis: z.boolean(),
});

const MeReply = z.strictObject({
  kind: z.enum(['agent', 'token']),
  /** The handle; of a token, 'token:' and its name, or 'installation'. */
  id: z.string(),
  workspace: z.strictObject({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    language: z.string(),
    timeZone: z.string(),
  }),
  permissions: Permissions,
  /** Null for a token. */
  agent: AgentReply.nullable(),
  session: z
    .strictObject({
      id: z.uuid(),
      level: z.enum(['password', 'secondFactor']),
      /** When they last proved that it is them; some acts want that to be fresh. */
      steppedUpAt: Instant,
      createdAt: Instant,
    })
    .nullable(),
});

const TokenName = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/);
/** CIDR or a single address: '192.0.2.0/24'. */
const Network = z.union([z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()]);

const TokenReply = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  scopes: Permissions,
  /** Empty: from everywhere. */
  networks: z.array(z.string()),
  madeBy: AgentHandle,
  createdAt: Instant,
  expiresAt: Instant,
  usedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
});

export const accessEndpoints = {
  signIn: endpoint({
    method: 'POST',
    path: '/access/signIn',
    access: 'public',
    summary: 'Sign in with a password; the browser gets the cookie of a session',
    body: z.strictObject({
      /** The slug. Default: the only workspace, or the first. */
      workspace: z.string().min(1).max(100).optional(),
      /** Handle or e-mail address. */
      name: z
        .string()
        .max(200)
        .regex(/^\P{Cc}+$/u),
      password: Password,
    }),
    reply: SignedInReply,
  }),
  signOut: endpoint({
    method: 'POST',
    path: '/access/signOut',
    access: 'public',
    summary: 'End the session of this browser',
  }),
  accept: endpoint({
    method: 'POST',
    path: '/access/accept',
    access: 'public',
    summary: 'Accept an invitation: choose a password and be signed in',
    body: z.strictObject({
      token: LinkToken,
      password: Password,
      name: PersonName.optional(),
      email: Email.optional(),
    }),
    reply: SignedInReply,
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/access/password/reset',
    access: 'public',
    summary: 'Set a new password by a link that an administrator made',
    body: z.strictObject({ token: LinkToken, password: Password }),
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/access/password',
    access: 'signedIn',
    summary: 'Change one’s own password; all other sessions end',
    body: z.strictObject({ present: Password, next: Password }),
  }),
  me: endpoint({
    method: 'GET',
    path: '/access/me',
    access: 'signedIn',
    summary: 'Tell who is asking and what they may do',
    reply: MeReply,
  }),
  sessions: endpoint({
    method: 'GET',
    path: '/access/sessions',
    access: 'signedIn',
    summary: 'List where one is signed in',
    reply: z.strictObject({ items: z.array(SessionReply) }),
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/access/sessions/:sessionId',
    access: 'signedIn',
    summary: 'End one of one’s own sessions, at once',
    params: z.strictObject({ sessionId: z.uuid() }),
  }),
  endSessions: endpoint({
    method: 'DELETE',
    path: '/access/sessions',
    access: 'signedIn',
    summary: 'End all of one’s own sessions, or all but this one',
    query: z.strictObject({ keep: z.literal('this').optional() }),
  }),
  tokens: endpoint({
    method: 'GET',
    path: '/access/tokens',
    access: 'token.write',
    summary: 'List the API tokens, the newest first',
    query: PageQuery,
    reply: pageOf(TokenReply),
  }),
  makeToken: endpoint({
    method: 'POST',
    path: '/access/tokens',
    access: 'token.write',
    stepUp: true,
    summary: 'Make an API token; what it is made of is answered this once',
    body: z.strictObject({
      name: TokenName,
      scopes: Permissions.min(1),
      /** Within a year. Default: a year from now. */
      expiresAt: Instant.optional(),
      networks: z.array(Network).max(50).default([]),
    }),
    reply: z.strictObject({ id: z.uuid(), token: z.string(), expiresAt: Instant }),
    status: 201,
    isSecret: true,
  }),
  revokeToken: endpoint({
    method: 'DELETE',
    path: '/access/tokens/:tokenId',
    access: 'token.write',
    summary: 'Revoke an API token, at once and for ever',
    params: z.strictObject({ tokenId: z.uuid() }),
  }),
};

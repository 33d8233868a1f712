import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/** The slug of a workspace. Default: the only one, or the first. */
const Slug = z.string().min(1).max(100);
const ProviderId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const ProviderParams = z.strictObject({ provider: ProviderId });
/** Over TLS; without it only on this machine. */
const Issuer = z.url({ protocol: /^https?$/ }).refine((text) => {
  const { protocol, hostname, username, search, hash, pathname } = new URL(text);
  const isPlain = username === '' && search === '' && hash === '' && !pathname.includes('/.well-known/');
  return isPlain && (protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname));
}, 'expected an address with https, as the provider names itself');
const Domain = z.hostname().max(253).toLowerCase();
const ProviderSettings = z.strictObject({
  name: z.string().trim().min(1).max(60),
  issuer: Issuer,
  clientId: z.string().min(1).max(200),
  secretVariable: z.string().regex(/^LOOPLINE_OIDC_[A-Z0-9_]{1,60}$/),
  emailDomains: z.array(Domain).min(1).max(50),
  newcomerRole: z.enum(['agent', 'supervisor', 'auditor']).nullable(),
});

/** Single sign-on with OpenID Connect. */
export const oidcEndpoints = {
  offered: endpoint({
    method: 'GET',
    path: '/access/oidc',
    access: 'public',
    summary: 'List the providers that one can sign in with',
    query: z.strictObject({ workspace: Slug.optional() }),
    reply: z.strictObject({ items: z.array(z.strictObject({ id: z.string(), name: z.string() })) }),
  }),
  start: endpoint({
    method: 'GET',
    path: '/access/oidc/:provider/start',
    access: 'public',
    summary: 'Sign in at a provider: the browser is sent there',
    params: ProviderParams,
    query: z.strictObject({ workspace: Slug.optional() }),
    media: 'text/html',
  }),
  callback: endpoint({
    method: 'GET',
    path: '/access/oidc/:provider/callback',
    access: 'public',
    summary:
      'Come back from a provider: the browser is sent to the desk, or to the sign-in with what went wrong',
    params: ProviderParams,
    query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    media: 'text/html',
  }),
  list: endpoint({
    method: 'GET',
    path: '/access/providers',
    access: 'people.write',
    summary: 'List the providers for single sign-on with their settings',
    reply: z.strictObject({ items: z.array(ProviderSettings.extend({ id: z.string() })) }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/access/providers/:provider',
    access: 'people.write',
    summary: 'Read the settings of a provider for single sign-on',
    params: ProviderParams,
    reply: ProviderSettings.extend({ id: z.string() }),
  }),
  put: endpoint({
    method: 'PUT',
    path: '/access/providers/:provider',
    access: 'people.write',
    summary: 'Add or change a provider for single sign-on',
    params: ProviderParams,
    body: ProviderSettings,
    stepUp: true,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/access/providers/:provider',
    access: 'people.write',
    summary: 'Remove a provider for single sign-on',
    params: ProviderParams,
    stepUp: true,
  }),
};

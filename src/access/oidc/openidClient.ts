/** Loaded with the first sign-in at a provider: most installations have none. */
export const openidClient = () => import('openid-client');

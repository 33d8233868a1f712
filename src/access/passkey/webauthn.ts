/** Loaded with the first passkey that is asked for: it brings some three hundred modules, and who has none needs none. */
export const webauthn = () => import('@simplewebauthn/server');

/**
 * Shows the browser's passkeys. The options are what the API gives; the answer is what it takes.
 * @throws Error in words when the person turned it down or the browser has none.
 */
export async function askPasskey(options: Record<string, unknown>) {
  // The browser itself refuses options that are none.
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  );
  const shown = await navigator.credentials.get({ publicKey });
  if (!(shown instanceof PublicKeyCredential)) throw new Error('The browser showed no passkey');
  return shown.toJSON() as ShownPasskey;
}

/** As `PublicKeyCredential.toJSON` writes it. Source: WebAuthn Level 3, section 5.1. */
export interface ShownPasskey {
  id: string;
  rawId: string;
  type: 'public-key';
  clientExtensionResults: unknown;
  response: { clientDataJSON: string; authenticatorData: string; signature: string };
}

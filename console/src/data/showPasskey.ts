/** As `PublicKeyCredential.toJSON` writes it. Source: WebAuthn Level 3, section 5.1. */
export interface ShownPasskey {
  id: string;
  rawId: string;
  type: 'public-key';
  clientExtensionResults: unknown;
  response: { clientDataJSON: string; authenticatorData: string; signature: string };
}

/**
 * Asks the browser to show a passkey, as a proof of who sits there.
 * @param options As the API gives them; the browser itself refuses what are none.
 * @throws Error when the person turns it down, or the browser has none.
 */
export async function showPasskey(options: Record<string, unknown>): Promise<ShownPasskey> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON, // as the server makes them for this
  );
  const shown = await navigator.credentials.get({ publicKey });
  if (!(shown instanceof PublicKeyCredential)) throw new Error('No passkey was shown');
  return shown.toJSON() as ShownPasskey; // the browser's own form, which the server parses
}

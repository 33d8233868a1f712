import { client } from './client.ts';

type ShownPasskey = Extract<
  NonNullable<NonNullable<Parameters<typeof client.secondFactor.stepUp>[0]>['body']>['proof'],
  { passkey: unknown }
>['passkey'];

/** Asks the browser to show a passkey, as a proof of who sits there. Throws when the person does not. */
export async function showPasskey(): Promise<ShownPasskey> {
  const options = await client.secondFactor.proofOptions();
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON, // as the server makes them for this
  );
  const shown = await navigator.credentials.get({ publicKey });
  if (!(shown instanceof PublicKeyCredential)) throw new Error('No passkey was shown');
  return shown.toJSON() as ShownPasskey; // the browser's own form, which the server parses
}

import { client } from '../../../../data/client.ts';

type Made = NonNullable<Parameters<typeof client.passkeys.add>[0]['body']>['response'];

/** Has the browser make a passkey and the server keep it. Throws when the person does not. */
export async function makePasskey(name: string): Promise<void> {
  const options = await client.passkeys.options();
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON, // as the server makes them for this
  );
  const made = await navigator.credentials.create({ publicKey });
  if (!(made instanceof PublicKeyCredential)) throw new Error('No passkey was made');
  await client.passkeys.add({ body: { name, response: made.toJSON() as Made } }); // the browser's own form, which the server parses
}

import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { cbor, type CborValue } from './cbor.ts';

/** How a ceremony may go wrong: each is what some attacker or some broken device does. */
export interface Trick {
  /** The page that asks. Default: the one it was made for. */
  origin?: string;
  challenge?: string;
  /** The name that the key is made for or shown to. */
  rpId?: string;
  /** False: it does not ask who the person is. */
  verifiesUser?: boolean;
  /** Default: one more than before. */
  counter?: number;
  /** Takes the id of another passkey. */
  id?: string;
  /** Signs with the key of somebody else. */
  wrongKey?: boolean;
}

interface Credential {
  id: Buffer;
  rpId: string;
  userHandle: string;
  privateKey: KeyObject;
  counter: number;
}

const b64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

/** An authenticator with a browser before it, in software: P-256, discoverable keys. Source: W3C WebAuthn level 3, sections 6.1 and 6.5. */
export function softAuthenticator(origin: string) {
  const credentials: Credential[] = [];

  function clientData(type: string, challenge: string, trick: Trick): Buffer {
    const said = {
      type,
      challenge: trick.challenge ?? challenge,
      origin: trick.origin ?? origin,
      crossOrigin: false,
    };
    return Buffer.from(JSON.stringify(said));
  }

  function make(
    options: PublicKeyCredentialCreationOptionsJSON,
    trick: Trick = {},
  ): RegistrationResponseJSON {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    const id = trick.id === undefined ? randomBytes(32) : Buffer.from(trick.id, 'base64url');
    const rpId = trick.rpId ?? options.rp.id ?? '';
    const cose = new Map<number, CborValue>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]);
    const length = Buffer.from([0, id.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, id, cbor(cose)]);
    const authData = Buffer.concat([authenticatorData({ rpId, counter: 0 }, trick, 0x40), attested]);
    const attestation = cbor(
      new Map<string, CborValue>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    );
    credentials.push({ id, rpId, userHandle: options.user.id, privateKey, counter: 0 });
    return {
      id: b64(id),
      rawId: b64(id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: b64(clientData('webauthn.create', options.challenge, trick)),
        attestationObject: b64(attestation),
        transports: ['internal'],
      },
    };
  }

  function show(
    options: PublicKeyCredentialRequestOptionsJSON,
    trick: Trick = {},
    credential = credentials.at(-1),
  ): AuthenticationResponseJSON {
    if (!credential) throw new Error('There is no passkey on this device');
    credential.counter = trick.counter ?? credential.counter + 1;
    const rpId = trick.rpId ?? credential.rpId;
    const authData = authenticatorData({ rpId, counter: credential.counter }, trick, 0);
    const client = clientData('webauthn.get', options.challenge, trick);
    const key = trick.wrongKey
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
      : credential.privateKey;
    const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), key);
    return {
      id: b64(credential.id),
      rawId: b64(credential.id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: b64(client),
        authenticatorData: b64(authData),
        signature: b64(signature),
        userHandle: credential.userHandle,
      },
    };
  }

  return { make, show, credentials };
}

/** rpIdHash, flags (user present, user verified, and what is added), counter. */
function authenticatorData(
  { rpId, counter }: { rpId: string; counter: number },
  { verifiesUser = true }: Trick,
  added: number,
): Buffer {
  const rest = Buffer.alloc(5);
  rest[0] = 0x01 | (verifiesUser ? 0x04 : 0) | added;
  rest.writeUInt32BE(counter, 1);
  return Buffer.concat([sha256(rpId), rest]);
}

import { createHmac } from 'node:crypto';
import { numberOf, PROVIDER } from './provider.ts';

export interface SignedBody {
  body: Buffer;
  headers: { 'content-type': string; 'x-hub-signature-256': string };
}

/** A text message as the provider posts it, signed over its bytes. */
export function signedMessage(customer: number, id: string, text: string): SignedBody {
  const number = numberOf(customer);
  const userId = userIdOf(customer);
  const phone = `1555${String(customer).padStart(7, '0')}`;
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: number, phone_number_id: number },
    contacts: [{ profile: { name: `Customer ${customer}` }, wa_id: phone, user_id: userId }],
    messages: [
      {
        from: phone,
        from_user_id: userId,
        id,
        timestamp: String(Math.floor(Date.now() / 1_000)),
        type: 'text',
        text: { body: text },
      },
    ],
  };
  const entry = [{ id: PROVIDER.wabaId, changes: [{ field: 'messages', value }] }];
  const body = Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry }));
  const signature = createHmac('sha256', PROVIDER.appSecret).update(body).digest('hex');
  return {
    body,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
  };
}

export function userIdOf(customer: number): string {
  return `US.9${String(customer).padStart(19, '0')}`;
}

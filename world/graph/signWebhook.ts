import { createHmac } from 'node:crypto';

/** The headers Meta sends with these bytes. The sha1 form is a legacy that it still sends. */
export function signWebhook(body: Buffer, appSecret: string): Record<string, string> {
  const sign = (algorithm: string) => createHmac(algorithm, appSecret).update(body).digest('hex');
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'facebookexternalua',
    'X-Hub-Signature': `sha1=${sign('sha1')}`,
    'X-Hub-Signature-256': `sha256=${sign('sha256')}`,
  };
}

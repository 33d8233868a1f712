const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether keys may go to this address: nobody can read them on the way. */
export function isSafeForKeys(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}

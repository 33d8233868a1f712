import { readFileSync } from 'node:fs';

/** Of this Loopline, as its package says: '0.1.0'. */
export function version(): string {
  const { version: told }: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  return told;
}

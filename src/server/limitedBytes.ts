import type { Readable } from 'node:stream';

/** Reads bodies up to a size, so many at a time; null: it was larger, and nothing of it is kept. */
export function limitedBytes({ atATime, bytes: most }: { atATime: number; bytes: number }) {
  let free = atATime;
  const waiting: (() => void)[] = [];

  async function take(): Promise<void> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function give(): void {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }

  return async (body: Readable): Promise<Buffer | null> => {
    await take();
    try {
      return await readUpTo(body, most);
    } finally {
      give();
    }
  };
}

/** Reads on to the end of what is too large, without keeping it: who hangs up early gives no answer. */
async function readUpTo(body: Readable, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    const bytes: Buffer = part;
    size += bytes.length;
    if (size <= most) parts.push(bytes);
    else parts.length = 0;
  }
  return size > most ? null : Buffer.concat(parts);
}

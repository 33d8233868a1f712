/** The answer was larger than it may be. */
export class TooLarge extends Error {
  readonly code = 'TOO_LARGE';
}

/** All bytes of a stream; throws TooLarge, and reads no further, when there are more than `limit`. */
export async function readLimited(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limit) throw new TooLarge(`more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

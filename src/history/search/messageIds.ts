const BYTES = 16;

/** '0199…-…' → 16 bytes each. */
export function packIds(ids: readonly string[]): Buffer {
  return Buffer.from(ids.map((id) => id.replaceAll('-', '')).join(''), 'hex');
}

/** How many of the ids, which ascend, are smaller. */
export function offsetOf(bytes: Buffer, id: string): number {
  const wanted = packIds([id]);
  let [low, high] = [0, bytes.length / BYTES];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bytes.compare(wanted, 0, BYTES, middle * BYTES, (middle + 1) * BYTES) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

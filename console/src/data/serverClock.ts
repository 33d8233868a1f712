/** How far the server's clock is ahead of this machine's, in ms: clocks on screen count by the server's. */
let aheadMs = 0;

/** Learns it from the server. Time may be skipped there, in the demo. */
export async function readServerClock(): Promise<void> {
  const before = Date.now();
  const answer = await fetch('/health', { cache: 'no-store' });
  const { now }: { now: string } = await answer.json();
  const told = Date.parse(now);
  if (Number.isFinite(told)) aheadMs = told - (before + Date.now()) / 2;
}

/** Now, as the server sees it. */
export function serverNow(): number {
  return Date.now() + aheadMs;
}

const AGAIN_MS = 3_000;
/** A file that is missing though the server is there is asked for by a new page once, not for ever. */
const RELOADED_AT = 'loopline-reloaded-at';
const ONCE_IN_MS = 60_000;

/**
 * A part of the console that is fetched when it is shown first. While the server is away it waits. A browser does not ask
 * again for a module that failed to come, so the page is then loaded anew; what was written is kept.
 */
export async function fetched<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    // What the browser says of whatever it could not fetch.
    if (!(error instanceof TypeError)) throw error;
    await serverIsThere();
    if (!mayReload()) throw error;
    location.reload();
    return new Promise<never>(() => undefined);
  }
}

async function serverIsThere(): Promise<void> {
  for (;;) {
    const answer = await fetch('/health', { cache: 'no-store' }).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

function mayReload(): boolean {
  const before = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
  const now = Date.now();
  if (Math.abs(now - before) < ONCE_IN_MS) return false;
  sessionStorage.setItem(RELOADED_AT, String(now));
  return true;
}

/** What went wrong, as the server or the browser said it. */
export function problemWords(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** `'2026-11-21 09:04:11'` in UTC, whatever form the instant came in. */
export function instantText(at: string | Date): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

export interface FoundPromise {
  words: string;
  dueAt: Date;
}
export function promiseIn(
  _text: string,
  _: { language: string; now: Date; timeZone: string },
): FoundPromise | null {
  return null;
}

import type { ActivityPlace } from './readActivity.ts';

/** As it travels: in `Last-Event-ID`, in cursors. '7431-01a1fc93-6141-7627-b719-70dfcce24514' */
export function writePlace({ xact, id }: ActivityPlace): string {
  return `${xact}-${id}`;
}

/** Null: it is no place. */
export function parsePlace(text: string): ActivityPlace | null {
  const [, xact, id] = /^(\d{1,15})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  return xact === undefined || id === undefined ? null : { xact: Number(xact), id };
}

import { z } from 'zod';
import { AppError } from '../base/errors.ts';

/** Of every list: how many, and from where. Without a cursor a list begins at its beginning. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(1_000).optional(),
});

/** One page of a list. `next`: the cursor of the page after it; null when this is the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable() });
}

/** An instant, ISO 8601 in UTC: '2026-11-21T10:09:10.301Z'. */
export const Instant = z.iso.datetime();

/** Cursors are opaque to clients: what they hold may change with any version. */
export function cursorOf(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws AppError CURSOR_INVALID when it is not one that this list gave. */
export function positionOf<Position extends z.ZodType>(
  cursor: string | undefined,
  position: Position,
): z.output<Position> | null {
  if (cursor === undefined) return null;
  const parsed = position.safeParse(parsedJson(Buffer.from(cursor, 'base64url').toString()));
  if (parsed.success) return parsed.data;
  throw new AppError(
    'CURSOR_INVALID',
    'The cursor is none that this list gave; send the value of "next" of its last page, or none to begin anew',
  );
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import type { ChannelUpdate } from '../channel.ts';
import { storable } from '../storable.ts';

type Unread = Extract<ChannelUpdate, { kind: 'unread' }>;

/** Keeps what was not understood. `reason` names what was missing and holds nothing of what was sent. */
export function unread(account: string | null, reason: string, body: unknown): Unread {
  return { kind: 'unread', account, reason, body: storable(body) };
}

/** Reads one item by itself: when reading it fails, the item is kept as unread and its neighbours are not harmed. */
export function eachByItself(
  account: string | null,
  items: unknown[],
  read: (item: unknown) => ChannelUpdate[],
): ChannelUpdate[] {
  return items.flatMap((item) => {
    try {
      return read(item);
    } catch {
      return [unread(account, 'reading it failed', item)];
    }
  });
}

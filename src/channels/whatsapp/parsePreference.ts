import type { ChannelUpdate } from '../channel.ts';
import { instantOf, objectOf } from '../wire.ts';
import { senderOf, type People } from './sender.ts';
import { unread } from './unread.ts';

/** A contact stopped or resumed marketing messages in the settings of the chat. */
export function parsePreference(item: unknown, account: string, people: People): ChannelUpdate[] {
  const preference = objectOf(item);
  const from = senderOf(preference?.wa_id, preference?.user_id, people);
  const at = instantOf(preference?.timestamp);
  const marketing = preference?.value;
  const isMarketing = preference?.category === 'marketing_messages';
  if (!isMarketing || from === null || at === null || (marketing !== 'stop' && marketing !== 'resume')) {
    return [unread(account, 'a preference that is neither stop nor resume of marketing', item)];
  }
  return [{ kind: 'consent', account, from, marketing, at }];
}

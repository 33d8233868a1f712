import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** Writes down what a person allows on one address. The newest word counts; a late older one changes nothing. */
export async function recordConsent(
  db: Database,
  workspaceId: WorkspaceId,
  consent: { channel: string; externalId: string; marketing: 'stop' | 'resume'; at: Date },
): Promise<void> {
  const { channel, externalId, marketing, at } = consent;
  await queryIn(db, workspaceId, {
    name: 'recordConsent',
    text: `with changed as (
        update address set consent = consent || jsonb_build_object('marketing', $4::text, 'marketingAt', $5::text)
        where workspace_id = $1 and channel = $2 and external_id = $3 and (coalesce(consent->>'marketingAt', '') < $5::text
          or (consent->>'marketingAt' = $5::text and consent->>'marketing' <> $4::text))
        returning id)
      insert into consent_change (workspace_id, id, address_id, purpose, word, source, at)
      select $1, time_ordered_id(), id, 'marketing', $4, 'channel', $5::text::timestamptz from changed`,
    values: [workspaceId, channel, externalId, marketing, at.toISOString()],
  });
}

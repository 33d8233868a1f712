import { Trans } from '@lingui/react/macro';
import { dayAndTime } from '../../data/say.ts';
import { Badge } from '../../kit/Badge.tsx';
import { Card } from '../../kit/Card.tsx';
import { ChannelIcon } from '../../kit/ChannelIcon.tsx';
import type { Contact } from './contactQueries.ts';

/** Where they are reached, how surely it is them, and until when one may write freely. */
export function Addresses({ contact: { addresses } }: { contact: Contact }) {
  return (
    <Card title={<Trans>Identities</Trans>}>
      <ul className="divide-y">
        {addresses.map((address) => (
          <li key={address.id} className="grid gap-0.5 py-2 text-sm">
            <div className="flex items-center gap-2">
              <ChannelIcon channel={address.channel} size={15} />
              <span className="num min-w-0 flex-1 truncate font-medium">
                {address.phone ?? address.email ?? address.externalId}
              </span>
              <Badge tone={address.proofLevel >= 2 ? 'done' : 'plain'}>
                <Proof level={address.proofLevel} />
              </Badge>
            </div>
            <p className="mono truncate text-xs text-ink-3">{address.externalId}</p>
            <p className="text-xs text-ink-2">
              {address.windowOpenUntil === null ? (
                <Trans>Window closed: templates only</Trans>
              ) : (
                <Trans>Window open until {dayAndTime(address.windowOpenUntil)}</Trans>
              )}
              {address.lastInboundAt !== null && (
                <>
                  {' · '}
                  <Trans>last wrote {dayAndTime(address.lastInboundAt)}</Trans>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Proof({ level }: { level: number }) {
  if (level >= 2) return <Trans>proved</Trans>;
  return level === 1 ? <Trans>partly proved</Trans> : <Trans>not proved</Trans>;
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { client } from '../../../../data/client.ts';
import { dayAndTime } from '../../../../data/say.ts';
import { Badge } from '../../../../kit/Badge.tsx';
import { Card } from '../../../../kit/Card.tsx';

export type Account = Awaited<ReturnType<typeof client.setup.channels>>['items'][number];

/** One number and its health. */
export function AccountCard({ account, children }: { account: Account; children?: ReactNode }) {
  const { t } = useLingui();
  const { channel, heldReason, heldAt, unsent, lastInboundAt, lastOutboundAt, lastStatus } = account;
  const { approved, other, readAt } = account.templates;
  const at = (instant: string | null) => (instant === null ? t`not lately` : dayAndTime(instant));
  return (
    <Card
      title={<span className="mono">{account.account}</span>}
      about={channel}
      right={<StateBadge account={account} />}
    >
      {heldReason !== null && heldAt !== null && (
        <p className="mb-2 rounded-sm bg-hot-soft p-2 text-sm text-hot">
          <Trans>
            Nothing is sent since {dayAndTime(heldAt)}: {heldReason}. What is to be sent waits and leaves when
            the provider takes it again.
          </Trans>
        </p>
      )}
      <dl className="grid grid-cols-[repeat(auto-fill,minmax(150px,1fr))] gap-x-4 gap-y-2 text-sm">
        <Fact name={t`Waiting to be sent`}>{unsent}</Fact>
        <Fact name={t`Last from a customer`}>{at(lastInboundAt)}</Fact>
        <Fact name={t`Last to a customer`}>
          {at(lastOutboundAt)}
          {lastStatus !== null && <span className="text-ink-3"> · {lastStatus}</span>}
        </Fact>
        <Fact name={t`Templates`}>
          <Link
            to="/settings/$section"
            params={{ section: 'templates' }}
            className="text-accent hover:underline"
          >
            {readAt === null ? (
              <Trans>The provider does not tell them</Trans>
            ) : (
              <Trans>
                {approved} approved, {other} not
              </Trans>
            )}
          </Link>
        </Fact>
      </dl>
      {children}
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-3">{name}</dt>
      <dd className="num">{children}</dd>
    </div>
  );
}

function StateBadge({ account: { source, state } }: { account: Account }) {
  if (source === 'none') {
    return (
      <Badge tone="warn">
        <Trans>Not connected</Trans>
      </Badge>
    );
  }
  return state === 'ready' ? (
    <Badge tone="done">
      <Trans>Ready</Trans>
    </Badge>
  ) : (
    <Badge tone="hot">
      <Trans>Held</Trans>
    </Badge>
  );
}

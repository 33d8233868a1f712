import { Trans, useLingui } from '@lingui/react/macro';
import { Circle, CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { client } from '../../../../data/client.ts';
import { dayAndTime } from '../../../../data/say.ts';
import { Card } from '../../../../kit/Card.tsx';
import { CopyLine } from './CopyLine.tsx';

export type Connections = Awaited<ReturnType<typeof client.setup.numbers>>;

/** What the provider is given, and what it did with it: told while it happens. */
export function WebhookWatch({ connections }: { connections: Connections }) {
  const { t } = useLingui();
  const { callbackUrl, verifyToken, isReachable, seen } = connections;
  const { verifiedAt, wrongTokenAt, signedAt, wrongSignatureAt } = seen;
  return (
    <Card
      title={<Trans>Webhooks</Trans>}
      about={<Trans>Enter both in the app at the provider, and subscribe to the field messages.</Trans>}
    >
      <div className="grid gap-3 md:grid-cols-2">
        <CopyLine label={t`Address of webhooks`} value={callbackUrl} />
        <CopyLine label={t`Verify token`} value={verifyToken} />
      </div>
      {!isReachable && (
        <p className="mt-2 rounded-sm bg-warn-soft p-2 text-sm text-warn">
          <Trans>
            The provider does not reach this address: it needs https and a name on the internet. Open the
            console at its public address, or set LOOPLINE_PUBLIC_URL.
          </Trans>
        </p>
      )}
      <div role="status" className="mt-3">
        <ul aria-label={t`What the provider did here`} className="grid gap-1.5 text-sm">
          {isLater(wrongTokenAt, verifiedAt) ? (
            <Line state="wrong">
              <Trans>
                {dayAndTime(wrongTokenAt)}: the provider asked with another verify token. Copy the one above
                into the app and save it again.
              </Trans>
            </Line>
          ) : verifiedAt === null ? (
            <Line state="open">
              <Trans>
                Waiting for the provider to ask whether this address is yours: it does when the address is
                saved there.
              </Trans>
            </Line>
          ) : (
            <Line state="done">
              <Trans>{dayAndTime(verifiedAt)}: the provider knows this address as yours.</Trans>
            </Line>
          )}
          <Signed signedAt={signedAt} firstAt={seen.firstSignedAt} wrongAt={wrongSignatureAt} />
        </ul>
      </div>
    </Card>
  );
}

interface SignedProps {
  signedAt: string | null;
  firstAt: string | null;
  wrongAt: string | null;
}

function Signed({ signedAt, firstAt, wrongAt }: SignedProps) {
  if (isLater(wrongAt, signedAt)) {
    return (
      <Line state="wrong">
        <Trans>
          {dayAndTime(wrongAt)}: a webhook came that is signed with another secret, and was refused. Enter the
          secret of the app that posts here; the provider brings it again for seven days.
        </Trans>
      </Line>
    );
  }
  if (signedAt === null || firstAt === null) {
    return (
      <Line state="open">
        <Trans>Waiting for the first webhook. Write a message to the number from your own phone.</Trans>
      </Line>
    );
  }
  return (
    <Line state="done">
      <Trans>
        {dayAndTime(firstAt)}: the first webhook with the right signature came; the last one{' '}
        {dayAndTime(signedAt)}.
      </Trans>
    </Line>
  );
}

function Line({ state, children }: { state: 'done' | 'open' | 'wrong'; children: ReactNode }) {
  const { t } = useLingui();
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-2">
      {state === 'done' && <CircleCheck size={15} aria-label={t`done`} className="mt-0.5 text-done" />}
      {state === 'open' && <Circle size={15} aria-label={t`not done`} className="mt-0.5 text-ink-3" />}
      {state === 'wrong' && <CircleAlert size={15} aria-label={t`not done`} className="mt-0.5 text-hot" />}
      <span className={state === 'wrong' ? 'text-hot' : 'text-ink-2'}>{children}</span>
    </li>
  );
}

function isLater(one: string | null, other: string | null): one is string {
  return one !== null && (other === null || one > other);
}

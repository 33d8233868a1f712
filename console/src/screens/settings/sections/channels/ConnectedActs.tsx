import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { client } from '../../../../data/client.ts';
import { dayAndTime } from '../../../../data/say.ts';
import { Button } from '../../../../kit/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { useSaving } from '../../parts/useSaving.ts';
import { Checks } from './Checks.tsx';
import type { Check } from './useTroubleWords.ts';
import type { Connections } from './WebhookWatch.tsx';

export type Connected = Connections['numbers'][number];

/** What can be done with a number that is connected: look at it, give it other credentials, forget it. */
export function ConnectedActs({ number, onRenew }: { number: Connected; onRenew: () => void }) {
  const [checks, setChecks] = useState<readonly Check[] | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const saving = useSaving('channels', 'numbers', 'templates');
  const params = { phoneNumberId: number.phoneNumberId };
  const look = async () => {
    const told = await saving.save(() => client.setup.checkConnected({ params }));
    setChecks(told?.checks ?? null);
  };
  const act = async (run: () => Promise<unknown>) => {
    if ((await saving.save(run)) !== null) await look();
  };
  return (
    <div className="mt-3 grid gap-2 border-t pt-2.5">
      <div className="flex flex-wrap items-center gap-2">
        <span className="mr-auto text-sm text-ink-3">
          <Origin number={number} />
        </span>
        <Button size="sm" disabled={saving.isSaving} onClick={() => void look()}>
          <Trans>Check it now</Trans>
        </Button>
        {number.source === 'console' && (
          <>
            <Button size="sm" onClick={onRenew}>
              <Trans>New credentials</Trans>
            </Button>
            <Button size="sm" tone="quiet" onClick={() => setRemoving(true)}>
              <Trans>Disconnect</Trans>
            </Button>
          </>
        )}
      </div>
      <Problem problem={saving.problem} />
      <div role="status" className="empty:hidden">
        {checks !== null && (
          <Checks
            checks={checks}
            isBusy={saving.isSaving}
            onSubscribe={() => void act(() => client.setup.subscribeConnected({ params }))}
            onAim={() => void act(() => client.setup.aimWebhooks({ params }))}
          />
        )}
      </div>
      {isRemoving && (
        <Disconnecting phoneNumberId={number.phoneNumberId} onClose={() => setRemoving(false)} />
      )}
      {saving.dialog}
    </div>
  );
}

function Origin({
  number: { source, isUsable, tokenEnteredAt, secretEnteredAt, changedBy },
}: {
  number: Connected;
}) {
  if (source === 'configuration') return <Trans>Its credentials are from the configuration.</Trans>;
  if (!isUsable) {
    return (
      <span className="text-hot">
        <Trans>The key of this installation has changed: enter token and secret again.</Trans>
      </span>
    );
  }
  if (tokenEnteredAt === null || secretEnteredAt === null) return null;
  return (
    <Trans>
      Token of {dayAndTime(tokenEnteredAt)}, secret of {dayAndTime(secretEnteredAt)}, changed by {changedBy}
    </Trans>
  );
}

function Disconnecting({ phoneNumberId, onClose }: { phoneNumberId: string; onClose: () => void }) {
  const { t } = useLingui();
  const saving = useSaving('channels', 'numbers', 'templates');
  const remove = async () => {
    const done = await saving.save(async () => {
      await client.setup.removeNumber({ params: { phoneNumberId } });
      return true;
    });
    if (done !== null) onClose();
  };
  return (
    <>
      <ConfirmDialog
        title={t`Disconnect ${phoneNumberId}`}
        act={t`Disconnect`}
        isBusy={saving.isSaving}
        problem={saving.problem}
        onAct={() => void remove()}
        onClose={onClose}
      >
        <Trans>
          Its token and secret are forgotten. Webhooks for it are refused, and what is still to be sent from
          it waits. Conversations and history stay.
        </Trans>
      </ConfirmDialog>
      {saving.dialog}
    </>
  );
}

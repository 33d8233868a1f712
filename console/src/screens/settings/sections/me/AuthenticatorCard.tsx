import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../data/client.ts';
import { toast } from '../../../../data/toasts.ts';
import { Badge } from '../../../../kit/Badge.tsx';
import { Button } from '../../../../kit/Button.tsx';
import { Card } from '../../../../kit/Card.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { SecretDialog } from '../../parts/SecretDialog.tsx';
import { useSaving } from '../../parts/useSaving.ts';
import { Problem } from '../../parts/Problem.tsx';
import { TotpDialog } from './TotpDialog.tsx';

type Begun = Awaited<ReturnType<typeof client.secondFactor.beginTotp>>;

/** A second factor from an app, and codes for the day on which the phone is gone. */
export function AuthenticatorCard() {
  const { t } = useLingui();
  const saving = useSaving('secondFactor');
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const { data } = useQuery({
    queryKey: ['secondFactor'],
    queryFn: ({ signal }) => client.secondFactor.read({ signal }),
  });
  const renew = async () => {
    const made = await saving.save(() => client.secondFactor.recoveryCodes());
    if (made !== null) setCodes(made.recoveryCodes);
  };
  const remove = async () => {
    const done = await saving.save(async () => {
      await client.secondFactor.removeTotp();
      return true;
    });
    setRemoving(false);
    if (done !== null) toast(t`The authenticator app is removed`);
  };
  return (
    <Card title={<Trans>Authenticator app</Trans>} right={data?.hasTotp === true && <On />}>
      <Factors
        factors={data}
        onBegin={() => void saving.save(() => client.secondFactor.beginTotp()).then(setBegun)}
        onRenew={() => void renew()}
        onRemove={() => setRemoving(true)}
      />
      <Problem problem={saving.problem} />
      {saving.dialog}
      {begun !== null && (
        <TotpDialog
          begun={begun}
          onClose={() => setBegun(null)}
          onDone={(made) => {
            setBegun(null);
            setCodes(made);
          }}
        />
      )}
      {codes !== null && <CodesDialog codes={codes} onClose={() => setCodes(null)} />}
      {isRemoving && (
        <RemoveDialog
          isBusy={saving.isSaving}
          onAct={() => void remove()}
          onClose={() => setRemoving(false)}
        />
      )}
    </Card>
  );
}

interface FactorsProps {
  factors: { hasTotp: boolean; recoveryCodes: number } | undefined;
  onBegin: () => void;
  onRenew: () => void;
  onRemove: () => void;
}

function Factors({ factors, onBegin, onRenew, onRemove }: FactorsProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {factors?.hasTotp === false && (
        <Button onClick={onBegin}>
          <Trans>Set up an authenticator app</Trans>
        </Button>
      )}
      {factors?.hasTotp === true && (
        <>
          <span className="text-sm">
            <Plural value={factors.recoveryCodes} one="# recovery code left" other="# recovery codes left" />
          </span>
          <Button onClick={onRenew}>
            <Trans>Make new recovery codes</Trans>
          </Button>
          <Button tone="quiet" onClick={onRemove}>
            <Trans>Remove the app</Trans>
          </Button>
        </>
      )}
    </div>
  );
}

function RemoveDialog(props: { isBusy: boolean; onAct: () => void; onClose: () => void }) {
  const { isBusy, onAct, onClose } = props;
  const { t } = useLingui();
  return (
    <ConfirmDialog
      title={t`Remove the authenticator app`}
      act={t`Remove the app`}
      isBusy={isBusy}
      problem={null}
      onAct={onAct}
      onClose={onClose}
    >
      <Trans>
        Your recovery codes go with it. Then the password alone signs you in, unless you have a passkey.
      </Trans>
    </ConfirmDialog>
  );
}

function CodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <SecretDialog
      title={t`Recovery codes`}
      about={t`Each signs you in once when the phone is gone. Keep them where the phone is not. They are not shown again.`}
      secret={codes.join('\n')}
      onClose={onClose}
    />
  );
}

function On() {
  return (
    <Badge tone="done">
      <Trans>On</Trans>
    </Badge>
  );
}

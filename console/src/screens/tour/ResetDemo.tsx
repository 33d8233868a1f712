import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { client } from '../../data/client.ts';
import { queries } from '../../data/queries.ts';
import { toast } from '../../data/toasts.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { changeTour, tourState } from './tourState.ts';

/** Asks first: what was said and done in the demo is gone afterwards. Who is signed in stays so. */
export default function ResetDemo({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const resetting = useMutation({
    mutationFn: () => client.demo.reset(),
    onSuccess: async () => {
      const { shows } = tourState.get();
      changeTour({ watched: null, shows: shows === 'hidden' ? 'hidden' : 'open' });
      await navigate({ to: '/inbox' });
      tellOtherPages();
      await queries.invalidateQueries();
      toast(t`The demo is at its beginning again`);
      onClose();
    },
  });
  return (
    <Dialog title={t`Put the demo back to its beginning?`} onClose={resetting.isPending ? null : onClose}>
      <div className="grid gap-3">
        <p>
          <Trans>
            All conversations, tickets and refunds of the demo are thrown away, and the systems around the
            store begin anew. You stay signed in.
          </Trans>
        </p>
        {resetting.error && (
          <p role="alert" className="text-sm text-hot">
            {resetting.error.message}
          </p>
        )}
        <p className="flex gap-2">
          <Button tone="hot" disabled={resetting.isPending} onClick={() => resetting.mutate()}>
            {resetting.isPending ? <Trans>Putting it back…</Trans> : <Trans>Put it back</Trans>}
          </Button>
          <Button disabled={resetting.isPending} onClick={onClose}>
            <Trans>Keep it as it is</Trans>
          </Button>
        </p>
      </div>
    </Dialog>
  );
}

/** Pages of this browser hear of it as of any gap: they ask again for what they show. */
function tellOtherPages(): void {
  const channel = new BroadcastChannel('loopline-activity');
  channel.postMessage({ told: 'gap' });
  channel.close();
}

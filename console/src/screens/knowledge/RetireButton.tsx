import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { toast } from '../../data/toasts.ts';
import { Button } from '../../kit/Button.tsx';
import { ConfirmDialog } from '../settings/parts/ConfirmDialog.tsx';
import { useSaving } from '../settings/parts/useSaving.ts';

/** Takes an article out of force, after asking; it can be put back at once. */
export function RetireButton({ id, title }: { id: string; title: string }) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const saving = useSaving('knowledge');
  const params = { article: id };
  const retire = async () => {
    const done = await saving.save(() => client.knowledge.retire({ params }));
    if (done === null) return;
    setAsking(false);
    const undo = () => void saving.save(() => client.knowledge.publish({ params }));
    toast(t`It answers no more: ${title}`, { action: { words: t`Undo`, run: undo } });
  };
  return (
    <>
      <Button tone="quiet" onClick={() => setAsking(true)}>
        <Trans>Retire</Trans>
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t`Retire: ${title}`}
          act={t`Retire the article`}
          isBusy={saving.isSaving}
          problem={saving.problem}
          onAct={() => void retire()}
          onClose={() => setAsking(false)}
        >
          <Trans>
            No question is answered by it any more. What was written stays and can be published again.
          </Trans>
        </ConfirmDialog>
      )}
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { ShieldCheck, ShieldX } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../../../data/client.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Card } from '../../../../kit/Card.tsx';
import { useSaving } from '../../parts/useSaving.ts';

type Verdict = Awaited<ReturnType<typeof client.audit.verify>>;

/** Whether the newest entries are as they were written. */
export function Verification() {
  const { t } = useLingui();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const saving = useSaving();
  const problems = {
    keyWrong: t`the key is another one`,
    missing: t`an entry is missing`,
    changed: t`an entry was changed`,
    headWrong: t`the head does not fit`,
    tailCut: t`the newest entries were cut off`,
    anchorForged: t`the anchor outside was forged`,
  };
  return (
    <Card
      title={<Trans>Is it whole?</Trans>}
      right={
        <Button
          disabled={saving.isSaving}
          onClick={() => void saving.save(() => client.audit.verify()).then(setVerdict)}
        >
          <Trans>Verify the newest entries</Trans>
        </Button>
      }
    >
      <div role="status" className="text-sm">
        {verdict === null && saving.problem === null && (
          <p className="text-ink-3">
            <Trans>It has not been looked at on this page yet.</Trans>
          </p>
        )}
        {saving.problem !== null && <p className="text-hot">{saving.problem.message}</p>}
        {verdict?.isWhole === true && (
          <p className="flex items-center gap-2 text-done">
            <ShieldCheck size={15} aria-hidden />
            <Trans>
              Whole: entries {verdict.from} to {verdict.to} are as they were written.
            </Trans>
          </p>
        )}
        {verdict !== null && verdict.problem !== null && (
          <p className="flex items-center gap-2 text-hot">
            <ShieldX size={15} aria-hidden />
            <Trans>
              Not whole: {problems[verdict.problem.kind]}, first seen at entry {verdict.problem.number}.
            </Trans>
          </p>
        )}
      </div>
    </Card>
  );
}

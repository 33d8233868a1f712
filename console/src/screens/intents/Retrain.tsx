import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Bar } from '../../charts/Bar.tsx';
import { client } from '../../data/client.ts';
import { problemWords } from '../../data/problemWords.ts';
import { toast } from '../../data/toasts.ts';
import { Button } from '../../kit/Button.tsx';
import type { Training } from './useLearning.ts';

interface RetrainProps {
  training: Training | null;
  mayTeach: boolean;
}

/** Trains with what people accepted; while it goes on, how far it is. */
export function Retrain({ training, mayTeach }: RetrainProps) {
  const cache = useQueryClient();
  const begin = useMutation({
    mutationFn: (dryRun: boolean) => client.learning.retrain({ body: { dryRun } }),
    onSuccess: (begun) => cache.setQueryData(['training'], begun),
    onError: (error) => toast(problemWords(error), { tone: 'problem' }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['training'] }),
  });
  if (training?.state === 'running') return <Progress training={training} />;
  return (
    <>
      <Outcome training={training} />
      {mayTeach && (
        <>
          <Button disabled={begin.isPending} onClick={() => begin.mutate(true)}>
            <Trans>Only measure</Trans>
          </Button>
          <Button tone="solid" disabled={begin.isPending} onClick={() => begin.mutate(false)}>
            <Trans>Train and measure</Trans>
          </Button>
        </>
      )}
    </>
  );
}

function Progress({ training: { step, steps } }: { training: Training }) {
  const { t } = useLingui();
  return (
    <div
      role="progressbar"
      aria-label={t`Training`}
      aria-valuemin={0}
      aria-valuemax={Math.max(1, steps)}
      aria-valuenow={step}
      className="grid min-w-56 gap-1 text-sm"
    >
      <span className="num">
        {steps === 0 ? (
          <Trans>Training begins …</Trans>
        ) : (
          <Trans>
            Training, step {step} of {steps}
          </Trans>
        )}
      </span>
      <Bar value={step} max={Math.max(1, steps)} tone="accent" />
    </div>
  );
}

function Outcome({ training }: { training: Training | null }) {
  if (training === null) return null;
  const number = training.result?.version ?? 0;
  return (
    <p role="status" className="max-w-md text-sm text-ink-2">
      {training.state === 'failed' && (
        <Trans>The last training ended without a result. Nothing was changed; try again.</Trans>
      )}
      {training.result && training.result.version === null && <Trans>Measured, and nothing was kept.</Trans>}
      {training.result && training.result.version !== null && training.result.isPublished && (
        <Trans>Version {number} was published: it is not worse.</Trans>
      )}
      {training.result && training.result.version !== null && !training.result.isPublished && (
        <Trans>Version {number} was kept and not published: see why below its figures.</Trans>
      )}
    </p>
  );
}

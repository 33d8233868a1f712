import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../data/client.ts';
import { problemWords } from '../../data/problemWords.ts';
import { dayAndTime, number, percent } from '../../data/say.ts';
import { toast } from '../../data/toasts.ts';
import { Badge } from '../../kit/Badge.tsx';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useVersions, type Version } from './useLearning.ts';

/** The trained classifiers, newest first; any of them can be made the one that understands. */
export function Versions({ mayTeach }: { mayTeach: boolean }) {
  const { t } = useLingui();
  const cache = useQueryClient();
  const versions = useVersions().data?.versions;
  const publish = useMutation({
    mutationFn: (version: number) => client.learning.publish({ params: { number: version }, body: {} }),
    onSuccess: (_, version) => toast(t`Version ${version} understands from now on`),
    onError: (error) => toast(problemWords(error), { tone: 'problem' }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['learning'] }),
  });
  if (!versions) return <Skeleton rows={5} height={90} />;
  if (versions.length === 0) {
    return (
      <EmptyState title={<Trans>Only what the blueprint gives</Trans>}>
        <p>
          <Trans>
            Nobody has trained here yet. The first training keeps what understands now as version 1, as the
            way back.
          </Trans>
        </p>
      </EmptyState>
    );
  }
  return (
    <ol className="grid gap-2.5">
      {versions.map((version) => (
        <OneVersion
          key={version.number}
          version={version}
          onPublish={mayTeach && !version.isCurrent ? () => publish.mutate(version.number) : null}
          isBusy={publish.isPending}
        />
      ))}
    </ol>
  );
}

interface OneVersionProps {
  version: Version;
  /** Null: it understands now, or it is not for this person to change. */
  onPublish: (() => void) | null;
  isBusy: boolean;
}

function OneVersion({ version, onPublish, isBusy }: OneVersionProps) {
  const {
    number: of,
    examples,
    added,
    comparison,
    verdict,
    trainedBy,
    trainedAt,
    publishedBy,
    publishedAt,
  } = version;
  const [all, people, at] = [number(examples), number(added), dayAndTime(trainedAt)];
  return (
    <li className="grid gap-2 rounded-md border bg-panel p-3.5 shadow-card">
      <div className="flex flex-wrap items-center gap-2.5">
        <h2 className="text-base font-semibold">
          <Trans>Version {of}</Trans>
        </h2>
        {version.isCurrent && (
          <Badge tone="done">
            <Trans>understands now</Trans>
          </Badge>
        )}
        <span className="num text-sm text-ink-3">
          <Trans>
            {all} examples, {people} by people · trained {at} by {trainedBy}
          </Trans>
        </span>
        {onPublish && (
          <Button size="sm" className="ml-auto" disabled={isBusy} onClick={onPublish}>
            {publishedAt === null ? <Trans>Publish</Trans> : <Trans>Go back to it</Trans>}
          </Button>
        )}
      </div>
      {comparison && <Compared comparison={comparison} />}
      <p className="text-sm text-ink-2">{verdict}</p>
      {publishedAt !== null && publishedBy !== null && <Published by={publishedBy} at={publishedAt} />}
    </li>
  );
}

function Published({ by, at }: { by: string; at: string }) {
  const when = dayAndTime(at);
  return (
    <p className="num text-xs text-ink-3">
      <Trans>
        published {when} by {by}
      </Trans>
    </p>
  );
}

function Compared({ comparison: { recorded, folds } }: { comparison: NonNullable<Version['comparison']> }) {
  const { t } = useLingui();
  const rows = [
    ...(recorded === null ? [] : [{ words: t`Recorded texts`, pair: recorded }]),
    { words: t`Examples, by classifiers that did not know them`, pair: folds },
  ];
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t`Measured`}>
      <table className="min-w-96 text-sm">
        <thead>
          <tr>
            {[t`Measured on`, t`Texts`, t`Settled`, t`was`, t`Of it wrong`, t`was`].map((head, index) => (
              <th key={index} scope="col" className="cap pr-4 text-left">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="num">
          {rows.map(({ words, pair: { candidate, current } }) => (
            <tr key={words}>
              <th scope="row" className="pr-4 text-left font-normal">
                {words}
              </th>
              <td className="pr-4">{number(candidate.texts)}</td>
              <td className="pr-4 font-semibold">{percent(candidate.settled)}</td>
              <td className="pr-4 text-ink-3">{percent(current.settled)}</td>
              <td className="pr-4 font-semibold">{percent(candidate.wrong)}</td>
              <td className="text-ink-3">{percent(current.wrong)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

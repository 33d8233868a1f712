import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Bar } from '../../charts/Bar.tsx';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { client } from '../../data/client.ts';
import { percent } from '../../data/say.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { ConfusionMatrix } from './ConfusionMatrix.tsx';
import { groupOf } from './groupOf.ts';
import { useVersions, type Confusion } from './useLearning.ts';

/** Which intents are taken for which: the worst as a list, and a matrix of those that somebody chose. */
export function Confusions() {
  const versions = useVersions().data?.versions;
  const measured =
    versions?.find(({ isCurrent, isMeasured }) => isCurrent && isMeasured) ??
    versions?.find(({ isMeasured }) => isMeasured);
  if (!versions) return <Skeleton rows={8} height={40} />;
  if (!measured) {
    return (
      <EmptyState title={<Trans>No version was measured yet</Trans>}>
        <p>
          <Trans>Train and measure, and you see here which intents are taken for which.</Trans>
        </p>
      </EmptyState>
    );
  }
  return <OfVersion number={measured.number} isCurrent={measured.isCurrent} />;
}

function OfVersion({ number, isCurrent }: { number: number; isCurrent: boolean }) {
  const { data } = useQuery({
    queryKey: ['learning', 'confusions', number],
    queryFn: ({ signal }) => client.learning.confusions({ params: { number }, signal }),
    throwOnError: true,
  });
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const confusions = data?.confusions;
  if (!confusions) return <Skeleton rows={8} height={40} />;
  return (
    <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <Worst
        confusions={confusions}
        about={
          isCurrent ? (
            <Trans>version {number}, which understands now</Trans>
          ) : (
            <Trans>version {number}, which does not understand now</Trans>
          )
        }
        onChoose={(intent) => setChosen(groupOf(confusions, intent))}
      />
      <ConfusionMatrix
        confusions={confusions}
        chosen={chosen ?? groupOf(confusions, confusions[0]?.intent ?? '')}
        onChoose={setChosen}
      />
    </div>
  );
}

const SHOWN = 40;

interface WorstProps {
  confusions: readonly Confusion[];
  about: ReactNode;
  onChoose: (intent: string) => void;
}

function Worst({ confusions, about, onChoose }: WorstProps) {
  const { t } = useLingui();
  const name = (intent: string | null) => (intent === null ? t`nothing` : wordsOfName(intent));
  return (
    <ChartCard
      title={t`Worst confusions`}
      about={about}
      table={{
        columns: [t`Meant`, t`Taken for`, t`Examples`, t`Of`],
        rows: confusions.map(({ intent, takenFor, texts, of }) => [intent, takenFor ?? '', texts, of]),
      }}
      fileName="confusions"
    >
      {confusions.length === 0 ? (
        <p className="py-6 text-center text-sm text-ink-3">
          <Trans>No example was taken for another intent.</Trans>
        </p>
      ) : (
        <ul>
          {confusions.slice(0, SHOWN).map(({ intent, takenFor, texts, of }) => (
            <li
              key={`${intent} ${takenFor}`}
              className="grid grid-cols-[minmax(0,1fr)_90px_84px] items-center gap-3 border-b border-line/70 py-1.5 last:border-0"
            >
              <button
                type="button"
                onClick={() => onChoose(intent)}
                className="min-h-6 min-w-0 truncate hover:underline"
              >
                <b className="font-semibold">{name(intent)}</b> → {name(takenFor)}
              </button>
              <Bar value={texts / of} max={1} tone={texts / of > 0.1 ? 'warn' : 'ink'} height={6} />
              <span className="num text-right text-sm text-ink-2">
                {texts} / {of} · {percent(texts / of)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </ChartCard>
  );
}

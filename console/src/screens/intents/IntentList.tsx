import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { Bar } from '../../charts/Bar.tsx';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { client } from '../../data/client.ts';
import { number, percent } from '../../data/say.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Badge } from '../../kit/Badge.tsx';
import { Card } from '../../kit/Card.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useIntents, type TaughtIntent } from './useLearning.ts';

const total = ({ examples }: TaughtIntent) => Object.values(examples).reduce((sum, each) => sum + each, 0);
const shareOf = ({ accuracy }: TaughtIntent) =>
  accuracy === null || accuracy.texts === 0 ? null : accuracy.right / accuracy.texts;

/** All intents with how much they were taught and how well they are understood; one of them with its examples. */
export function IntentList() {
  const { t } = useLingui();
  const { intent } = useSearch({ from: '/shell/studio/intents' });
  const { data } = useIntents();
  if (!data) return <Skeleton rows={10} height={40} />;
  const measured = data.measured ?? 0;
  return (
    <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-[minmax(0,1fr)_400px]">
      <ChartCard
        title={t`What customers want`}
        about={
          data.measured === null ? (
            <Trans>not measured yet: train and measure</Trans>
          ) : (
            <Trans>accuracy of version {measured}, on examples that it did not know</Trans>
          )
        }
        table={{
          columns: [t`Intent`, t`Examples`, t`Languages`, t`Added by people`, t`Accuracy`],
          rows: data.intents.map((each) => {
            const share = shareOf(each);
            return [
              each.name,
              total(each),
              Object.keys(each.examples).join(' '),
              each.added,
              share === null ? null : { value: share, words: percent(share) },
            ];
          }),
        }}
        fileName="intents"
      >
        <ul>
          {data.intents.map((each) => (
            <Row key={each.name} intent={each} isChosen={each.name === intent} />
          ))}
        </ul>
      </ChartCard>
      {intent === undefined ? (
        <p className="rounded-md border border-dashed border-line-2 p-6 text-center text-sm text-ink-2">
          <Trans>Choose an intent to read its examples.</Trans>
        </p>
      ) : (
        <Examples name={intent} />
      )}
    </div>
  );
}

/** Below, it is guesswork. */
const FEW = 10;
const POOR = 0.8;

function Row({ intent, isChosen }: { intent: TaughtIntent; isChosen: boolean }) {
  const { t } = useLingui();
  const share = shareOf(intent);
  const few = Object.entries(intent.examples).filter(([, count]) => count < FEW);
  const { untrained } = intent;
  return (
    <li
      className={clsx(
        'relative grid grid-cols-[minmax(0,1fr)_minmax(0,190px)_130px] items-center gap-3 border-b border-line/70 py-1.5 last:border-0 hover:bg-sunken/60 max-md:grid-cols-[minmax(0,1fr)_110px]',
        isChosen && 'bg-accent-soft',
      )}
    >
      <span className="min-w-0 leading-4">
        <Link
          to="/studio/intents"
          search={{ tab: 'intents', intent: intent.name }}
          aria-current={isChosen ? 'true' : undefined}
          className="font-semibold after:absolute after:inset-0 hover:underline"
        >
          {wordsOfName(intent.name)}
        </Link>
        <span className="block truncate text-xs text-ink-3">
          {intent.flow === null
            ? intent.isOwn
              ? t`of the business`
              : t`of every business`
            : t`starts ${wordsOfName(intent.flow)}`}
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-1 max-md:hidden">
        {Object.entries(intent.examples).map(([language, count]) => (
          <Badge key={language} tone={few.some(([name]) => name === language) ? 'warn' : 'plain'}>
            {language} {number(count)}
          </Badge>
        ))}
        {untrained > 0 && (
          <Badge tone="accent">
            <Trans>{untrained} new</Trans>
          </Badge>
        )}
      </span>
      <span className="grid grid-cols-[44px_minmax(0,1fr)] items-center gap-2">
        <span
          className={clsx(
            'num text-right text-sm',
            share !== null && share < POOR && 'font-semibold text-warn',
          )}
        >
          {share === null ? '–' : percent(share)}
        </span>
        <Bar value={share ?? 0} max={1} tone={share !== null && share < POOR ? 'warn' : 'ink'} height={6} />
      </span>
    </li>
  );
}

function Examples({ name }: { name: string }) {
  const { data } = useQuery({
    queryKey: ['learning', 'intents', name],
    queryFn: ({ signal }) => client.learning.intentExamples({ params: { intent: name }, signal }),
    throwOnError: true,
  });
  const count = number(data?.examples.length ?? 0);
  return (
    <Card
      title={wordsOfName(name)}
      about={data && <Trans>{count} examples</Trans>}
      className="xl:sticky xl:top-0"
    >
      {data === undefined ? (
        <Skeleton rows={8} height={26} />
      ) : (
        <ul className="scroll max-h-[70vh]" tabIndex={0} aria-label={wordsOfName(name)}>
          {data.examples.map(({ language, text, addedBy }, index) => (
            <li
              key={index}
              className="flex items-baseline gap-2 border-b border-line/70 py-1 text-sm last:border-0"
            >
              <span className="mono w-11 shrink-0 text-xs text-ink-3">{language}</span>
              <span lang={language} className="min-w-0 flex-1 break-words">
                {text}
              </span>
              {addedBy !== null && (
                <Badge tone="accent">
                  <Trans>by {addedBy}</Trans>
                </Badge>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

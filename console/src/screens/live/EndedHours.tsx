import { Trans, useLingui } from '@lingui/react/macro';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { StackedArea } from '../../charts/StackedArea.tsx';
import { time } from '../../data/say.ts';
import type { Board } from './useBoard.ts';

/** What ended in the last day, by the hour and by who had a part in it. */
export function EndedHours({ board: { hours } }: { board: Board }) {
  const { t } = useLingui();
  const words = { ai: t`closed by AI`, both: t`AI, then a person`, person: t`person only` };
  const total = hours.reduce(
    (sum, { byAssistant, assistantThenPerson, byPerson }) =>
      sum + byAssistant + assistantThenPerson + byPerson,
    0,
  );
  return (
    <ChartCard
      title={t`Conversations per hour`}
      about={<Trans>closed in the last 24 hours</Trans>}
      legend={
        <span className="flex flex-wrap gap-x-3 text-xs text-ink-2">
          <Key colour="bg-ai/45" words={words.ai} />
          <Key colour="bg-accent/50" words={words.both} />
          <Key colour="bg-ink-3/70" words={words.person} />
        </span>
      }
      table={{
        columns: [t`Hour`, words.ai, words.both, words.person],
        rows: hours.map(({ startsAt, byAssistant, assistantThenPerson, byPerson }) => [
          { value: startsAt, words: time(startsAt) },
          byAssistant,
          assistantThenPerson,
          byPerson,
        ]),
      }}
      fileName="conversations-per-hour"
    >
      {total === 0 ? (
        <p className="grid h-[190px] place-items-center text-sm text-ink-3">
          <Trans>Nothing was closed in the last 24 hours.</Trans>
        </p>
      ) : (
        <StackedArea
          layers={[
            { tone: 'ai', values: hours.map(({ byAssistant }) => byAssistant) },
            { tone: 'accent', values: hours.map(({ assistantThenPerson }) => assistantThenPerson) },
            { tone: 'ink', values: hours.map(({ byPerson }) => byPerson) },
          ]}
          words={hours.map(({ startsAt }) => time(startsAt))}
          label={t`Conversations closed per hour in the last 24 hours, by who closed them; ${total} in all`}
        />
      )}
    </ChartCard>
  );
}

function Key({ colour, words }: { colour: string; words: string }) {
  return (
    <span className="flex items-center gap-1.5">
      <i aria-hidden className={`h-2 w-3 rounded-xs ${colour}`} />
      {words}
    </span>
  );
}

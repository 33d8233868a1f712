import { Trans, useLingui } from '@lingui/react/macro';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Select } from '../../kit/Select.tsx';
import { MOST_IN_MATRIX } from './groupOf.ts';
import { useIntents, type Confusion } from './useLearning.ts';

interface ConfusionMatrixProps {
  confusions: readonly Confusion[];
  chosen: readonly string[];
  onChoose: (intents: readonly string[]) => void;
}

/** What was meant from top to bottom, what it was taken for from left to right. */
export function ConfusionMatrix({ confusions, chosen, onChoose }: ConfusionMatrixProps) {
  const { t } = useLingui();
  const intents = useIntents().data?.intents ?? [];
  const countOf = (meant: string, taken: string): number => {
    if (meant === taken) return intents.find(({ name }) => name === meant)?.accuracy?.right ?? 0;
    return confusions.find(({ intent, takenFor }) => intent === meant && takenFor === taken)?.texts ?? 0;
  };
  const others = intents.filter(({ name }) => !chosen.includes(name));
  return (
    <ChartCard
      title={t`Matrix of some`}
      about={<Trans>at most {MOST_IN_MATRIX} at once</Trans>}
      table={{
        columns: [t`Meant`, ...chosen],
        rows: chosen.map((meant) => [meant, ...chosen.map((taken) => countOf(meant, taken))]),
      }}
      fileName="confusion-matrix"
    >
      <div className="flex flex-wrap items-end gap-2 pb-2">
        {chosen.map((name) => (
          <button
            key={name}
            type="button"
            aria-label={t`Take ${wordsOfName(name)} out of the matrix`}
            onClick={() => onChoose(chosen.filter((each) => each !== name))}
            className="min-h-6 rounded-sm bg-sunken px-1.5 text-xs text-ink-2 hover:text-ink pointer-coarse:min-h-11"
          >
            {wordsOfName(name)} ×
          </button>
        ))}
        {chosen.length < MOST_IN_MATRIX && (
          <Select
            label={t`Add an intent`}
            isLabelHidden
            value=""
            options={[
              { value: '', words: t`Add an intent` },
              ...others.map(({ name }) => ({ value: name, words: wordsOfName(name) })),
            ]}
            onChoose={(name) => name !== '' && onChoose([...chosen, name])}
          />
        )}
      </div>
      {chosen.length === 0 ? (
        <p className="py-6 text-center text-sm text-ink-3">
          <Trans>Add the intents that you want to compare.</Trans>
        </p>
      ) : (
        <Matrix chosen={chosen} countOf={countOf} />
      )}
    </ChartCard>
  );
}

interface MatrixProps {
  chosen: readonly string[];
  countOf: (meant: string, taken: string) => number;
}

function Matrix({ chosen, countOf }: MatrixProps) {
  const { t } = useLingui();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t`Matrix of some`}>
      <table className="text-sm">
        <thead>
          <tr>
            <th scope="col" className="cap p-1.5 text-left align-bottom">
              <Trans>Meant ↓ taken for →</Trans>
            </th>
            {chosen.map((name) => (
              <th key={name} scope="col" className="h-32 w-9 p-0 align-bottom font-normal">
                <span className="inline-block max-h-32 rotate-180 truncate py-1 text-xs text-ink-2 [writing-mode:vertical-rl]">
                  {wordsOfName(name)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chosen.map((meant) => (
            <tr key={meant}>
              <th scope="row" className="max-w-40 truncate pr-2 text-left text-xs font-normal text-ink-2">
                {wordsOfName(meant)}
              </th>
              {chosen.map((taken) => (
                <Field key={taken} count={countOf(meant, taken)} isRight={meant === taken} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The more, the stronger; the number says it too. */
const FULL = 12;

function Field({ count, isRight }: { count: number; isRight: boolean }) {
  const strength = Math.round(Math.min(1, count / FULL) * 45);
  const colour = isRight ? 'var(--done)' : 'var(--warn-fill)';
  return (
    <td
      className="num h-8 min-w-9 border text-center"
      style={{
        background: count === 0 ? undefined : `color-mix(in oklch, ${colour} ${strength}%, transparent)`,
      }}
    >
      {count === 0 ? <span className="text-ink-3">·</span> : count}
    </td>
  );
}

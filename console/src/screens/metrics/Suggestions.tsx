import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { client } from '../../data/client.ts';
import { percent } from '../../data/say.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Badge } from '../../kit/Badge.tsx';
import { Button } from '../../kit/Button.tsx';
import { ApplyDialog } from './ApplyDialog.tsx';
import type { Asked } from './useQueryOf.ts';
import { useAdviceWords } from './useAdviceWords.ts';

export type Suggestion = Awaited<ReturnType<typeof client.metrics.suggestions>>['suggestions'][number];

const SHOWN = 6;

/** Who should take which reason, as the numbers suggest. Nothing changes by itself. */
export function Suggestions({ asked }: { asked: Asked }) {
  const { t } = useLingui();
  const words = useAdviceWords();
  const [applied, setApplied] = useState<Suggestion | null>(null);
  const { data } = useQuery({
    queryKey: ['metrics', 'suggestions', asked],
    queryFn: ({ signal }) => client.metrics.suggestions({ query: asked, signal }),
    throwOnError: true,
  });
  const all = data?.suggestions ?? [];
  return (
    <ChartCard
      title={t`AI or a person?`}
      about={<Trans>what the numbers suggest</Trans>}
      table={{
        columns: [
          t`Reason`,
          t`Suggestion`,
          t`Closed`,
          t`Share closed by AI`,
          t`Recontact, AI`,
          t`Recontact, people`,
          t`CSAT, AI`,
          t`CSAT, people`,
        ],
        rows: all.map(({ reason, advice, closed, assistantShare, recontact, csat }) => [
          wordsOfName(reason),
          words(advice).short,
          closed,
          ...[assistantShare, recontact.assistant, recontact.people, csat.assistant, csat.people].map(
            (value) => (value === null ? null : { value, words: percent(value) }),
          ),
        ]),
      }}
      fileName="ai-or-a-person"
    >
      {data !== undefined && all.length === 0 ? (
        <p className="py-6 text-center text-sm text-ink-3">
          <Trans>Nothing to suggest: it takes at least 20 closed loops of a reason to compare.</Trans>
        </p>
      ) : (
        <ul>
          {all.slice(0, SHOWN).map((each) => (
            <Row key={each.reason} suggestion={each} onApply={() => setApplied(each)} />
          ))}
        </ul>
      )}
      {applied && <ApplyDialog suggestion={applied} onClose={() => setApplied(null)} />}
    </ChartCard>
  );
}

function Row({ suggestion, onApply }: { suggestion: Suggestion; onApply: () => void }) {
  const { short, why } = useAdviceWords()(suggestion.advice);
  return (
    <li className="flex items-center gap-3 border-b border-line/70 py-1.5 last:border-0">
      <span className="min-w-0 flex-1 leading-[17px]">
        <b className="font-semibold">{wordsOfName(suggestion.reason)}</b>
        <span className="block truncate text-sm text-ink-3">{why(suggestion)}</span>
      </span>
      <Badge tone={suggestion.advice === 'toPeople' ? 'warn' : 'ai'}>{short}</Badge>
      <Button size="sm" onClick={onApply}>
        <Trans>Apply</Trans>
      </Button>
    </li>
  );
}

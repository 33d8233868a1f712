import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../data/client.ts';
import { dayAndTime } from '../../data/say.ts';
import { toast } from '../../data/toasts.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Failure } from '../../kit/ErrorPane.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { Problem } from '../settings/parts/Problem.tsx';
import { useSaving } from '../settings/parts/useSaving.ts';
import { WriteFrom } from './WriteFrom.tsx';

/** What customers asked and no article answered, the most asked first. */
export function Unanswered({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useLingui();
  const saving = useSaving('knowledge');
  const { data, error, refetch } = useQuery({
    queryKey: ['knowledge', 'unanswered'],
    queryFn: async ({ signal }) =>
      (await client.knowledge.unanswered({ query: { limit: 100 }, signal })).questions,
    staleTime: 0,
  });
  const dismiss = async (example: string, language: string) => {
    const done = await saving.save(async () => {
      await client.knowledge.dismiss({ body: { example, language } });
      return true;
    });
    if (done !== null) toast(t`Put aside until somebody asks it again`);
  };
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton rows={5} height={52} />;
  if (data.length === 0)
    return (
      <EmptyState title={<Trans>Every question had its answer</Trans>}>
        <Trans>What customers ask in vain is collected here.</Trans>
      </EmptyState>
    );
  return (
    <>
      <Problem problem={saving.problem} />
      <ul aria-label={t`Unanswered questions`} className="rounded-md border bg-panel shadow-card">
        {data.map(({ example, language, timesAsked, lastAskedAt, topic }) => (
          <li
            key={`${language} ${example}`}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-2 text-sm last:border-b-0"
          >
            <q lang={language} className="min-w-0 flex-1 basis-60 text-base break-words">
              {example}
            </q>
            <span className="num text-ink-3">
              <Plural value={timesAsked} one="asked once" other="asked # times" /> · {language} ·{' '}
              {dayAndTime(lastAskedAt)}
            </span>
            {mayWrite && (
              <>
                <WriteFrom question={example} language={language} topic={topic} answer={null} />
                <Button size="sm" tone="quiet" onClick={() => void dismiss(example, language)}>
                  <Trans>Put aside</Trans>
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

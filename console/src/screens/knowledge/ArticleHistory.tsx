import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../data/client.ts';
import { dayAndTime } from '../../data/say.ts';
import { Button } from '../../kit/Button.tsx';
import { Section } from '../../kit/Section.tsx';
import type { Content } from './articles.ts';

interface ArticleHistoryProps {
  id: string;
  mayWrite: boolean;
  /** What it said then becomes what is being written. */
  onTake: (content: Content) => void;
}

/** What was put in force, by whom and when. */
export function ArticleHistory({ id, mayWrite, onTake }: ArticleHistoryProps) {
  const { t } = useLingui();
  const { data } = useQuery({
    queryKey: ['knowledge', 'document', id],
    queryFn: ({ signal }) => client.knowledge.document({ params: { article: id }, signal }),
  });
  if (data === undefined || data.history.length === 0) return null;
  const acts = {
    published: t`published`,
    retired: t`retired`,
    imported: t`imported`,
    restored: t`taken back`,
  };
  return (
    <Section title={<Trans>History</Trans>}>
      <ol className="grid gap-1 text-sm">
        {data.history.map(({ version, act, by, at, content }) => (
          <li key={version} className="flex flex-wrap items-center gap-2">
            <span className="num">{dayAndTime(at)}</span>
            <span>
              {by} · {acts[act]}
            </span>
            {mayWrite && (
              <Button size="sm" tone="quiet" onClick={() => onTake(content)}>
                <Trans>Take this text</Trans>
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

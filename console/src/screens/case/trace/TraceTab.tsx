import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useActivity } from '../../../data/useActivity.ts';
import { dayAndTime } from '../../../data/say.ts';
import { Button } from '../../../kit/Button.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { Section } from '../../../kit/Section.tsx';
import { timelineQuery } from '../../customer/contactQueries.ts';
import type { Case, CaseLoop } from '../caseQueries.ts';
import { wordsOfName } from '../../../data/wordsOfName.ts';
import { TraceEffect } from './TraceEffect.tsx';
import { TraceTurn } from './TraceTurn.tsx';

/** Why it said and did what it did: turn by turn, what was understood and how surely, what was stopped, what was asked outside. */
export function TraceTab({ known: { contactId, conversationId, loops } }: { known: Case }) {
  const cache = useQueryClient();
  const query = timelineQuery(contactId, ['turn', 'effect']);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(query);
  useActivity((activities, gap) => {
    if (gap || activities.some((activity) => activity.conversationId === conversationId))
      void cache.invalidateQueries({ queryKey: query.queryKey });
  });
  const items = (data?.pages ?? [])
    .flatMap((page) => page.items)
    .filter((item) => item.conversationId === conversationId);
  if (data && items.length === 0) return <EmptyState title={<Trans>No turn has been taken yet</Trans>} />;
  return (
    <div className="scroll min-h-0 flex-1 space-y-4 px-4 py-3">
      <Decisions loops={loops} />
      <Section title={<Trans>Turns</Trans>}>
        <ol className="grid gap-2">
          {items.map((item) => (
            <li key={item.id} className="rounded-md border bg-raised px-3 py-2 text-sm">
              {item.kind === 'turn' ? <TraceTurn item={item} /> : <TraceEffect item={item} />}
            </li>
          ))}
        </ol>
        {hasNextPage && (
          <Button className="mt-2 w-full" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            <Trans>Earlier</Trans>
          </Button>
        )}
      </Section>
    </div>
  );
}

/** What the policies decided, and by which rule. */
function Decisions({ loops }: { loops: CaseLoop[] }) {
  const made = loops.flatMap(({ decisions }) => decisions);
  if (made.length === 0) return null;
  return (
    <Section title={<Trans>Policy checks</Trans>}>
      <ul className="grid gap-1 text-sm">
        {made.map(({ policy, version, rule, decision, at }) => (
          <li key={`${policy} ${rule} ${at}`} className="flex flex-wrap items-baseline gap-x-2">
            <b className="font-semibold">{wordsOfName(decision)}</b>
            <span className="min-w-0 text-ink-2">
              <Trans>
                {wordsOfName(policy)} v{version}, rule {wordsOfName(rule)}
              </Trans>
            </span>
            <span className="num ml-auto text-xs text-ink-3">{dayAndTime(at)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayAndTime } from '../../data/say.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { timelineQuery, type TimelineItem, type TimelineKind } from './contactQueries.ts';
import { TimelineWords } from './TimelineWords.tsx';

/** What is shown at first: what people did and said. */
const FIRST: readonly TimelineKind[] = ['message', 'note', 'loop', 'ticket', 'merge', 'consent'];

/** One history over all channels and numbers, the newest first, narrowed by kind. */
export function Timeline({ contactId }: { contactId: string }) {
  const { t } = useLingui();
  const [kinds, choose] = useState(FIRST);
  const words: Record<TimelineKind, string> = {
    message: t`Messages`,
    note: t`Notes`,
    loop: t`Loops`,
    ticket: t`Tickets`,
    effect: t`Systems`,
    promise: t`Promises`,
    object: t`Orders and objects`,
    merge: t`Merges`,
    consent: t`Consent`,
    turn: t`Turns`,
  };
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    timelineQuery(contactId, kinds),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const toggle = (kind: TimelineKind) =>
    choose(kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind]);
  return (
    <Card title={<Trans>History</Trans>}>
      <div role="group" aria-label={t`Kinds`} className="mb-2 flex flex-wrap gap-1.5">
        {(Object.keys(words) as TimelineKind[]).map((kind) => (
          <Button
            key={kind}
            size="sm"
            aria-pressed={kinds.includes(kind)}
            tone={kinds.includes(kind) ? 'solid' : 'plain'}
            onClick={() => toggle(kind)}
          >
            {words[kind]}
          </Button>
        ))}
      </div>
      {data && items.length === 0 && (
        <p className="py-4 text-sm text-ink-3">
          <Trans>Nothing of these kinds has happened.</Trans>
        </p>
      )}
      <ol className="divide-y" aria-label={t`History`}>
        {items.map((item) => (
          <Item key={item.id} item={item} kind={words[item.kind]} />
        ))}
      </ol>
      {hasNextPage && (
        <Button className="mt-2 w-full" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <Trans>Earlier</Trans>
        </Button>
      )}
    </Card>
  );
}

function Item({ item, kind }: { item: TimelineItem; kind: string }) {
  return (
    <li className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-3 py-1.5 text-sm max-md:grid-cols-1">
      <span className="text-xs text-ink-3">{kind}</span>
      <div className="flex min-w-0 items-baseline gap-2">
        <div className="min-w-0 flex-1">
          <TimelineWords item={item} />
        </div>
        <span className="num text-xs whitespace-nowrap text-ink-3">{dayAndTime(item.at)}</span>
      </div>
    </li>
  );
}

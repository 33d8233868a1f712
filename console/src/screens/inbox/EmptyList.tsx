import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { countsQuery } from './inboxQueries.ts';
import type { Counts } from './inboxShapes.ts';
import type { InboxPlace } from './useInboxPlace.ts';
import { useViewName } from './useViewName.ts';

/** Nothing is listed: why that is so, and where there is something to do. */
export function EmptyList({ place }: { place: InboxPlace }) {
  const { list, showList } = place;
  const { view = 'all', sort, ...narrowed } = list;
  const counts = useQuery(countsQuery).data;
  const viewName = useViewName();
  if (Object.keys(narrowed).length > 0)
    return (
      <EmptyState title={<Trans>Nothing fits</Trans>}>
        <Button onClick={() => showList({ ...(list.view && { view }), ...(sort && { sort }) })}>
          <Trans>Clear the filter</Trans>
        </Button>
      </EmptyState>
    );
  const offered = counts && offerOf(counts, view);
  const name = offered && viewName(offered.view);
  return (
    <EmptyState title={<Title view={view} />}>
      {offered && (
        <>
          <p>
            <Trans>
              {name} has {offered.open}.
            </Trans>
          </p>
          <Button onClick={() => showList({ view: offered.view })}>
            <Trans>Look at {name}</Trans>
          </Button>
        </>
      )}
    </EmptyState>
  );
}

function Title({ view }: { view: string }): ReactNode {
  const { t } = useLingui();
  const titles: Record<string, string> = {
    all: t`Nothing is open`,
    needsMe: t`Nothing needs you`,
    mine: t`Nothing is yours`,
    mentions: t`Nobody mentions you`,
    snoozed: t`Nothing is put off`,
    assistant: t`AI holds nothing`,
    limbo: t`Nothing is in limbo`,
    waitingCustomer: t`No customer owes an answer`,
  };
  return titles[view] ?? t`Nothing is here`;
}

/** What is past its target goes first, then the fullest queue, then what the AI holds. */
function offerOf(counts: Counts, here: string): { view: string; open: number } | null {
  const queues = counts.queues
    .map(({ name, open, past }) => ({ view: `queue:${name}`, open, past }))
    .filter(({ view, open }) => view !== here && open > 0)
    .toSorted((one, other) => other.past - one.past || other.open - one.open);
  const held = { view: 'assistant', open: counts.views.assistant?.open ?? 0 };
  return queues[0] ?? (held.open > 0 && here !== held.view ? held : null);
}

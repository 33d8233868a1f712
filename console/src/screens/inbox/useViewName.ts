import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { countsQuery, viewsQuery } from './inboxQueries.ts';

/** What a view is called: a built-in one, a queue's title, the name that somebody gave it. */
export function useViewName(): (view: string) => string {
  const { t } = useLingui();
  const counts = useQuery(countsQuery);
  const views = useQuery(viewsQuery);
  const names: Record<string, string> = {
    all: t`All open`,
    needsMe: t`Needs me`,
    mine: t`Mine`,
    mentions: t`Mentions`,
    snoozed: t`Snoozed`,
    assistant: t`Held by AI`,
    limbo: t`Limbo`,
    waitingCustomer: t`Waiting for customer`,
  };
  return (view) => {
    const [kind = '', ...rest] = view.split(':');
    const id = rest.join(':');
    if (kind === 'queue') return counts.data?.queues.find(({ name }) => name === id)?.title ?? id;
    if (kind === 'saved') return views.data?.find((each) => each.id === id)?.name ?? t`View`;
    return names[view] ?? view;
  };
}

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay, useMe } from '../../data/me.ts';
import { Button } from '../../kit/Button.tsx';
import { Menu, type MenuItem } from '../../kit/Menu.tsx';
import { BulkCloseDialog } from './BulkCloseDialog.tsx';
import { BulkTagDialog } from './BulkTagDialog.tsx';
import { countsQuery } from './inboxQueries.ts';
import type { Row } from './inboxShapes.ts';
import { PRIORITIES } from './search.ts';
import { useBulk } from './useBulk.ts';
import type { Selection } from './useSelection.ts';

/** What can be done with the chosen ones. Who has no ticket has nothing that it could be done to. */
export function SelectionBar({ selection, rows }: { selection: Selection; rows: readonly Row[] }) {
  const { t } = useLingui();
  const mayWrite = useMay('ticket.write');
  const [asking, setAsking] = useState<'close' | 'tag' | null>(null);
  const bulk = useBulk();
  const tickets = rows.flatMap(({ id, ticket }) => (selection.ids.has(id) && ticket ? [ticket.id] : []));
  const chosen = selection.ids.size;
  const without = chosen - tickets.length;
  const begin: Begin = (command, words) => {
    selection.clear();
    void bulk(tickets, command, words);
  };
  return (
    <div
      role="toolbar"
      aria-label={t`Chosen conversations`}
      className="grid gap-1 border-b bg-accent-soft px-3 py-1.5"
    >
      <div className="flex items-center gap-2 text-sm">
        <span className="flex-1 font-semibold">
          <Plural value={chosen} one="# chosen" other="# chosen" />
        </span>
        <Button size="sm" tone="quiet" onClick={selection.clear}>
          <Trans>Choose none</Trans>
        </Button>
      </div>
      {mayWrite && <Acts count={tickets.length} begin={begin} onAsk={setAsking} />}
      {without > 0 && (
        <p className="text-xs text-ink-2">
          <Plural
            value={without}
            one="# has no ticket and is left out"
            other="# have no ticket and are left out"
          />
        </p>
      )}
      {asking === 'close' && (
        <BulkCloseDialog tickets={tickets} begin={begin} onClose={() => setAsking(null)} />
      )}
      {asking === 'tag' && (
        <BulkTagDialog count={tickets.length} begin={begin} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}

interface ActsProps {
  count: number;
  begin: Begin;
  onAsk: (what: 'close' | 'tag') => void;
}

function Acts({ count, begin, onAsk }: ActsProps) {
  const { t } = useLingui();
  const mayAssign = useMay('conversation.assign');
  const isNone = count === 0;
  const priorities = { urgent: t`Urgent`, high: t`High`, normal: t`Normal`, low: t`Low` };
  return (
    <div className="flex flex-wrap items-center gap-1">
      {mayAssign && <AssignMenu begin={begin} count={count} />}
      <Menu
        trigger={
          <Button size="sm" disabled={isNone}>
            <Trans>Priority</Trans>
          </Button>
        }
        items={PRIORITIES.map((priority) => {
          const words = priorities[priority];
          return {
            words,
            run: () => begin({ kind: 'priority', priority }, t`Priority of ${count}: ${words}`),
          };
        })}
      />
      <Button size="sm" disabled={isNone} onClick={() => onAsk('tag')}>
        <Trans>Tag</Trans>
      </Button>
      <Button size="sm" disabled={isNone} onClick={() => onAsk('close')}>
        <Trans>Close</Trans>
      </Button>
    </div>
  );
}

export type Begin = (command: Parameters<ReturnType<typeof useBulk>>[1], words: string) => void;

function AssignMenu({ begin, count }: { begin: Begin; count: number }) {
  const { t } = useLingui();
  const { id: me } = useMe();
  const { data: counts } = useQuery(countsQuery);
  const items: MenuItem[] = [
    {
      words: t`To me`,
      run: () => begin({ kind: 'assign', to: { agent: me } }, t`${count} to you`),
    },
    ...(counts?.queues ?? []).map(({ name, title }) => ({
      words: title,
      run: () => begin({ kind: 'assign', to: { queue: name } }, t`${count} to ${title}`),
    })),
    {
      words: t`By the rules again`,
      run: () => begin({ kind: 'assign', to: 'reroute' }, t`${count} routed anew`),
    },
  ];
  return (
    <Menu
      trigger={
        <Button size="sm" disabled={count === 0}>
          <Trans>Assign</Trans>
        </Button>
      }
      items={items}
    />
  );
}

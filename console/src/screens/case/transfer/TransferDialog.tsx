import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { hold } from '../../../data/held.ts';
import { Dialog } from '../../../kit/Dialog.tsx';
import type { At } from '../CaseTab.tsx';
import { caseDialog } from '../caseDialog.ts';
import { presenceQuery, queuesQuery } from '../caseQueries.ts';
import { problemWords } from '../problemWords.ts';
import { Targets, type Target } from './Targets.tsx';

interface TransferDialogProps {
  at: At;
  /** What stands at the top: both are there. */
  first: 'people' | 'queues';
}

/** Gives the ticket, and the conversation with it, to somebody or to a queue. */
export function TransferDialog({ at, first }: TransferDialogProps) {
  const { t } = useLingui();
  const { known, ticket } = at;
  const targets = useTargets(at, first);
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => caseDialog.set(null);
  function give({ to, name }: Target): void {
    if (!ticket) return;
    hold({ kind: 'assign', ticket: ticket.id, epoch: known.epoch, to }, t`Transfer to ${name}`).then(
      close,
      (error: unknown) => setProblem(problemWords(error)),
    );
  }
  return (
    <Dialog title={first === 'people' ? t`Assign` : t`Transfer`} onClose={close} width={440}>
      <Targets targets={targets} onChoose={give} />
      {problem !== null && (
        <p role="alert" className="mt-2 text-sm text-hot">
          {problem}
        </p>
      )}
      <p className="mt-2 text-xs text-ink-3">
        <Trans>It happens after a few seconds; until then Z undoes it.</Trans>
      </p>
    </Dialog>
  );
}

/** Whoever has it is left out. Who is there stands before who is not, and who has room before who has none. */
function useTargets({ ticket }: At, first: 'people' | 'queues'): Target[] {
  const { t } = useLingui();
  const { data: agents = [] } = useQuery(presenceQuery);
  const { data: queues = [] } = useQuery(queuesQuery);
  const order = { online: 0, away: 1, offline: 2 };
  const said = { online: t`online`, away: t`away`, offline: t`offline` };
  const people = agents
    .filter(({ agent }) => agent !== ticket?.assignee)
    .toSorted((a, b) => order[a.presence] - order[b.presence] || a.load / a.capacity - b.load / b.capacity)
    .map(({ agent, name, presence, load, capacity }): Target => ({
      id: `agent:${agent}`,
      name,
      to: { agent },
      about: `${said[presence]} · ${load}/${capacity}`,
      isThere: presence === 'online',
      isFull: load >= capacity,
    }));
  const desks = queues
    .filter(({ name }) => name !== ticket?.queue)
    .map(({ name, title, open, isOpen, members }): Target => ({
      id: `queue:${name}`,
      name: title,
      to: { queue: name },
      about: `${isOpen ? t`open now` : t`closed now`} · ${t`${plural(open, { one: '# ticket', other: '# tickets' })}`} · ${t`${plural(members.length, { one: '# person', other: '# people' })}`}`,
      isThere: isOpen,
      isFull: false,
    }));
  return first === 'people' ? [...people, ...desks] : [...desks, ...people];
}

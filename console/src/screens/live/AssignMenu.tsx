import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { client } from '../../data/client.ts';
import { problemWords } from '../../data/problemWords.ts';
import { toast } from '../../data/toasts.ts';
import { Menu } from '../../kit/Menu.tsx';
import type { Decision, Person, Queue } from './useBoard.ts';

interface AssignMenuProps {
  decision: Decision;
  /** Of the customer. */
  name: string;
  people: readonly Person[];
  queues: readonly Queue[];
}

/** Gives it to somebody: those who are there and hold the least come first. */
export function AssignMenu({ decision, name, people, queues }: AssignMenuProps) {
  const { t } = useLingui();
  const cache = useQueryClient();
  const give = useMutation({
    mutationFn: (person: Person) => giveTo(decision, person, queues),
    onSuccess: (_, person) => toast(t`${name} goes to ${person.name}`),
    onError: (error, person) =>
      toast(problemWords(error), {
        tone: 'problem',
        action: { words: t`Try again`, run: () => give.mutate(person) },
      }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['live'] }),
  });
  const items = [...people].sort(inOrder).map((person) => ({
    words: `${person.name} ${person.load}/${person.capacity}`,
    refusal:
      person.agent === decision.assignee ? t`has it` : person.presence === 'offline' ? t`offline` : null,
    run: () => give.mutate(person),
  }));
  const label = t`Assign ${name}`;
  return (
    <Menu
      items={items}
      trigger={
        <button
          type="button"
          aria-label={label}
          data-tip={label}
          disabled={give.isPending || items.length === 0}
          className="grid h-7 w-7 place-items-center rounded-sm border border-line-2 bg-raised text-ink-2 hover:text-ink disabled:opacity-50 pointer-coarse:h-11 pointer-coarse:w-11"
        >
          <UserPlus size={13} aria-hidden />
        </button>
      }
    />
  );
}

const PRESENCE = { online: 0, away: 1, offline: 2 };

const inOrder = (a: Person, b: Person) =>
  PRESENCE[a.presence] - PRESENCE[b.presence] || a.load / a.capacity - b.load / b.capacity;

/** What no person was asked for yet becomes a ticket of the queue that the person works in. */
async function giveTo(decision: Decision, person: Person, queues: readonly Queue[]): Promise<void> {
  const { protocolNumber, reason } = decision;
  const queue = decision.queue ?? person.queues[0] ?? queues[0]?.name ?? '';
  const ticket =
    decision.ticketId ?? (await client.tickets.open({ body: { protocolNumber, queue, reason } })).id;
  await client.routing.assignTicket({ params: { ticket }, body: { to: { agent: person.agent } } });
}

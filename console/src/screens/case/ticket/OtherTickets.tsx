import { Trans } from '@lingui/react/macro';
import { Badge } from '../../../kit/Badge.tsx';
import { Section } from '../../../kit/Section.tsx';
import type { CaseTicket } from '../caseQueries.ts';
import { usePeople } from '../usePeople.ts';
import { StatusWords } from './TicketWords.tsx';

/** What other queues do about the same matter. */
export function OtherTickets({
  tickets,
  onChoose,
}: {
  tickets: CaseTicket[];
  onChoose: (id: string) => void;
}) {
  const { titleOf, nameOf } = usePeople();
  return (
    <Section title={<Trans>Other tickets</Trans>}>
      <ul className="text-sm">
        {tickets.map(({ id, number, queue, status, assignee }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onChoose(id)}
              className="flex min-h-8 w-full items-center gap-2 rounded-sm px-1 hover:bg-sunken pointer-coarse:min-h-11"
            >
              <span className="mono text-xs">{number}</span>
              <span className="min-w-0 flex-1 truncate text-ink-2">
                {titleOf(queue)}
                {assignee !== null && ` · ${nameOf(assignee)}`}
              </span>
              <Badge tone={status === 'solved' || status === 'closed' ? 'done' : 'plain'}>
                <StatusWords status={status} />
              </Badge>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

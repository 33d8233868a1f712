import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../data/client.ts';
import { dayAndTime } from '../../data/say.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { isRecord, recordsAt, textAt } from './isRecord.ts';

/** The same on paper: the matter, its steps, its work, its systems and its words. On the screen it is not shown. */
export function TicketPrint({ number, protocolNumber }: { number: string; protocolNumber: string }) {
  const { data: matter } = useQuery({
    queryKey: ['matter', protocolNumber],
    queryFn: ({ signal }) => client.loops.read({ params: { protocolNumber }, signal }),
  });
  if (!matter) return null;
  const { loop, steps, tickets, effects, messages } = matter;
  const shown = number.includes('/') ? tickets.filter((ticket) => ticket.number === number) : tickets;
  return (
    <article className="hidden px-4 text-sm print:block">
      <p>
        {wordsOfName(loop.flow)} {loop.object?.ref} · <span className="mono">{loop.protocolNumber}</span> ·{' '}
        {dayAndTime(loop.openedAt)}
        {loop.outcome !== null && ` · ${wordsOfName(loop.outcome)}`}
      </p>
      {shown.map((ticket) => (
        <Work key={ticket.number} ticket={ticket} />
      ))}
      <h2 className="mt-3 font-semibold">
        <Trans>Steps</Trans>
      </h2>
      <ol>
        {steps.map(({ turn, at, to, on }) => (
          <li key={`${turn} ${to}`}>
            {dayAndTime(at)} · {wordsOfName(to)} ({on})
          </li>
        ))}
      </ol>
      <h2 className="mt-3 font-semibold">
        <Trans>Systems</Trans>
      </h2>
      <ul>
        {effects.map(({ key, operation, state, outcome }) => (
          <li key={key}>
            {operation} · {wordsOfName(outcome ?? state)}
          </li>
        ))}
      </ul>
      <h2 className="mt-3 font-semibold">
        <Trans>Words</Trans>
      </h2>
      <ol>
        {messages.map(({ at, author, content }, index) => (
          <li key={index} className="break-words whitespace-pre-wrap">
            {dayAndTime(at)} · {author}: {isRecord(content) ? textAt(content, 'text') : ''}
          </li>
        ))}
      </ol>
    </article>
  );
}

type Ticket = Awaited<ReturnType<typeof client.loops.read>>['tickets'][number];

function Work({ ticket }: { ticket: Ticket }) {
  const summary = isRecord(ticket.summary) ? ticket.summary : {};
  return (
    <section className="mt-3">
      <h2 className="font-semibold">
        <Trans>
          Ticket {ticket.number}, {wordsOfName(ticket.queue)}
        </Trans>
      </h2>
      <p>
        {wordsOfName(ticket.reason)} · {ticket.status} · {ticket.assignee} · {dayAndTime(ticket.dueAt)}
      </p>
      {['wants', 'checked', 'promised', 'leftToDo'].map((part) => (
        <ul key={part} className="ml-4 list-disc">
          {recordsAt(summary, part).map((line, index) => (
            <li key={index}>{textAt(line, 'text')}</li>
          ))}
        </ul>
      ))}
    </section>
  );
}

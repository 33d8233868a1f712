import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { day, dayAndTime } from '../../data/say.ts';
import { Badge } from '../../kit/Badge.tsx';
import { Card } from '../../kit/Card.tsx';
import { wordsOfName } from '../../data/wordsOfName.ts';
import type { Contact } from './contactQueries.ts';

type Loop = Contact['openLoops'][number];

/** Every matter, open and closed, with the order or object that it is about. */
export function CustomerLoops({ contact: { openLoops, closedLoops, counts } }: { contact: Contact }) {
  const loops = [...openLoops, ...closedLoops];
  return (
    <Card
      title={<Trans>Loops</Trans>}
      about={<Plural value={counts.objects} one="# order or object" other="# orders and objects" />}
    >
      {loops.length === 0 && (
        <p className="text-sm text-ink-3">
          <Trans>No matter has been opened yet.</Trans>
        </p>
      )}
      <ul className="divide-y">
        {loops.map((loop) => (
          <One key={loop.id} loop={loop} />
        ))}
      </ul>
    </Card>
  );
}

function One({ loop }: { loop: Loop }) {
  const { protocolNumber, flow, object, outcome, closedAt, nextStep, deadlineAt } = loop;
  return (
    <li className="py-2 text-sm">
      <div className="flex items-center gap-2">
        <Link
          to="/tickets/$number"
          params={{ number: protocolNumber }}
          className="min-w-0 flex-1 truncate font-medium text-accent underline"
        >
          {wordsOfName(flow)} {object?.ref ?? protocolNumber}
        </Link>
        <Badge tone={closedAt === null ? 'plain' : 'done'}>
          {closedAt === null ? <Trans>open</Trans> : wordsOfName(outcome ?? '')}
        </Badge>
      </div>
      <p className="text-xs text-ink-3">
        <span className="mono">{protocolNumber}</span>
        {closedAt !== null && ` · ${day(closedAt)}`}
        {closedAt === null && nextStep !== null && ` · ${nextStep}`}
        {closedAt === null && deadlineAt !== null && ` · ${dayAndTime(deadlineAt)}`}
      </p>
    </li>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { ArrowUpRight } from 'lucide-react';
import { countdown, duration } from '../../data/say.ts';
import { useMay } from '../../data/me.ts';
import { useNow } from '../../data/useNow.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { AssignMenu } from './AssignMenu.tsx';
import { isInQueue } from './isInQueue.ts';
import { PeopleLoad } from './PeopleLoad.tsx';
import { useLimboWords } from './useLimboWords.ts';
import type { Board, Decision, Person, Queue } from './useBoard.ts';

interface DecisionsProps {
  board: Board;
  people: readonly Person[];
  queues: readonly Queue[];
  queue: string | undefined;
}

/** What goes nowhere until somebody decides, and who could. */
export function Decisions({ board, people, queues, queue }: DecisionsProps) {
  const { t } = useLingui();
  const pastDue = board.pastDue.filter((each) => isInQueue(each, queue));
  const stranded = board.stranded.filter((each) => isInQueue(each, queue));
  const count = pastDue.length + stranded.length;
  const row = (each: Decision) => (
    <Row
      key={`${each.limbo} ${each.loopId} ${each.ticketId}`}
      decision={each}
      people={people}
      queues={queues}
    />
  );
  return (
    <section
      aria-label={t`Needs a decision`}
      className="flex min-h-0 min-w-0 flex-col rounded-md border bg-panel shadow-card xl:col-start-2 xl:row-span-2 xl:row-start-2"
    >
      <header className="flex h-10 shrink-0 items-center gap-2 px-3.5">
        <h2 className="flex-1 text-base font-semibold">
          <Trans>Needs a decision</Trans>
        </h2>
        {count > 0 && (
          <span className="num grid h-5 min-w-5 place-items-center rounded-full bg-hot-soft px-1.5 text-xs font-bold text-hot">
            {count}
          </span>
        )}
      </header>
      <div className="scroll min-h-0 flex-1 pb-2">
        {count === 0 && (
          <p className="border-t border-dashed border-line-2 px-3.5 py-4 text-sm text-ink-2">
            <Trans>
              Nothing needs a decision: all is in time, and everything open has an owner and a next step.
            </Trans>
          </p>
        )}
        <Group title={t`Past SLA, leads first`} count={pastDue.length}>
          {pastDue.map(row)}
        </Group>
        <Group title={t`Limbo: open with no owner or next step`} count={stranded.length}>
          {stranded.map(row)}
        </Group>
        <PeopleLoad people={people} queue={queue} queues={queues} />
      </div>
    </section>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <>
      <h3 className="cap flex items-center gap-1.5 border-t border-dashed border-line-2 px-3.5 pt-2.5 pb-1">
        {title} <span className="num text-hot">{count}</span>
      </h3>
      <ul aria-label={title}>{children}</ul>
    </>
  );
}

interface RowProps {
  decision: Decision;
  people: readonly Person[];
  queues: readonly Queue[];
}

function Row({ decision, people, queues }: RowProps) {
  const { t } = useLingui();
  const mayAssign = useMay('conversation.assign');
  const mayRead = useMay('conversation.read');
  const now = useNow();
  const name = decision.contact ?? decision.protocolNumber;
  const late = now - Date.parse(decision.since);
  const { conversationId } = decision;
  return (
    <li className="flex items-center gap-2.5 px-3.5 py-[7px] hover:bg-sunken">
      <Avatar name={name} channel={decision.channel === '' ? undefined : decision.channel} size={28} />
      <div className="min-w-0 flex-1 leading-4">
        <div className="flex items-baseline gap-2">
          <span className="truncate font-semibold">{name}</span>
          <span className="num ml-auto text-sm font-bold whitespace-nowrap text-hot">
            {decision.limbo === null ? countdown(-late) : duration(late)}
          </span>
        </div>
        <What decision={decision} people={people} />
      </div>
      <span className="flex gap-1">
        {mayAssign && <AssignMenu decision={decision} name={name} people={people} queues={queues} />}
        {mayRead && (
          <Link
            to="/inbox/$conversationId"
            params={{ conversationId }}
            aria-label={t`Open ${name}`}
            data-tip={t`Open ${name}`}
            className="grid h-7 w-7 place-items-center rounded-sm border border-line-2 bg-raised text-ink-2 hover:text-ink pointer-coarse:h-11 pointer-coarse:w-11"
          >
            <ArrowUpRight size={13} aria-hidden />
          </Link>
        )}
      </span>
    </li>
  );
}

function What({ decision, people }: { decision: Decision; people: readonly Person[] }) {
  const { t } = useLingui();
  const limboWords = useLimboWords();
  const owner = people.find(({ agent }) => agent === decision.assignee)?.name ?? decision.assignee;
  const what = [
    ...(decision.isLead ? [t`Lead`] : []),
    wordsOfName(decision.reason),
    ...(decision.limbo === null ? [] : [limboWords(decision.limbo)]),
  ];
  const why = [owner ?? t`nobody has it`, ...(decision.nextStep === null ? [] : [decision.nextStep])];
  return (
    <>
      <div className="truncate text-sm text-ink-2">{what.join(' · ')}</div>
      <div className="truncate text-xs text-ink-3">{why.join(' · ')}</div>
    </>
  );
}

import { Link } from '@tanstack/react-router';
import type { client } from '../../../../data/client.ts';
import { dayAndTime } from '../../../../data/say.ts';
import { Badge } from '../../../../kit/Badge.tsx';

type Entry = Awaited<ReturnType<typeof client.audit.list>>['items'][number];

interface AuditEntryProps {
  entry: Entry;
  onActor: (actor: string) => void;
  onSubject: (subject: string) => void;
}

const LINK = 'inline-flex min-h-6 items-center text-accent hover:underline pointer-coarse:min-h-11';

/** One act: who, what, to what, and what came of it. */
export function AuditEntry({ entry, onActor, onSubject }: AuditEntryProps) {
  const { number, at, actor, act, subjects, outcome } = entry;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-0.5 border-b px-3 py-1.5 text-sm last:border-b-0">
      <span className="num w-10 text-ink-3">{number}</span>
      <span className="num w-36">{dayAndTime(at)}</span>
      <button type="button" className={LINK} onClick={() => onActor(actor)}>
        {actor}
      </button>
      <span className="mono min-w-0 break-all">{act}</span>
      {subjects.map((subject) => (
        <Subject key={subject} subject={subject} onSubject={onSubject} />
      ))}
      <span className="ml-auto">
        <Badge tone={outcome.startsWith('2') ? 'done' : 'warn'}>{outcome}</Badge>
      </span>
    </li>
  );
}

/** Leads to what it names, when there is a screen for it; else to all that was done to it. */
function Subject({ subject, onSubject }: { subject: string; onSubject: (subject: string) => void }) {
  const [kind = '', id = ''] = subject.split('=');
  if (kind === 'conversationId')
    return (
      <Link to="/inbox/$conversationId" params={{ conversationId: id }} className={LINK}>
        {subject}
      </Link>
    );
  if (kind === 'contactId')
    return (
      <Link to="/customers/$contactId" params={{ contactId: id }} className={LINK}>
        {subject}
      </Link>
    );
  const section = SECTION_OF[kind];
  if (section !== undefined)
    return (
      <Link to="/settings/$section" params={{ section }} search={{ item: id }} className={LINK}>
        {subject}
      </Link>
    );
  return (
    <button type="button" className={`${LINK} mono break-all`} onClick={() => onSubject(subject)}>
      {subject}
    </button>
  );
}

const SECTION_OF: Readonly<Record<string, string>> = {
  queue: 'queues',
  agentId: 'people',
  teamId: 'teams',
  tokenId: 'tokens',
  webhookId: 'webhooks',
  ruleId: 'automation',
  replyId: 'replies',
  macroId: 'macros',
};

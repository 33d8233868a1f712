import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMe } from '../../../data/me.ts';
import { time } from '../../../data/say.ts';
import { Badge } from '../../../kit/Badge.tsx';
import { HolderMark, type Holder } from '../../../kit/HolderMark.tsx';
import { inWords } from '../data/inWords.ts';
import type { Handoff, Teammate } from '../data/types.ts';
import { nameOf } from '../data/useHold.ts';

interface Line {
  text: string;
  source: { turn?: number; message?: string };
}

interface CardProps {
  ticket: Handoff;
  team: readonly Teammate[];
  /** Brings the message that a line comes from into sight. */
  onGoTo: (source: { turn: number | null; messageId: string | null }) => void;
}

/** What whoever takes it needs first, in this order: wants, checked, promised, left to do. */
export function HandoffCard({ ticket, team, onGoTo }: CardProps) {
  const { t } = useLingui();
  const { agent } = useMe();
  const { assignee, queue, reason, openedAt, summary } = ticket;
  const isMine = assignee !== null && assignee === agent?.id;
  const name = assignee === null ? queue : nameOf(team, assignee);
  const to: Holder = isMine ? { kind: 'me', name } : { kind: assignee === null ? 'queue' : 'agent', name };
  const lines = (part: string) => linesOf(summary, part);
  return (
    <section
      aria-label={t`Hand-off summary`}
      className="my-2.5 rounded-md border border-line-2 bg-raised shadow-card"
    >
      <header className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-dashed border-line-2 px-3 py-1.5 text-sm">
        <HolderMark holder={{ kind: 'assistant' }} size={16} />
        <ArrowRight size={12} aria-hidden className="text-ink-3" />
        <HolderMark holder={to} size={16} />
        <b className="font-semibold">
          {isMine ? <Trans>Handed to you</Trans> : <Trans>Handed to {name}</Trans>}
        </b>
        <Badge tone="warn">{inWords(reason)}</Badge>
        <time className="num ml-auto text-xs text-ink-3">{time(openedAt)}</time>
      </header>
      <dl className="grid grid-cols-[84px_1fr] gap-x-2.5 gap-y-[3px] px-3 py-2 text-sm max-md:grid-cols-[70px_1fr]">
        <Part title={<Trans>Wants</Trans>} lines={lines('wants')} onGoTo={onGoTo} />
        <Part title={<Trans>Checked</Trans>} lines={lines('checked')} onGoTo={onGoTo} />
        <Part title={<Trans>Promised</Trans>} lines={lines('promised')} onGoTo={onGoTo} />
        <Part title={<Trans>Left to do</Trans>} lines={lines('leftToDo')} onGoTo={onGoTo} isStrong />
      </dl>
    </section>
  );
}

function Part({
  title,
  lines,
  onGoTo,
  isStrong = false,
}: {
  title: ReactNode;
  lines: Line[];
  onGoTo: CardProps['onGoTo'];
  isStrong?: boolean;
}) {
  return (
    <>
      <dt className="text-ink-3">{title}</dt>
      <dd className={isStrong ? 'font-semibold' : ''}>
        {lines.length === 0 && <span className="text-ink-3">–</span>}
        {lines.map(({ text, source }, index) => (
          <button
            key={index}
            type="button"
            dir="auto"
            className="block min-h-6 w-full rounded-xs text-start hover:underline"
            onClick={() => onGoTo({ turn: source.turn ?? null, messageId: source.message ?? null })}
          >
            {text}
          </button>
        ))}
      </dd>
    </>
  );
}

/** As the server wrote it: lines with the step that they come from. */
function linesOf(summary: Handoff['summary'], part: string): Line[] {
  if (typeof summary !== 'object' || summary === null || Array.isArray(summary)) return [];
  const lines = summary[part];
  if (!Array.isArray(lines)) return [];
  return lines.flatMap((line) => {
    if (typeof line !== 'object' || line === null || Array.isArray(line) || typeof line.text !== 'string')
      return [];
    const { text, source } = line;
    const from = typeof source === 'object' && source !== null && !Array.isArray(source) ? source : {};
    return [
      {
        text,
        source: {
          ...(typeof from.turn === 'number' && { turn: from.turn }),
          ...(typeof from.message === 'string' && { message: from.message }),
        },
      },
    ];
  });
}

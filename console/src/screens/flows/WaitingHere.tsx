import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { useState } from 'react';
import { duration } from '../../data/say.ts';
import { useMay } from '../../data/me.ts';
import { useNow } from '../../data/useNow.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { Section } from '../../kit/Section.tsx';
import { waitingQuery } from './flowQueries.ts';

const SHOWN = 6;

/** Whose loops rest in the state, the longest first; each leads to its conversation. */
export function WaitingHere({ flow, state }: { flow: string; state: string }) {
  const { t } = useLingui();
  const mayRead = useMay('conversation.read');
  const [isAll, setAll] = useState(false);
  const { data } = useQuery({ ...waitingQuery(flow, state), enabled: mayRead });
  const now = useNow();
  if (!mayRead || data === undefined) return null;
  const { items } = data;
  const shown = isAll ? items : items.slice(0, SHOWN);
  const more = items.length - shown.length;
  return (
    <Section title={<Trans>Waiting here</Trans>}>
      {items.length === 0 && (
        <p className="text-sm text-ink-3">
          <Trans>Nobody now.</Trans>
        </p>
      )}
      <ul className="-mx-1">
        {shown.map(({ conversationId, protocolNumber, contact, channel, since, deadlineAt }) => {
          const isLate = Date.parse(deadlineAt) < now;
          const name = contact ?? t`Unknown`;
          return (
            <li key={protocolNumber}>
              <Link
                to="/inbox/$conversationId"
                params={{ conversationId }}
                className="flex min-h-8 items-center gap-2 rounded-sm px-1 text-sm hover:bg-sunken pointer-coarse:min-h-11"
              >
                <Avatar name={name} size={22} channel={channel ?? undefined} />
                <span className="ml-1 min-w-0 flex-1 truncate">{name}</span>
                <span className="mono text-xs text-ink-3">{protocolNumber}</span>
                <span className={clsx('num min-w-14 text-right', isLate && 'font-bold text-hot')}>
                  {duration(Math.max(0, now - Date.parse(since)))}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      {more > 0 && (
        <button type="button" className="px-1 pt-1 text-xs text-accent" onClick={() => setAll(true)}>
          <Trans>{more} more</Trans>
        </button>
      )}
    </Section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import {
  AtSign,
  CircleHelp,
  Clock,
  Flame,
  Rows3,
  Search,
  Sparkle,
  Star,
  User,
  UserRoundX,
  X,
} from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { overlay } from '../../app/overlay.ts';
import { serverNow } from '../../data/serverClock.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { Kbd } from '../../kit/Kbd.tsx';
import { later } from '../../kit/later.tsx';
import { countsQuery, viewsQuery } from './inboxQueries.ts';
import type { Counts, SavedView } from './inboxShapes.ts';
import { QueueLink, type QueueLinkProps } from './QueueLink.tsx';
import type { InboxPlace } from './useInboxPlace.ts';
import { useViewName } from './useViewName.ts';

const SavedViewMenu = later(async () => (await import('./SavedViewMenu.tsx')).SavedViewMenu);

interface QueuesProps {
  place: InboxPlace;
  /** On a phone: it lies over the list, and goes when something was chosen. */
  onChosen: (() => void) | null;
}

/** Every list there is, how many it holds, and how many of them are past their target. */
export function Queues({ place, onChosen }: QueuesProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { data: counts, isPending } = useQuery(countsQuery);
  const { data: views = [] } = useQuery(viewsQuery);
  useWake(counts?.wakesAt ?? null, queries);
  const name = useViewName();
  const here = place.list.view ?? 'all';
  const link = (view: string, look: Partial<QueueLinkProps> = {}) => (
    <QueueLink
      key={view}
      view={view}
      words={name(view)}
      icon={Rows3}
      count={counts?.views[view]}
      isHere={here === view}
      onGo={onChosen}
      {...look}
    />
  );
  return (
    <nav
      aria-label={t`Queues`}
      data-pane="queues"
      className="scroll border-r bg-canvas px-2 py-2.5 max-xl:absolute max-xl:inset-0 max-xl:z-30"
    >
      <div className="mb-3 flex items-center gap-1">
        <FindOrRun />
        {onChosen && (
          <IconButton label={t`Back to the list`} onClick={onChosen}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </div>
      <Links>
        {link('all')}
        {link('needsMe', { icon: Flame, isAsking: true })}
        {link('mine', { icon: User })}
        {link('mentions', { icon: AtSign })}
        {link('snoozed', { icon: Clock })}
      </Links>
      <Heading>
        <Trans>Queues</Trans>
      </Heading>
      <Links>{counts?.queues.map((queue) => link(`queue:${queue.name}`, { count: queue }))}</Links>
      {/* Below the queues there is nothing that they would push down when they come. */}
      {!isPending && <Watch link={link} />}
      {!isPending && views.length > 0 && <Kept views={views} counts={counts} place={place} link={link} />}
    </nav>
  );
}

type LinkTo = (view: string, look: Partial<QueueLinkProps>) => ReactNode;

/** What goes on without anybody of us, or with nobody at all. */
function Watch({ link }: { link: LinkTo }) {
  return (
    <>
      <Heading>
        <Trans>Watch</Trans>
      </Heading>
      <Links>
        {link('assistant', { icon: Sparkle, tone: 'ai' })}
        {link('limbo', { icon: UserRoundX, tone: 'hot' })}
        {link('waitingCustomer', { icon: CircleHelp })}
      </Links>
    </>
  );
}

interface KeptProps {
  views: readonly SavedView[];
  counts: Counts | undefined;
  place: InboxPlace;
  link: LinkTo;
}

function Kept({ views, counts, place, link }: KeptProps) {
  return (
    <>
      <Heading>
        <Trans>My views</Trans>
      </Heading>
      <Links>
        {views.map((view) => (
          <div key={view.id} className="group/view relative flex items-center">
            {link(`saved:${view.id}`, {
              icon: Star,
              count: counts?.saved.find(({ id }) => id === view.id),
            })}
            {view.canChange && <SavedViewMenu view={view} place={place} />}
          </div>
        ))}
      </Links>
    </>
  );
}

function FindOrRun() {
  return (
    <button
      type="button"
      onClick={() => overlay.set('palette')}
      className="flex h-7.5 w-full min-w-0 items-center gap-1.5 rounded-sm border border-line-2 bg-raised px-1.5 text-xs text-ink-3 hover:border-ink-3 pointer-coarse:h-11"
    >
      <Search size={13} aria-hidden />
      <span className="min-w-0 flex-1 truncate">
        <Trans>Find or run</Trans>
      </span>
      <Kbd keys="$mod+k" />
    </button>
  );
}

function Heading({ children }: { children: ReactNode }) {
  return <h2 className="cap mt-4 mb-1 px-2">{children}</h2>;
}

function Links({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-[minmax(0,1fr)] gap-px">{children}</div>;
}

/** A timer waits for no longer than it can count. */
const LONGEST_MS = 3_600_000;

/** What was put off comes back at its time. */
function useWake(wakesAt: string | null, queries: QueryClient): void {
  useEffect(() => {
    if (wakesAt === null) return;
    const wait = Math.min(Math.max(Date.parse(wakesAt) - serverNow(), 0) + 500, LONGEST_MS);
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ['inbox'] }), wait);
    return () => clearTimeout(timer);
  }, [wakesAt, queries]);
}

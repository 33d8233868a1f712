import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { ChevronLeft, List, Play, Waypoints } from 'lucide-react';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Badge } from '../../kit/Badge.tsx';
import { Button } from '../../kit/Button.tsx';
import { Select } from '../../kit/Select.tsx';
import { sum } from './picture.ts';
import type { FlowMode, FlowSearch } from './routes.ts';
import type { useFlow } from './useFlow.ts';

interface FlowHeaderProps {
  flow: string;
  search: FlowSearch;
  shown: ReturnType<typeof useFlow>;
  onChange: (changed: FlowSearch) => void;
}

/** Which flow and version it is, what is shown of it, and what else one may do. */
export function FlowHeader({ flow, search, shown, onChange }: FlowHeaderProps) {
  const { t } = useLingui();
  const { listed, version, now } = shown;
  const running = sum(now.here.map(({ count }) => count));
  return (
    <header className="flex min-h-[53px] shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 bg-panel px-4 py-2">
      <Link
        to="/studio/flows"
        aria-label={t`All flows`}
        className="rounded-sm p-1 text-ink-2 hover:bg-sunken"
      >
        <ChevronLeft size={16} aria-hidden />
      </Link>
      <h1 className="text-xl font-semibold tracking-[-.015em] capitalize">{wordsOfName(flow)}</h1>
      <span className="flex items-center gap-1.5 text-sm text-ink-3">
        {version === listed?.version ? (
          <Badge tone="done">{t`v${version} live`}</Badge>
        ) : (
          <Badge>{t`v${version}, not live`}</Badge>
        )}
        <Plural value={running} one="# running" other="# running" />
      </span>
      <Modes {...{ search, shown, onChange }} />
      <span className="ml-auto flex flex-wrap items-center gap-2">
        <Versions {...{ search, shown, onChange }} />
        <Button tone="quiet" onClick={() => onChange({ list: search.list !== true })}>
          {search.list === true ? <Waypoints size={13} aria-hidden /> : <List size={13} aria-hidden />}
          {search.list === true ? <Trans>Picture</Trans> : <Trans>List of states</Trans>}
        </Button>
        <Link
          to="/studio/simulator"
          className="inline-flex h-7.5 items-center gap-1.5 rounded-sm border border-line-2 bg-raised px-2.5 text-sm font-medium hover:bg-sunken pointer-coarse:min-h-11"
        >
          <Play size={13} aria-hidden />
          <Trans>Try in simulator</Trans>
        </Link>
      </span>
    </header>
  );
}

function Modes({ search, shown, onChange }: Omit<FlowHeaderProps, 'flow'>) {
  const { t } = useLingui();
  const mode = search.mode ?? 'now';
  const hasOlder = (shown.listed?.versions.length ?? 0) > 1;
  const modes: { mode: FlowMode; words: string }[] = [
    { mode: 'now', words: t`Now` },
    { mode: 'day', words: t`Last 24 h` },
    ...(hasOlder ? [{ mode: 'compare' as const, words: t`Compare v${shown.since}` }] : []),
  ];
  return (
    <div
      role="group"
      aria-label={t`What is shown`}
      className="flex rounded-sm border border-line-2 bg-raised p-[2px] text-sm"
    >
      {modes.map((each) => (
        <button
          key={each.mode}
          type="button"
          aria-pressed={mode === each.mode}
          onClick={() => onChange({ mode: each.mode })}
          className={clsx(
            'h-6 rounded-xs px-2.5 pointer-coarse:h-10',
            mode === each.mode ? 'bg-ink font-medium text-panel' : 'text-ink-2 hover:text-ink',
          )}
        >
          {each.words}
        </button>
      ))}
    </div>
  );
}

function Versions({ search, shown: { listed, version, since }, onChange }: Omit<FlowHeaderProps, 'flow'>) {
  const { t } = useLingui();
  const versions = listed?.versions ?? [];
  if (versions.length < 2) return null;
  const isLive = (each: number) => each === listed?.version;
  return (
    <>
      <Select
        label={t`Version`}
        isLabelHidden
        value={String(version)}
        options={versions.map((each) => ({
          value: String(each.version),
          words: isLive(each.version) ? t`v${each.version} live` : t`v${each.version}`,
        }))}
        onChoose={(value) => onChange({ v: Number(value) })}
      />
      {search.mode === 'compare' && (
        <Select
          label={t`Compared with`}
          isLabelHidden
          value={String(since)}
          options={versions.map((each) => ({
            value: String(each.version),
            words: t`against v${each.version}`,
          }))}
          onChoose={(value) => onChange({ since: Number(value) })}
        />
      )}
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { day, time } from '../../../data/say.ts';
import { serverNow } from '../../../data/serverClock.ts';
import { HolderMark } from '../../../kit/HolderMark.tsx';
import type { CaseLoop, LoopActions } from '../caseQueries.ts';
import { usePeople } from '../usePeople.ts';
import { StateActions } from './StateActions.tsx';
import { Underway } from './Underway.tsx';

interface MatterStepsProps {
  loop: CaseLoop;
  /** Null while they are not known, and of what has ended. */
  actions: LoopActions | null;
  epoch: number;
}

/** The states behind with who left them and when, the present one with what can be done in it, the ones ahead. */
export function MatterSteps({ loop, actions, epoch }: MatterStepsProps) {
  const { t } = useLingui();
  const { holderOf } = usePeople();
  const isLast = loop.now === null;
  return (
    <ol className="px-3 py-2" aria-label={t`Steps`}>
      {loop.passed.map(({ state, title, at, by }, index) => (
        <Item
          key={`${index} ${state}`}
          mark={<HolderMark holder={holderOf(by)} size={16} />}
          isLast={isLast && index === loop.passed.length - 1}
          isBehind
        >
          <span className="min-w-0 truncate">{title}</span>
          <span className="num ml-auto text-xs whitespace-nowrap text-ink-3">{when(at)}</span>
        </Item>
      ))}
      {loop.now && (
        <Item mark={<NowMark waitsFor={loop.now.waitsFor} />} isLast={loop.ahead.length === 0}>
          <div className="min-w-0 flex-1" aria-current="step">
            <div className="font-semibold">{loop.now.title}</div>
            <div className="text-xs text-ink-2">{loop.nextStep ?? loop.now.about}</div>
            <Underway loop={loop} />
            {actions && <StateActions loop={loop} actions={actions} epoch={epoch} />}
          </div>
        </Item>
      )}
      {loop.ahead.map(({ state, title }, index) => (
        <Item
          key={state}
          mark={<span className="h-[9px] w-[9px] rounded-full border-[1.5px] border-line-2 bg-raised" />}
          isLast={index === loop.ahead.length - 1}
        >
          <span className="truncate text-ink-2">{title}</span>
        </Item>
      ))}
      {loop.passed.length === 0 && !loop.now && loop.ahead.length === 0 && (
        <li className="text-sm text-ink-3">
          <Trans>Nothing has happened yet.</Trans>
        </li>
      )}
    </ol>
  );
}

interface ItemProps {
  mark: ReactNode;
  isLast: boolean;
  isBehind?: boolean;
  children: ReactNode;
}

function Item({ mark, isLast, isBehind = false, children }: ItemProps) {
  return (
    <li className="relative flex gap-2.5 pb-[7px] last:pb-0">
      {!isLast && (
        <span
          aria-hidden
          className={clsx(
            'absolute top-[17px] bottom-[-1px] left-[7.5px] w-px',
            isBehind ? 'bg-ink-3' : 'bg-line-2',
          )}
        />
      )}
      <span className="z-10 mt-px grid h-4 w-4 shrink-0 place-items-center">{mark}</span>
      <div className="flex min-w-0 flex-1 items-baseline gap-1.5 text-sm leading-[17px]">{children}</div>
    </li>
  );
}

function NowMark({ waitsFor }: { waitsFor: NonNullable<CaseLoop['now']>['waitsFor'] }) {
  return (
    <span
      aria-hidden
      className={clsx(
        'h-[11px] w-[11px] rounded-full ring-4',
        waitsFor === 'person' ? 'bg-warn-fill ring-warn-soft' : 'bg-ai ring-ai-soft',
      )}
    />
  );
}

/** Today's hour; else the day. */
function when(at: string): string {
  return new Date(at).toDateString() === new Date(serverNow()).toDateString() ? time(at) : day(at);
}

import { Trans } from '@lingui/react/macro';
import { duration, number, percent } from '../../data/say.ts';
import { LoopRing, type RingStep } from '../../kit/LoopRing.tsx';
import type { FlowNow } from './flowQueries.ts';

const RING = 8;

/** What came of the flow today, in one line. */
export function FlowFooter({ now: { openedToday, closedToday, measured } }: { now: FlowNow }) {
  const share = openedToday === 0 ? 0 : Math.min(1, closedToday / openedToday);
  const steps = Array.from({ length: RING }, (_, index): RingStep =>
    index < share * RING ? 'done' : 'ahead',
  );
  return (
    <div className="absolute bottom-3 left-3 flex max-w-[calc(100%-24px)] flex-wrap items-center gap-x-4 gap-y-1 rounded-md border bg-panel/95 px-3.5 py-2 text-sm shadow-card">
      <span className="flex items-center gap-2">
        <LoopRing steps={steps} isClosed={share === 1} size={26} stroke={4} />
        <span className="leading-[15px]">
          <b className="num text-md font-semibold">
            <Trans>{number(closedToday)} closed</Trans>
          </b>
          <br />
          <span className="text-xs text-ink-3">
            <Trans>today; {number(openedToday)} opened</Trans>
          </span>
        </span>
      </span>
      {measured.closed > 0 && (
        <>
          <span className="h-7 w-px bg-line-2" />
          <span className="leading-[15px]">
            <b className="num text-md font-semibold text-ai">
              <Trans>{percent(measured.byAssistant / measured.closed)} by AI alone</Trans>
            </b>
            <br />
            <span className="text-xs text-ink-3">
              <Trans>
                {number(measured.byAssistant)} of {number(measured.closed)}
              </Trans>
            </span>
          </span>
          <span className="h-7 w-px bg-line-2" />
          <span className="leading-[15px]">
            <b className="num text-md font-semibold">{duration(measured.peopleMs)}</b>
            <br />
            <span className="text-xs text-ink-3">
              <Trans>of people's time</Trans>
            </span>
          </span>
        </>
      )}
    </div>
  );
}

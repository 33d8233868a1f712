import { clsx } from 'clsx';
import { useId, useState, type KeyboardEvent } from 'react';
import { DOT_RADIUS, placedDots, stripScale } from './placedDots.ts';
import { useWidth } from './useWidth.ts';

export interface StripDot {
  id: string;
  minutes: number;
  state: 'inTime' | 'soon' | 'past';
  isLead: boolean;
  /** Who it is and how it stands: 'Ana, 12 min, past its target'. */
  label: string;
}

interface StripPlotProps {
  dots: readonly StripDot[];
  /** In minutes; null: no target is set. */
  target: number | null;
  max: number;
  /** What the whole strip shows, in a sentence. */
  label: string;
  onOpen: (id: string) => void;
  height?: number;
}

const STEPS: { [key: string]: number } = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One dot for each that waits, as far to the right as it waits long; the line is the target. Filled: in time; ring: due
 * soon; large: past; with a ring around it: a lead. Arrow keys go from dot to dot, Enter opens.
 */
export function StripPlot({ dots, target, max, label, onOpen, height = 54 }: StripPlotProps) {
  const id = useId();
  const [box, width] = useWidth();
  const [active, setActive] = useState<string | null>(null);
  const order = [...dots].sort((a, b) => a.minutes - b.minutes);
  const at = order.findIndex((dot) => dot.id === active);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive(order[Math.min(order.length - 1, Math.max(0, at + step))]?.id ?? null);
    }
    if (event.key === 'Enter' && active !== null) onOpen(active);
  };
  const isEmpty = dots.length === 0;
  return (
    <div
      ref={box}
      style={{ height }}
      className="relative rounded-sm"
      aria-label={label}
      role={isEmpty ? 'img' : 'listbox'}
      {...(!isEmpty && { tabIndex: 0, onKeyDown, onBlur: () => setActive(null) })}
      {...(!isEmpty && { onFocus: () => setActive((now) => now ?? order.at(-1)?.id ?? null) })}
      {...(at >= 0 && { 'aria-activedescendant': `${id}${active}` })}
    >
      {width > 0 && <Ground width={width} height={height} target={target} max={max} />}
      {width > 0 &&
        placedDots(order, { max, width }).map(({ dot, x, y }) => (
          <span
            key={dot.id}
            id={`${id}${dot.id}`}
            role="option"
            aria-selected={dot.id === active}
            aria-label={dot.label}
            data-tip={dot.label}
            onClick={() => onOpen(dot.id)}
            className="absolute grid h-4 w-4 -translate-1/2 cursor-pointer place-items-center"
            style={{ left: x, top: height / 2 + y }}
          >
            <Dot dot={dot} isActive={dot.id === active} />
          </span>
        ))}
      {at >= 0 && (
        <span
          aria-hidden
          className="pointer-events-none absolute top-full left-0 z-10 -mt-1.5 max-w-full truncate rounded-sm bg-ink px-2 py-0.5 text-xs text-panel"
        >
          {order[at]?.label}
        </span>
      )}
    </div>
  );
}

interface GroundProps {
  width: number;
  height: number;
  target: number | null;
  max: number;
}

function Ground({ width, height, target, max }: GroundProps) {
  const line = target === null ? null : stripScale(max, width)(target);
  return (
    <svg width={width} height={height} aria-hidden className="block">
      {line !== null && (
        <rect
          x={line}
          y={2}
          width={Math.max(0, width - line)}
          height={height - 4}
          rx={3}
          fill="var(--hot-soft)"
          style={{ opacity: 'var(--zone)' }}
        />
      )}
      <line x1={0} x2={width} y1={height / 2} y2={height / 2} stroke="var(--line)" />
      {line !== null && (
        <line x1={line} x2={line} y1={2} y2={height - 2} stroke="var(--hot-fill)" strokeWidth="1.5" />
      )}
    </svg>
  );
}

const SHAPE = {
  inTime: 'h-[9px] w-[9px] bg-ink-3',
  soon: 'h-[9px] w-[9px] border-[2.5px] border-warn-fill bg-panel',
  past: 'h-[11px] w-[11px] bg-hot-fill',
};

function Dot({ dot, isActive }: { dot: StripDot; isActive: boolean }) {
  const ring = dot.state === 'past' ? 'border-hot-fill' : 'border-accent';
  return (
    <span
      className={clsx(
        'grid place-items-center rounded-full border-[1.4px]',
        dot.isLead ? ring : 'border-transparent',
        isActive && 'outline-2 outline-accent',
      )}
      style={{ width: DOT_RADIUS * 3.2, height: DOT_RADIUS * 3.2 }}
    >
      <span className={clsx('rounded-full', SHAPE[dot.state])} />
    </span>
  );
}

import { useLingui } from '@lingui/react/macro';

/** Of one segment: behind, being done now by a person, by the assistant or by somebody outside, or ahead. */
export type RingStep = 'done' | 'person' | 'assistant' | 'waiting' | 'ahead';

interface LoopRingProps {
  steps: readonly RingStep[];
  /** The matter has ended, whatever it went through. */
  isClosed?: boolean;
  size?: number;
  stroke?: number;
}

const COLOUR: { [step in RingStep]: string } = {
  done: 'var(--ink-2)',
  person: 'var(--warn-fill)',
  assistant: 'var(--ai)',
  waiting: 'var(--ink-3)',
  ahead: 'var(--line-2)',
};

/** The sign of the product: a segment for each state of the matter; it closes when the work is done. */
export function LoopRing({ steps, isClosed = false, size = 18, stroke = 3 }: LoopRingProps) {
  const { t } = useLingui();
  const centre = size / 2;
  const radius = (size - stroke) / 2;
  const done = steps.filter((step) => step === 'done').length;
  const total = steps.length;
  const label = isClosed ? t`Loop closed` : t`${done} of ${total} steps done`;
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      className="shrink-0"
    >
      {isClosed ? (
        <Closed size={size} stroke={stroke} />
      ) : (
        steps.map((step, index) => (
          <path
            key={index}
            d={arc({ centre, radius, index, count: total })}
            fill="none"
            stroke={COLOUR[step]}
            strokeWidth={stroke}
            strokeDasharray={step === 'waiting' ? '1.5 1.5' : undefined}
          />
        ))
      )}
    </svg>
  );
}

function Closed({ size, stroke }: { size: number; stroke: number }) {
  const c = size / 2;
  const tick = `M${c - size * 0.17} ${c + size * 0.01}l${size * 0.13} ${size * 0.13}l${size * 0.23} ${-size * 0.26}`;
  return (
    <g fill="none" stroke="var(--done)">
      <circle cx={c} cy={c} r={(size - stroke) / 2} strokeWidth={stroke} />
      <path d={tick} strokeWidth={Math.max(1.5, stroke * 0.6)} strokeLinecap="round" strokeLinejoin="round" />
    </g>
  );
}

function arc({ centre, radius, index, count }: Record<'centre' | 'radius' | 'index' | 'count', number>) {
  const gap = count > 1 ? Math.min(0.34, 2.1 / radius) : 0.12;
  const [from, to] = [index, index + 1].map((step) => (step / count) * 2 * Math.PI - Math.PI / 2) as [
    number,
    number,
  ]; // two were given
  const point = (angle: number) =>
    `${(centre + radius * Math.cos(angle)).toFixed(2)} ${(centre + radius * Math.sin(angle)).toFixed(2)}`;
  const isLong = to - from - gap > Math.PI ? 1 : 0;
  return `M${point(from + gap / 2)}A${radius} ${radius} 0 ${isLong} 1 ${point(to - gap / 2)}`;
}

interface PointRingProps {
  /** Of each point, whether it is met. */
  points: readonly boolean[];
  label: string;
  size?: number;
}

const STROKE = 9;
const GAP = 0.07;

/** A ring of equal parts: those that are met are dark, the others ask. */
export function PointRing({ points, label, size = 76 }: PointRingProps) {
  const centre = size / 2;
  const radius = (size - STROKE) / 2;
  const at = (angle: number) =>
    `${(centre + radius * Math.cos(angle)).toFixed(2)} ${(centre + radius * Math.sin(angle)).toFixed(2)}`;
  const angleOf = (index: number) => (index / points.length) * 2 * Math.PI - Math.PI / 2;
  return (
    <svg width={size} height={size} role="img" aria-label={label} className="shrink-0">
      {points.map((isMet, index) => (
        <path
          key={index}
          d={`M${at(angleOf(index) + GAP / 2)}A${radius} ${radius} 0 0 1 ${at(angleOf(index + 1) - GAP / 2)}`}
          fill="none"
          stroke={isMet ? 'var(--ink-2)' : 'var(--warn-fill)'}
          strokeWidth={STROKE}
        />
      ))}
    </svg>
  );
}

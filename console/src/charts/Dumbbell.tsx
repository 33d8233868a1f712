import { scaleLinear } from 'd3-scale';
import { Chart } from './Chart.tsx';

interface DumbbellProps {
  /** Null: not known. */
  assistant: number | null;
  people: number | null;
  domain: readonly [number, number];
  label: string;
  /** They lie apart so far that somebody should look. */
  isFar?: boolean;
}

/** Two of a kind on one line: the assistant's dashed, people's solid. */
export function Dumbbell({ assistant, people, domain, label, isFar = false }: DumbbellProps) {
  return (
    <Chart height={18} label={label}>
      {(width) => {
        const x = scaleLinear(domain, [6, width - 6]).clamp(true);
        return (
          <>
            <line x1={6} x2={width - 6} y1={9} y2={9} stroke="var(--line)" />
            {assistant !== null && people !== null && (
              <line
                x1={x(assistant)}
                x2={x(people)}
                y1={9}
                y2={9}
                stroke={isFar ? 'var(--warn-fill)' : 'var(--line-2)'}
                strokeWidth="2.5"
              />
            )}
            {people !== null && <circle cx={x(people)} cy={9} r={4.2} fill="var(--ink-2)" />}
            {assistant !== null && (
              <circle
                cx={x(assistant)}
                cy={9}
                r={4.2}
                fill="var(--panel)"
                stroke="var(--ai)"
                strokeWidth="1.8"
                strokeDasharray="2.2 1.4"
              />
            )}
          </>
        );
      }}
    </Chart>
  );
}

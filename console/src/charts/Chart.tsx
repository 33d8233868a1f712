import type { ReactNode } from 'react';
import { useWidth } from './useWidth.ts';

interface ChartProps {
  height: number;
  /** What it shows, in a sentence: it is read aloud. */
  label: string;
  /** Draws for a width in px. */
  children: (width: number) => ReactNode;
}

/** A drawing as wide as its place. Colours come from CSS variables, so another theme costs nothing. */
export function Chart({ height, label, children }: ChartProps) {
  const [box, width] = useWidth();
  return (
    <div ref={box} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label} className="block overflow-visible">
          {children(width)}
        </svg>
      )}
    </div>
  );
}

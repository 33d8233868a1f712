import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';

interface ChartProps {
  height: number;
  /** What it shows, in a sentence: it is read aloud. */
  label: string;
  /** Draws for a width in px. */
  children: (width: number) => ReactNode;
}

/** A drawing as wide as its place. Colours come from CSS variables, so another theme costs nothing. */
export function Chart({ height, label, children }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => setWidth(Math.round(box.current?.getBoundingClientRect().width ?? 0)), []);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
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

import { encode } from 'uqr';

/** A code that a phone reads, drawn of its squares: nothing is loaded and nothing is parsed as markup. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 4 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="h-48 w-48 rounded-sm bg-white"
    >
      <path d={path} className="fill-black" />
    </svg>
  );
}

/** Why it did not work, said aloud. */
export function Problem({ words }: { words: string | null }) {
  if (words === null) return null;
  return (
    <p role="alert" className="rounded-sm border border-hot-line bg-hot-soft px-3 py-2 text-sm text-hot">
      {words}
    </p>
  );
}

/** What was refused, said where it was asked for. */
export function Problem({ problem }: { problem: Error | null }) {
  if (problem === null) return null;
  return (
    <p role="alert" className="text-sm text-hot">
      {problem.message}
    </p>
  );
}

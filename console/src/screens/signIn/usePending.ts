import { useState } from 'react';
import { problemWords } from '../../data/problemWords.ts';

/** One request at a time, and what the last one said when it was refused. */
export function usePending() {
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setPending(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(problemWords(error));
    } finally {
      setPending(false);
    }
  };
  return { isPending, problem, run };
}

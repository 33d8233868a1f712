import { useCallback, useState, type ReactNode } from 'react';
import { ApiProblem } from '../../../src/api/apiProblem.ts';
import { later } from './later.tsx';

const StepUpDialog = later(async () => (await import('./StepUpDialog.tsx')).StepUpDialog);

interface Waiting {
  proved: () => void;
  givenUp: () => void;
}

interface StepUp {
  /**
   * Does what may want a fresh proof of who asks. When the server wants one it is asked for, and the act is done again.
   * Gives null when the person gave up; what else is refused is thrown.
   */
  proving<Result>(act: () => Promise<Result>): Promise<Result | null>;
  /** To be shown by whoever uses it. */
  dialog: ReactNode;
}

/** For acts that move money, open doors or carry data out. */
export function useStepUp(): StepUp {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const proving = useCallback(async <Result,>(act: () => Promise<Result>): Promise<Result | null> => {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'STEP_UP_NEEDED') throw error;
    }
    const isProved = await new Promise<boolean>((resolve) => {
      setWaiting({ proved: () => resolve(true), givenUp: () => resolve(false) });
    });
    setWaiting(null);
    return isProved ? act() : null;
  }, []);
  const dialog = waiting && <StepUpDialog onProved={waiting.proved} onGiveUp={waiting.givenUp} />;
  return { proving, dialog };
}

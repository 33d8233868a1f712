import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../../src/api/apiProblem.ts';
import { signedOut } from './session.ts';

/** What the server said, kept until the stream says that it changed. Nothing is asked again by the clock. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: notice }),
  mutationCache: new MutationCache({ onError: notice }),
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      retry: (count, error) => !(error instanceof ApiProblem) && count < 3,
      retryDelay: (count) => Math.min(1_000 * 2 ** count, 10_000),
    },
  },
});

/** A session that ended shows the sign-in above the page: nothing on it is lost. */
function notice(error: unknown): void {
  if (error instanceof ApiProblem && error.code === 'UNAUTHORISED') signedOut();
}

import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { client } from '../../data/client.ts';
import { queries } from '../../data/queries.ts';
import { sessionState } from '../../data/session.ts';
import { enterTour } from './tourState.ts';

/** Signs in with the key behind the '#', which no server sees in an address, and goes to the inbox with the tour open. */
export function DemoDoor() {
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const key = location.hash.slice(1);
    client.demo
      .signIn({ body: { key: key === '' ? '-' : key } })
      .then(() => {
        queries.clear();
        sessionState.set('open');
        enterTour();
        return navigate({ to: '/inbox', replace: true });
      })
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  }, [navigate]);
  return (
    <main className="grid h-full place-items-center p-6">
      {problem === null ? (
        <p role="status" className="text-ink-2">
          <Trans>Opening the demo…</Trans>
        </p>
      ) : (
        <div role="alert" className="grid max-w-md gap-2 text-center">
          <h1 className="text-lg font-semibold">
            <Trans>The demo did not open</Trans>
          </h1>
          <p className="text-ink-2">{problem}</p>
        </div>
      )}
    </main>
  );
}

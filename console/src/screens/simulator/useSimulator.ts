import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ScenarioStep } from '../../../../src/api/scenario.ts';
import { ApiProblem } from '../../../../src/api/apiProblem.ts';
import type { Run } from '../../../../src/api/simulatorShapes.ts';
import { client } from '../../data/client.ts';
import { useMay } from '../../data/me.ts';
import { queries } from '../../data/queries.ts';
import { makeStore, useStore } from '../../data/store.ts';

const RESULTS_EVERY_MS = 700;

/** The run that is shown: it outlives a look at another screen. */
const shown = makeStore<Run | null>(null);
const wanted = makeStore<string | null>(null);

/** What the screen shows, and what can be done on it. */
export function useSimulator() {
  const mayRun = useMay('knowledge.write');
  const { data: offer } = useSuspenseQuery({
    queryKey: ['simulator', 'offer'],
    queryFn: ({ signal }) => client.simulator.offer({ signal }),
  });
  const { data: progress } = useQuery({
    queryKey: ['simulator', 'results'],
    queryFn: ({ signal }) => client.simulator.results({ signal }),
    refetchInterval: ({ state }) => (state.data?.isRunning ? RESULTS_EVERY_MS : false),
  });
  const run = useStore(shown);
  const chosen = useStore(wanted);
  const persona = run?.persona ?? offer.people.find(({ key }) => key === chosen) ?? offer.people[0] ?? null;
  const doing = useMutation({
    mutationFn: (work: () => Promise<Run | null>) => work(),
    onSuccess: shown.set,
  });
  const take = (work: () => Promise<Run | null>) => doing.mutate(() => work().catch(forgetIfGone));
  return {
    offer,
    progress: progress ?? { isRunning: false, results: [] },
    run,
    persona,
    mayRun,
    isBusy: doing.isPending,
    problem: doing.error?.message ?? null,
    step: (step: ScenarioStep) => take(() => stepIn(run, persona?.key ?? '', step)),
    choose: (key: string) => {
      wanted.set(key);
      take(async () => (run === null ? null : client.simulator.start({ body: { persona: key } })));
    },
    restart: () => take(() => client.simulator.start({ body: { persona: persona?.key ?? '' } })),
    open: (scenario: string) => take(() => client.simulator.open({ params: { scenario } })),
    runAll: (names: string[] | null) => void runAll(names),
  };
}

export type Simulation = ReturnType<typeof useSimulator>;

/** The first step starts the run. */
async function stepIn(run: Run | null, persona: string, step: ScenarioStep): Promise<Run> {
  const { id } = run ?? (await client.simulator.start({ body: { persona } }));
  return client.simulator.step({ params: { runId: id }, body: { step } });
}

/** A run that was idle for long is over: the next step starts another one. */
function forgetIfGone(error: unknown): never {
  if (error instanceof ApiProblem && error.code === 'RUN_NOT_FOUND') shown.set(null);
  throw error;
}

async function runAll(names: string[] | null): Promise<void> {
  const begun = await client.simulator.runAll({ body: names === null ? {} : { names } });
  queries.setQueryData(['simulator', 'results'], begun);
}

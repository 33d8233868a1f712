import { queries } from './queries.ts';
import { client } from './client.ts';

export type HeldAct = Awaited<ReturnType<typeof client.held.list>>['items'][number];
type HeldBody = Parameters<typeof client.held.hold>[0]['body']['does'];

export const heldQuery = {
  queryKey: ['held'],
  queryFn: async ({ signal }: { signal: AbortSignal }) => (await client.held.list({ signal })).items,
};

/**
 * Does something in a moment; until then it can be undone. The server holds it: the page may go.
 * @param title What the button said. @throws ApiProblem when it could not be done now either.
 */
export async function hold(does: HeldBody, title: string): Promise<HeldAct> {
  const held = await client.held.hold({ body: { does, title } });
  queries.setQueryData<HeldAct[]>(heldQuery.queryKey, (known = []) => [held, ...known]);
  return held;
}

/** @throws ApiProblem when it is too late. */
export async function undoHeld(held: HeldAct): Promise<void> {
  try {
    await client.held.undo({ params: { heldId: held.id } });
  } finally {
    queries.setQueryData<HeldAct[]>(heldQuery.queryKey, (known = []) =>
      known.filter(({ id }) => id !== held.id),
    );
  }
}

import { useMutation, useQuery } from '@tanstack/react-query';
import type { DemoWrite } from '../../../../src/api/demo.ts';
import { client } from '../../data/client.ts';
import { queries } from '../../data/queries.ts';
import { useActivity } from '../../data/useActivity.ts';
import { demoQuery } from './useIsDemo.ts';

const LOOK_EVERY_MS = 1_000;
/** Whose phone the tour has: her order can be refunded at once. */
const PERSON = 'marta';

/** The phone of the tour's customer, followed closely, and what can be done on it. */
export function usePhone() {
  const queryKey = ['demo', 'phone', PERSON];
  const { data: demo } = useQuery(demoQuery);
  const { data: phone } = useQuery({
    queryKey,
    queryFn: ({ signal }) => client.demo.phone({ params: { person: PERSON }, signal }),
    refetchInterval: LOOK_EVERY_MS,
  });
  useActivity(() => void queries.invalidateQueries({ queryKey: ['demo', 'phone'] }));
  const doing = useMutation({
    mutationFn: (what: DemoWrite) => client.demo.write({ params: { person: PERSON }, body: what }),
    onSuccess: (next) => queries.setQueryData(queryKey, next),
  });
  return {
    phone: phone ?? null,
    persona: demo?.people.find(({ key }) => key === PERSON) ?? null,
    write: (text: string) => doing.mutate({ do: 'write', text }),
    tap: (choice: string) => doing.mutate({ do: 'tap', choice }),
    isBusy: doing.isPending,
    problem: doing.error?.message ?? null,
  };
}

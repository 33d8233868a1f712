import { useQueryClient } from '@tanstack/react-query';
import { useActivity } from '../../data/useActivity.ts';

/** Asks again for policies when somebody changed, proposed or published something about one. */
export function usePolicyNews(): void {
  const queries = useQueryClient();
  useActivity((activities, gap) => {
    if (gap || activities.some(({ facts }) => facts.some(({ kind }) => kind === 'policy.changed')))
      void queries.invalidateQueries({ queryKey: ['policies'] });
  });
}

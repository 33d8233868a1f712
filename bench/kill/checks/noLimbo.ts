import type { Check } from './check.ts';

export const noLimbo: Check = {
  name: 'noLimbo',
  promise: 'Every open loop has an owner, a next step and a deadline; every closed one an outcome',
  judge({ loops }) {
    return loops.flatMap(({ id, isClosed, outcome, ownerKind, nextStep, deadlineAt, waitsFor }) => {
      if (isClosed) return outcome ? [] : [`${id} is closed without an outcome`];
      const has = { ownerKind, nextStep, deadlineAt, waitsFor };
      const missing = Object.entries(has).filter(([, value]) => !value);
      return missing.map(([name]) => `${id} is open without ${name}`);
    });
  },
};

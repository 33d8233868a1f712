import type { FlowRule } from '../violation.ts';

/** Work goes to a queue that exists. */
export const queues: FlowRule = (flow, blueprint) => {
  const known = blueprint.queues.map(({ name }) => name);
  return [...flow.plans].flatMap(([state, plan]) =>
    [...new Set(plan.queues ?? [])]
      .filter((queue) => !known.includes(queue))
      .map((queue) => ({
        state,
        reason: `no queue is named '${queue}'; known queues: ${known.join(', ')}`,
        fix: 'correct the name, or add the queue to the blueprint',
      })),
  );
};

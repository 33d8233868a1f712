import type { FlowRule } from '../violation.ts';

/** Whatever acts on the world carries its business intent, so that it is done once. */
export const callKey: FlowRule = (flow) =>
  [...flow.plans].flatMap(([state, { call }]) =>
    call === undefined || call.contract.effect === 'read' || call.hasKey
      ? []
      : [
          {
            state,
            reason: `'${call.contract.name}' acts and has no key: asked for twice, it would be done twice`,
            fix: "add key: (context) => 'refund:<order>:<line>:<reason>'",
          },
        ],
  );

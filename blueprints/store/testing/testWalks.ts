import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flow, FlowInput } from 'loopline/flow';
import { statesOf } from './statesOf.ts';
import { contactOf, lastOf, saidBy, START, walk, type Step, type Walked } from './walk.ts';

/** A way through a flow, and where it leads. */
export interface Walk {
  /** A sentence. */
  readonly name: string;
  readonly contact?: Partial<FlowInput['contact']>;
  /** What was said in the first words. */
  readonly slots?: FlowInput['slots'];
  readonly steps: readonly Step[];
  /** The state that it leads to. */
  readonly to: string;
  /** Keys of what is said in the last step. */
  readonly says?: readonly string[];
}

/**
 * Tests that each walk leads where it says, that together they reach every state, and that nothing rests in limbo.
 * @param states Those that are to be reached, of a flow that is walked through in several parts.
 */
export function testWalks(
  flow: Flow,
  walks: readonly Walk[],
  states: readonly string[] = [...flow.plans.keys()],
): void {
  for (const one of walks) {
    void test(one.name, () => {
      const { move } = lastOf(walked(flow, one));
      assert.equal(move.to, one.to);
      if (one.says !== undefined) assert.deepEqual(saidBy(move), one.says);
    });
  }

  void test(`every state of the flow '${flow.name}' is reached by a walk`, () => {
    const reached = new Set(
      walks.flatMap((one) => [...statesOf(flow, { ...inputOf(one), at: START }, walked(flow, one))]),
    );
    assert.deepEqual(
      states.filter((state) => !reached.has(state)),
      [],
    );
  });

  void test(`wherever a walk of '${flow.name}' rests there is someone to wait for, a next step and a date`, () => {
    for (const { move } of walks.flatMap((one) => walked(flow, one))) {
      const { to, rest, outcome } = move;
      assert.equal(rest === null, outcome !== null, to);
      assert.ok(rest === null || (rest.nextStep !== '' && rest.deadlineMs > 0), to);
      assert.ok(rest?.waitsFor !== 'person' || (rest.queue !== undefined && rest.acts?.length), to);
    }
  });
}

export function walked(flow: Flow, of: Pick<Walk, 'contact' | 'slots' | 'steps'>): Walked[] {
  return walk(flow, inputOf(of), of.steps);
}

function inputOf({ contact, slots = {} }: Pick<Walk, 'contact' | 'slots'>): Omit<FlowInput, 'at'> {
  return { protocolNumber: '261121-000042-7', contact: contactOf(contact), slots };
}

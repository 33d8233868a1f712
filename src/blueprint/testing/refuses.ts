import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineFlow, type FlowNodes } from '../../flow/index.ts';
import { parcelStates, writtenParcelFlow } from '../../flow/testing/parcelFlow.ts';
import { defineBlueprint } from '../blueprint.ts';
import { checkBlueprint } from '../check/checkBlueprint.ts';
import { parcelBlueprint } from './parcelBlueprint.ts';

/** One deliberate fault in the example flow. */
export interface Broken {
  name: string;
  /** States that replace or join those of the example. */
  states?: FlowNodes;
  flow?: Partial<typeof writtenParcelFlow>;
  /** The rules that must object, and no other: the one it is about, and those that fall with it. */
  rules: string[];
  state: string | null;
  reason: RegExp;
}

/** A test for each broken flow: it is refused by its rules alone, and the state and the reason are told. */
export function refuses(all: readonly Broken[]): void {
  for (const broken of all) {
    test(`refused: ${broken.name}`, () => {
      const states = { ...parcelStates, ...broken.states };
      const flow = defineFlow({ ...writtenParcelFlow, ...broken.flow, states });
      const violations = checkBlueprint(defineBlueprint({ ...parcelBlueprint, flows: [flow] }));
      const told = JSON.stringify(violations, null, 1);
      assert.deepEqual([...new Set(violations.map(({ rule }) => rule))].toSorted(), broken.rules, told);
      const own = violations.find(
        ({ flow: name, state, reason }) =>
          name === 'lostParcel' && state === broken.state && broken.reason.test(reason),
      );
      assert.ok(own, told);
      assert.ok(own.fix.length > 0);
    });
  }
}

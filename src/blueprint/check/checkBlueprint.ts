import type { Blueprint } from '../blueprint.ts';
import { acts } from './rules/acts.ts';
import { answers } from './rules/answers.ts';
import { callKey } from './rules/callKey.ts';
import { callOutcomes } from './rules/callOutcomes.ts';
import { context } from './rules/context.ts';
import { contracts } from './rules/contracts.ts';
import { corrections } from './rules/corrections.ts';
import { cycles } from './rules/cycles.ts';
import { deadline } from './rules/deadline.ts';
import { deadWays } from './rules/deadWays.ts';
import { endReachable } from './rules/endReachable.ts';
import { factsSupplied } from './rules/factsSupplied.ts';
import { intentExamples } from './rules/intentExamples.ts';
import { intents } from './rules/intents.ts';
import { knowledge } from './rules/knowledge.ts';
import { options } from './rules/options.ts';
import { outcomes } from './rules/outcomes.ts';
import { policies } from './rules/policies.ts';
import { policyOutcomes } from './rules/policyOutcomes.ts';
import { queues } from './rules/queues.ts';
import { reachable } from './rules/reachable.ts';
import { settings } from './rules/settings.ts';
import { shape } from './rules/shape.ts';
import { templates } from './rules/templates.ts';
import { templateUse } from './rules/templateUse.ts';
import { textExists } from './rules/textExists.ts';
import { texts } from './rules/texts.ts';
import { timers } from './rules/timers.ts';
import { versions } from './rules/versions.ts';
import { waits } from './rules/waits.ts';
import { window } from './rules/window.ts';
import { work } from './rules/work.ts';
import type { BlueprintRule, FlowRule, Violation } from './violation.ts';

/** What each flow must hold. The name of a rule is the name of its file. */
const FLOW_RULES: { readonly [rule: string]: FlowRule } = {
  reachable,
  endReachable,
  waits,
  deadline,
  timers,
  cycles,
  deadWays,
  answers,
  corrections,
  callOutcomes,
  callKey,
  acts,
  queues,
  policyOutcomes,
  options,
  textExists,
  factsSupplied,
  templateUse,
  window,
  outcomes,
  versions,
  context,
};

const BLUEPRINT_RULES: readonly BlueprintRule[] = [
  settings,
  work,
  texts,
  templates,
  policies,
  intents,
  intentExamples,
  knowledge,
  contracts,
];

/**
 * The closure proof: all that keeps a blueprint from being published, with state, reason and fix; empty when it holds.
 * What it proves: every loop can end, every wait is left, every outcome has a way, and every word is there to be said.
 */
export function checkBlueprint(blueprint: Blueprint): Violation[] {
  const wrongShape = shape(blueprint);
  if (wrongShape.length > 0) return wrongShape;
  const ofFlows = blueprint.flows.flatMap((flow) =>
    Object.entries(FLOW_RULES).flatMap(([rule, check]) =>
      check(flow, blueprint).map((finding) => ({ flow: flow.name, rule, ...finding })),
    ),
  );
  return [...BLUEPRINT_RULES.flatMap((check) => check(blueprint)), ...ofFlows];
}

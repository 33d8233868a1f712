/** What the author of a flow may import: 'loopline/flow'. The flows of this repository use the same door. */
export { definePolicy, type WrittenPolicy } from '../policy/definePolicy.ts';
export type { Decision, Policy } from '../policy/policy.ts';
export { advance, openLoop, type LoopState, type Move } from './advance.ts';
export type { Also } from './also.ts';
export type { Correction, FlowCorrection } from './correction.ts';
export { defineFlow, type WrittenFlow } from './defineFlow.ts';
export type { Effect, Expectation, Fact, Facts, FlowEvent, OfferedOption, Rest, SlotKind } from './effect.ts';
export { dateFact, moneyFact, nameFact, numberFact, timeFact } from './fact.ts';
export type { Card, CardLine, CardPlan, Flow, FlowInput, Migration } from './flow.ts';
export { flowKit, type FlowKit } from './kit.ts';
export type { Silence } from './nodes/customer.ts';
export type { FlowNode, FlowNodes, Transition } from './node.ts';
export type { OperationContract } from './operation.ts';
export type { KeptDecision } from './bookkeeping.ts';
export type { PersonAct } from './personAct.ts';
export type { StatePlan } from './plan.ts';
export type { FactSources, From, FullWords, Words } from './words.ts';
export type { Way } from './way.ts';

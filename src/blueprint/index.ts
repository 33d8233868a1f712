/** What the author of a business may import: 'loopline/blueprint'. */
export type { WrittenRoutingRule } from '../api/routingRule.ts';
export { defineBlueprint, type Blueprint, type Queue } from './blueprint.ts';
export type { Calendar } from '../sla/calendar.ts';
export { DEFAULT_LADDER, type Rung, type SlaPolicy } from '../sla/slaPolicy.ts';
export type { Shift, Weekday } from '../sla/weekday.ts';
export { ratingFlow } from './ratingFlow.ts';
export { checkBlueprint } from './check/checkBlueprint.ts';
export type { Violation } from './check/violation.ts';
export type { Article } from '../knowledge/article.ts';
export type { Intent, Meaning } from '../understanding/intent.ts';
export type { RecordedUtterance } from '../understanding/recordedUtterance.ts';
export type { AssistantProfile } from '../understanding/model/assistantProfile.ts';
export type { Template } from './text/template.ts';
export type { InLanguages, Texts } from './text/texts.ts';

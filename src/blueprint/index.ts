/** What the author of a business may import: 'loopline/blueprint'. */
export {
  defineBlueprint,
  type Blueprint,
  type Calendar,
  type Queue,
  type Shift,
  type SlaPolicy,
  type Weekday,
} from './blueprint.ts';
export { checkBlueprint } from './check/checkBlueprint.ts';
export type { Violation } from './check/violation.ts';
export type { Article } from '../knowledge/article.ts';
export type { Intent, Meaning } from '../understanding/intent.ts';
export type { RecordedUtterance } from '../understanding/recordedUtterance.ts';
export type { AssistantProfile } from '../understanding/model/assistantProfile.ts';
export type { Template } from './text/template.ts';
export type { InLanguages, Texts } from './text/texts.ts';

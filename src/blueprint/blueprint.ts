import type { WrittenRoutingRule } from '../api/routingRule.ts';
import type { Flow } from '../flow/flow.ts';
import type { Article } from '../knowledge/article.ts';
import type { Policy } from '../policy/policy.ts';
import type { Calendar } from '../sla/calendar.ts';
import type { SlaPolicy } from '../sla/slaPolicy.ts';
import type { Intent } from '../understanding/intent.ts';
import type { RecordedUtterance } from '../understanding/recordedUtterance.ts';
import type { AssistantProfile } from '../understanding/model/assistantProfile.ts';
import { INQUIRY, inquiryFlow } from './inquiryFlow.ts';
import { PRODUCT_TEXTS } from './productTexts.ts';
import type { Template } from './text/template.ts';
import type { Texts } from './text/texts.ts';

/** A business, written down: what it does, what it says, by which rules and with which teams. */
export interface Blueprint {
  readonly name: string;
  readonly business: { readonly name: string };
  /** BCP 47 tags. Every text exists in each of them. */
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  /** IANA name: 'America/Sao_Paulo'. */
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
  /** All versions that a loop may still be under way in; new loops take the newest. */
  readonly flows: readonly Flow[];
  readonly texts: Texts;
  /** By name, as approved by the provider. */
  readonly templates: { readonly [name: string]: Template };
  readonly policies: readonly Policy[];
  readonly queues: readonly Queue[];
  /** Who gets what: the first rule whose conditions hold. Until the workspace has rules of its own. */
  readonly routing?: readonly WrittenRoutingRule[];
  readonly calendars: readonly Calendar[];
  readonly slaPolicies: readonly SlaPolicy[];
  readonly intents: readonly Intent[];
  /** Who the assistant is, for a language model that is asked what was meant. */
  readonly assistant?: AssistantProfile;
  /** What questions are answered from. Without it every question goes to a person. */
  readonly knowledge?: readonly Article[];
  /** Texts of customers to measure a new classifier by, before it is published. Read when that is done. */
  readonly evaluation?: () => readonly RecordedUtterance[];
  /** Who gets what belongs to nobody else. */
  readonly fallbackQueue: string;
}

export interface Queue {
  readonly name: string;
  readonly title: string;
  /** Names of a calendar and of an SLA policy of this blueprint. */
  readonly calendar: string;
  readonly slaPolicy: string;
  /** Greater is served first. Absent: 0. */
  readonly priority?: number;
  /** What whoever works from it must know. */
  readonly skills?: readonly string[];
  /** BCP 47: what it answers in. Absent: whatever its members write. */
  readonly languages?: readonly string[];
}

/**
 * A blueprint with what every business has: the product's own words, and the inquiry that takes what fits no flow.
 * Whether it holds is told by `checkBlueprint`; `loadBlueprint` refuses one that does not.
 */
export function defineBlueprint(written: Blueprint): Blueprint {
  const hasInquiry = written.flows.some(({ name }) => name === INQUIRY);
  return {
    ...written,
    flows: hasInquiry ? written.flows : [...written.flows, inquiryFlow(written.fallbackQueue)],
    texts: { ...PRODUCT_TEXTS, ...written.texts },
  };
}

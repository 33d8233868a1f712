import { chargeback } from './patterns/chargeback.ts';
import { consumerBody } from './patterns/consumerBody.ts';
import { contract } from './patterns/contract.ts';
import { dataRights } from './patterns/dataRights.ts';
import { death } from './patterns/death.ts';
import { discrimination } from './patterns/discrimination.ts';
import { health } from './patterns/health.ts';
import { legal } from './patterns/legal.ts';
import { minors } from './patterns/minors.ts';
import { police } from './patterns/police.ts';
import { press } from './patterns/press.ts';
import { safety } from './patterns/safety.ts';
import { selfHarm } from './patterns/selfHarm.ts';
import type { SensitiveTopic } from './sensitiveTopics.ts';

/**
 * Phrases that tell of a topic, folded (small letters, no accents, no apostrophes), in English, Portuguese and Spanish, as
 * `parsePhrase` reads them. Wide on purpose: a person too many costs less than a word too many of the assistant.
 */
export const SENSITIVE_PATTERNS: { readonly [topic in SensitiveTopic]: readonly string[] } = {
  selfHarm,
  safety,
  death,
  police,
  discrimination,
  minors,
  legal,
  consumerBody,
  press,
  chargeback,
  dataRights,
  health,
  contract,
};

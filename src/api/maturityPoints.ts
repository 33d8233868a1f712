/** The ten points of a business that manages its conversations. What each asks for: docs/metrics.md. */
export const MATURITY_POINTS = [
  'ownerAtHandOver',
  'protocolNumber',
  'noEndWithoutNextStep',
  'slaClocks',
  'summaryFirst',
  'oneHistory',
  'ruleRecorded',
  'reasonsKnown',
  'recontactMeasured',
  'learningLoop',
] as const;

export type MaturityPointName = (typeof MATURITY_POINTS)[number];

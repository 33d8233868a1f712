/**
 * What no assistant answers by itself: a person of the business does, after a fixed line and no other words.
 * The order decides when a text touches several: the gravest first.
 */
export const SENSITIVE_TOPICS = [
  /** Wants to harm themselves, or somebody else. */
  'selfHarm',
  /** Somebody was hurt, or could be: fire, shock, glass, a child at risk. */
  'safety',
  'death',
  'police',
  'discrimination',
  /** A child buys, or is harmed. */
  'minors',
  /** A lawyer, a court, a lawsuit. */
  'legal',
  /** Procon, Profeco, OMIC, a consumer office, an ombudsman, a public complaint site. */
  'consumerBody',
  'press',
  'chargeback',
  /** What is kept about a person, and its deletion. */
  'dataRights',
  /** An illness, an allergy, a pregnancy as a reason or a question. */
  'health',
  /** What a contract says, and whether it binds. */
  'contract',
] as const;

export type SensitiveTopic = (typeof SENSITIVE_TOPICS)[number];

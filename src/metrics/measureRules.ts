import { UNRESOLVED_OUTCOMES } from '../flow/unresolvedOutcomes.ts';

/** What a workspace counts as what. Read when loops are measured: who changes them has all loops measured again. */
export interface MeasureRules {
  /** Outcomes that are an end and no resolution: nobody got what they came for. */
  readonly unresolvedOutcomes: readonly string[];
  /** Flows and reasons whose loops are opportunities to sell. */
  readonly opportunities: readonly string[];
  /** Outcomes of opportunities that were won. */
  readonly wonOutcomes: readonly string[];
}

export const DEFAULT_RULES: MeasureRules = {
  unresolvedOutcomes: UNRESOLVED_OUTCOMES,
  opportunities: ['lead', 'opportunity', 'purchase', 'qualifiedLead'],
  wonOutcomes: ['booked', 'converted', 'ordered', 'paid', 'purchased', 'won'],
};

/** The flow that asks how it was: no matter of a contact, so no measure counts it. */
export { RATING as RATING_FLOW } from '../blueprint/ratingFlow.ts';

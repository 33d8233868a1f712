/** A text as numbers: what stands in it, and how much each weighs. Length one, less what no example has. */
export interface SparseVector {
  readonly columns: Int32Array;
  readonly values: Float32Array;
  /** How much of the text no example has, in [0, 1]. */
  readonly unknownShare: number;
  /** How many features the text has, known or not. */
  readonly featureCount: number;
}

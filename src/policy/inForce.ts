import type { Policy } from './policy.ts';

/** By name: the policies that a business published in place of its blueprint's. */
export type PoliciesInForce = ReadonlyMap<string, Policy>;

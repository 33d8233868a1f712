import type { MATURITY_POINTS } from '../api/metricsShapes.ts';

export type MaturityPointName = (typeof MATURITY_POINTS)[number];

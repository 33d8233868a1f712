import { join } from 'node:path';

/** Classifiers of demonstrations, tests and measurements: trained by the first that needs one, and kept for the others. */
export const KEPT_MODELS = join(import.meta.dirname, '..', '.loopline', 'models');

import type { Intent } from 'loopline/blueprint';
import { refundStatus } from './refundStatus.ts';
import { returnLabel } from './returnLabel.ts';
import { returnPolicy } from './returnPolicy.ts';

/** What customers ask about returns that are under way, and about their rules. */
export const aboutReturns: readonly Intent[] = [refundStatus, returnLabel, returnPolicy];

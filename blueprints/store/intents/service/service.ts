import type { Intent } from 'loopline/blueprint';
import { accountAccess } from './accountAccess.ts';
import { assembly } from './assembly.ts';
import { becomeSupplier } from './becomeSupplier.ts';
import { contactInfo } from './contactInfo.ts';
import { jobApplication } from './jobApplication.ts';
import { leaveReview } from './leaveReview.ts';
import { personalData } from './personalData.ts';
import { storeHours } from './storeHours.ts';
import { storeLocation } from './storeLocation.ts';
import { subscribeNews } from './subscribeNews.ts';
import { warranty } from './warranty.ts';

/** What customers ask about the shop itself, and about what they have had from it for a while. */
export const service: readonly Intent[] = [
  warranty,
  assembly,
  storeHours,
  storeLocation,
  contactInfo,
  accountAccess,
  personalData,
  subscribeNews,
  leaveReview,
  jobApplication,
  becomeSupplier,
];

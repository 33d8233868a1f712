import { addressWalks } from './address.ts';
import { cancelWalks } from './cancel.ts';
import { findWalks } from './find.ts';
import { invoiceWalks } from './invoice.ts';
import { statusWalks } from './status.ts';

export const walks = [...findWalks, ...statusWalks, ...cancelWalks, ...addressWalks, ...invoiceWalks];

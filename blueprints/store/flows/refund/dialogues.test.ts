import { testDialogues } from '../../testing/testDialogues.ts';
import { happenings } from './dialogues/happenings.ts';
import { refund } from './refund.ts';

testDialogues(refund, import.meta.dirname, happenings);

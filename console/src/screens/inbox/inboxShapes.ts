import type { InfiniteData } from '@tanstack/react-query';
import type { z } from 'zod';
import type { inboxEndpoints, InboxRow } from '../../../../src/api/inbox.ts';

/** What the API gives of the inbox. */
export type Row = InboxRow;
export type Counts = z.output<(typeof inboxEndpoints)['counts']['reply']>;
export type SavedView = z.output<(typeof inboxEndpoints)['views']['reply']>['views'][number];
/** All that is loaded of a list, page by page. */
export type Pages = InfiniteData<z.output<(typeof inboxEndpoints)['list']['reply']>, string | null>;

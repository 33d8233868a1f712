import { operations } from 'virtual:operations';
import { clientOf } from '../../../src/api/clientOf.ts';

/** The API of the server that served this page; the session's cookie tells who asks. */
export const client = clientOf(operations, { baseUrl: '' });

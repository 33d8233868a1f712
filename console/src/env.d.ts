declare module 'virtual:operations' {
  import type { OperationTable } from '../../src/api/clientOf.ts';
  export const operations: OperationTable;
}

declare module '*.po' {
  import type { Messages } from '@lingui/core';
  export const messages: Messages;
}

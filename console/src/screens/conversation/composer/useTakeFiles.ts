import { useLingui } from '@lingui/react/macro';
import type { ClipboardEvent, DragEvent } from 'react';
import { upload } from './uploads.ts';

/** Files that are chosen, dropped or pasted go on their way at once. */
export function useTakeFiles(conversationId: string) {
  const { t } = useLingui();
  const tooLarge = t`Larger than 25 MB; it is not sent.`;
  const take = (files: Iterable<File>) => {
    for (const file of files) upload(conversationId, file, tooLarge);
  };
  return {
    take,
    paste: (event: ClipboardEvent) => {
      const { files } = event.clipboardData;
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    },
    drop: {
      onDragOver: (event: DragEvent) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      },
      onDrop: (event: DragEvent) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        take(event.dataTransfer.files);
      },
    },
  };
}

export type TakeFiles = ReturnType<typeof useTakeFiles>;

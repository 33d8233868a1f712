import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useActivity } from '../data/useActivity.ts';
import { noticeWords } from './noticeWords.ts';
import { tellNotice } from './tellNotice.ts';
import { usePlaceCounts } from './usePlaceCounts.ts';
import { useReadOnOpen } from './useReadOnOpen.ts';

/** What needs who is signed in: a toast on the page, the system's own notice when it is hidden, a count in the title. */
export function useNotices(): void {
  const { t } = useLingui();
  const go = useNavigate();
  useReadOnOpen();
  const count = usePlaceCounts()['/inbox'] ?? 0;
  useEffect(() => {
    document.title = count > 0 ? `(${count}) Loopline` : 'Loopline';
  }, [count]);
  useActivity((activities) => {
    for (const { conversationId, facts } of activities) {
      for (const { kind, about } of facts) {
        if (kind !== 'notification.made' || typeof about !== 'string') continue;
        const open = () =>
          conversationId !== null && void go({ to: '/inbox/$conversationId', params: { conversationId } });
        tellNotice({
          about,
          words: t(noticeWords(about)),
          open,
          openWords: t`Open`,
          askWords: t`Tell me also when this page is hidden`,
        });
      }
    }
  });
}

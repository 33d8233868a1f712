import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { toast } from '../data/toasts.ts';
import { useActivity } from '../data/useActivity.ts';
import { noticeWords } from './noticeWords.ts';
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
        tell(t(noticeWords(about)), { open, words: t`Open`, ask: t`Tell me also when this page is hidden` });
      }
    }
  });
}

function tell(
  words: string,
  { open, words: openWords, ask }: { open: () => void; words: string; ask: string },
) {
  toast(words, { action: { words: openWords, run: open } });
  if (typeof Notification === 'undefined') return;
  if (Notification.permission === 'granted' && document.hidden) {
    const notice = new Notification('Loopline', { body: words, tag: words });
    notice.onclick = () => {
      window.focus();
      open();
    };
  }
  if (Notification.permission === 'default' && !wasAsked) {
    wasAsked = true;
    toast(ask, { action: { words: 'OK', run: () => void Notification.requestPermission() }, forMs: null });
  }
}

/** Once for a page: who turned it down is left alone. */
let wasAsked = false;

import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { client } from '../../../data/client.ts';
import { dayAndTime } from '../../../data/say.ts';

const PAUSE_MS = 600;
const SHORTEST = 12;

/** Words that promise become work with a date: told before they are sent. */
export function PromiseChip({ conversationId, text }: { conversationId: string; text: string }) {
  const asked = useSettled(text.trim());
  const { data } = useQuery({
    queryKey: ['pane', 'promise', conversationId, asked],
    queryFn: ({ signal }) =>
      client.composer.promise({ params: { conversationId }, body: { text: asked }, signal }),
    enabled: asked.length >= SHORTEST,
    gcTime: 60_000,
    retry: false,
  });
  if (!data?.promise || text.trim() === '') return null;
  const due = dayAndTime(data.promise.dueAt);
  return (
    <p
      role="status"
      className="mx-2.5 mb-1 flex w-fit max-w-full items-center gap-1.5 rounded-xs bg-warn-soft px-1.5 py-0.5 text-xs text-warn"
    >
      <CalendarClock size={12} aria-hidden className="shrink-0" />
      <span className="truncate">
        <Trans>This promises something until {due}. It becomes a next step.</Trans>
      </span>
    </p>
  );
}

/** What stood still for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

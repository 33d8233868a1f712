import { Popover } from '@base-ui/react/popover';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { clsx } from 'clsx';
import type { RefObject } from 'react';
import { client } from '../data/client.ts';
import { dayAndTime } from '../data/say.ts';
import { Button } from '../kit/Button.tsx';
import { noticeWords } from './noticeWords.ts';

type Notice = Awaited<ReturnType<typeof client.notifications.list>>['items'][number];

interface NoticesProps {
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** Beside the bell: the last fifty things that one was told, the newest first. Each leads to where it is about. */
export default function Notices({ anchor, onClose }: NoticesProps) {
  return (
    <Popover.Root
      open
      onOpenChange={(open, { event }) => {
        // The bell closes by itself what it opened.
        const isAtBell = event.target instanceof Node && anchor.current?.contains(event.target);
        if (!open && !isAtBell) onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} side="right" align="end" sideOffset={8} className="z-50">
          <Popover.Popup
            finalFocus={anchor}
            className="scroll max-h-[70vh] w-80 rounded-md bg-raised p-1 text-ink shadow-pop outline-none"
          >
            <Told />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Told() {
  const cache = useQueryClient();
  const { data } = useQuery({
    queryKey: ['notifications', 'all'],
    queryFn: ({ signal }) => client.notifications.list({ signal }),
  });
  const read = useMutation({
    mutationFn: (ids: string[] | null) => client.notifications.read({ body: ids === null ? {} : { ids } }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['notifications'] }),
  });
  if (!data) return null;
  return (
    <>
      <header className="flex items-center justify-between gap-2 px-2 py-1">
        <Popover.Title className="cap">
          <Trans>What you were told</Trans>
        </Popover.Title>
        {data.items.some(({ readAt }) => readAt === null) && (
          <Button size="sm" tone="quiet" onClick={() => read.mutate(null)}>
            <Trans>All read</Trans>
          </Button>
        )}
      </header>
      {data.items.length === 0 && (
        <p className="px-2 py-4 text-sm text-ink-2">
          <Trans>Nothing yet. You are told when a conversation, a mention or a clock needs you.</Trans>
        </p>
      )}
      <ul>
        {data.items.map((notice) => (
          <Row key={notice.id} notice={notice} onOpen={() => read.mutate([notice.id])} />
        ))}
      </ul>
    </>
  );
}

function Row({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const { t } = useLingui();
  const go = useNavigate();
  const { about, conversationId, details, madeAt, readAt } = notice;
  const open = () => {
    onOpen();
    if (conversationId !== null) void go({ to: '/inbox/$conversationId', params: { conversationId } });
  };
  return (
    <li>
      <button
        type="button"
        onClick={open}
        className={clsx(
          'grid w-full gap-0.5 rounded-sm px-2 py-1.5 text-left text-sm hover:bg-sunken',
          readAt === null && 'font-semibold',
        )}
      >
        {t(noticeWords(about))}
        {typeof details.text === 'string' && <span className="font-normal">{details.text}</span>}
        <span className="text-xs font-normal text-ink-3">{dayAndTime(madeAt)}</span>
      </button>
    </li>
  );
}

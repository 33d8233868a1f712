import { Trans } from '@lingui/react/macro';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { countdown } from '../../data/say.ts';
import { Badge } from '../../kit/Badge.tsx';
import { useChannelName } from '../../kit/ChannelIcon.tsx';
import type { Board } from './useBoard.ts';

type Channel = Board['channels'][number];

/** Whether what is written leaves. */
export function Channels({ channels }: { channels: readonly Channel[] }) {
  return (
    <ul className="flex flex-wrap items-center gap-1.5">
      {channels.map((channel) => (
        <li key={`${channel.channel} ${channel.account}`}>
          <Health channel={channel} />
        </li>
      ))}
    </ul>
  );
}

/** Messages may stand for a moment while they leave. */
const SLOW_S = 30;

function Health({ channel }: { channel: Channel }) {
  const name = useChannelName(channel.channel);
  const { heldReason, unsent, oldestUnsentSeconds } = channel;
  const isSlow = (oldestUnsentSeconds ?? 0) > SLOW_S;
  const oldest = countdown((oldestUnsentSeconds ?? 0) * 1_000);
  if (heldReason !== null) {
    return (
      <Badge tone="hot">
        <TriangleAlert size={11} aria-hidden />
        <Trans>
          {name} stopped: {heldReason}
        </Trans>
      </Badge>
    );
  }
  return (
    <Badge tone={isSlow ? 'warn' : 'plain'}>
      {isSlow ? (
        <TriangleAlert size={11} aria-hidden />
      ) : (
        <CircleCheck size={11} aria-hidden className="text-done" />
      )}
      {unsent === 0 ? (
        <Trans>{name} sends</Trans>
      ) : (
        <Trans>
          {name}: {unsent} waiting to leave, oldest {oldest}
        </Trans>
      )}
    </Badge>
  );
}

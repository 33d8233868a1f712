import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Radio } from 'lucide-react';
import { dayAndTime } from '../../data/say.ts';
import { useMay } from '../../data/me.ts';
import { useNow } from '../../data/useNow.ts';
import { Failure } from '../../kit/ErrorPane.tsx';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';
import { Select } from '../../kit/Select.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { Broadcast } from './Broadcast.tsx';
import { Channels } from './Channels.tsx';
import { Decisions } from './Decisions.tsx';
import { EndedHours } from './EndedHours.tsx';
import { LoopsWaiting } from './LoopsWaiting.tsx';
import { QueueStrips } from './QueueStrips.tsx';
import { SixFigures } from './SixFigures.tsx';
import { useBoard, type Queue } from './useBoard.ts';

/** The operation as it stands, about a second behind. */
export function Live() {
  const { queue } = useSearch({ from: '/shell/live' });
  const { board, people, queues, targetOf } = useBoard();
  const { data, error, refetch } = board;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <Head queue={queue} queues={queues} board={data} />
      {error !== null && data === undefined && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton rows={8} />}
      {data !== undefined && (
        <div className="scroll grid min-h-0 flex-1 auto-rows-max grid-cols-1 gap-3 px-4 pb-4 max-md:px-3 xl:grid-cols-[minmax(0,1fr)_372px] xl:grid-rows-[auto_minmax(0,1fr)_auto]">
          <SixFigures board={data} people={people} queue={queue} />
          <QueueStrips board={data} queues={queues} queue={queue} targetOf={targetOf} />
          <Decisions board={data} people={people} queues={queues} queue={queue} />
          <div className="grid min-w-0 grid-cols-1 gap-3 xl:col-start-1 xl:grid-cols-[1.25fr_1fr]">
            <EndedHours board={data} />
            <LoopsWaiting states={data.states} />
          </div>
        </div>
      )}
    </div>
  );
}

interface HeadProps {
  queue: string | undefined;
  queues: readonly Queue[];
  board: ReturnType<typeof useBoard>['board']['data'];
}

function Head({ queue, queues, board }: HeadProps) {
  const { t } = useLingui();
  const go = useNavigate();
  const mayBroadcast = useMay('conversation.assign');
  return (
    <ScreenHeader title={<Trans>Live operation</Trans>} about={board && <Behind at={Date.parse(board.at)} />}>
      {board && <Channels channels={board.channels} />}
      <Select
        label={t`Team`}
        isLabelHidden
        value={queue ?? ''}
        options={[
          { value: '', words: t`All teams` },
          ...queues.map(({ name, title }) => ({ value: name, words: title })),
          ...(queue !== undefined && !queues.some(({ name }) => name === queue)
            ? [{ value: queue, words: queue }]
            : []),
        ]}
        onChoose={(value) =>
          void go({ to: '/live', search: value === '' ? {} : { queue: value }, replace: true })
        }
      />
      {mayBroadcast && <Broadcast queue={queue ?? null} queues={queues} />}
    </ScreenHeader>
  );
}

const SECOND_MS = 1_000;

/** When it was so, and how far that is behind. */
function Behind({ at }: { at: number }) {
  const seconds = Math.max(1, Math.round((useNow() - at) / SECOND_MS));
  return (
    <span className="num flex items-center gap-1.5">
      <Radio size={13} className="text-done" aria-hidden />
      {dayAndTime(at)} ·{' '}
      {seconds <= 2 ? <Trans>one second behind</Trans> : <Trans>{seconds} seconds ago</Trans>}
    </span>
  );
}

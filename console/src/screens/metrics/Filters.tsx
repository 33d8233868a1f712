import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { useMay } from '../../data/me.ts';
import { useChannelName } from '../../kit/ChannelIcon.tsx';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Field } from '../../kit/Field.tsx';
import { Select } from '../../kit/Select.tsx';
import type { MetricsSearch } from './search.ts';
import type { Asked } from './useQueryOf.ts';

interface FiltersProps {
  search: MetricsSearch;
  asked: Asked;
}

/** Period, queue and channel. What is chosen stands in the address. */
export function Filters({ search, asked }: FiltersProps) {
  const { t } = useLingui();
  const go = useNavigate();
  const [isChoosing, setChoosing] = useState(false);
  const { days, month, from, to, ...filters } = search;
  const show = (next: MetricsSearch) => void go({ to: '.', search: next, replace: true });
  const periods: Record<string, MetricsSearch> = {
    '7': { days: 7 },
    '28': {},
    '90': { days: 90 },
    month: { month: true },
  };
  const value = from !== undefined && to !== undefined ? 'custom' : month ? 'month' : String(days ?? 28);
  return (
    <>
      <Select
        label={t`Period`}
        isLabelHidden
        value={value}
        options={[
          { value: '7', words: t`7 days` },
          { value: '28', words: t`28 days` },
          { value: '90', words: t`90 days` },
          { value: 'month', words: t`This month` },
          { value: 'custom', words: t`Other days …` },
        ]}
        onChoose={(chosen) =>
          chosen === 'custom' ? setChoosing(true) : show({ ...filters, ...periods[chosen] })
        }
      />
      <QueueFilter queue={search.queue} onChoose={(queue) => show(without({ ...search, queue }))} />
      <ChannelFilter channel={search.channel} onChoose={(channel) => show(without({ ...search, channel }))} />
      {isChoosing && (
        <Days
          asked={asked}
          onClose={() => setChoosing(false)}
          onChoose={(period) => {
            setChoosing(false);
            show({ ...filters, ...period });
          }}
        />
      )}
    </>
  );
}

/** What is chosen no more is not in the address. */
function without(search: { [name in keyof MetricsSearch]: MetricsSearch[name] | undefined }): MetricsSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

interface FilterProps {
  onChoose: (value: string | undefined) => void;
}

function QueueFilter({ queue, onChoose }: FilterProps & { queue: string | undefined }) {
  const { t } = useLingui();
  const mayRead = useMay('ticket.read');
  const { data } = useQuery({
    queryKey: ['live', 'queues'],
    queryFn: ({ signal }) => client.routing.listQueues({ signal }),
    enabled: mayRead,
  });
  const names = data?.items.map(({ name, title }) => ({ value: name, words: title })) ?? [];
  const chosen =
    queue !== undefined && !names.some(({ value }) => value === queue)
      ? [{ value: queue, words: queue }]
      : [];
  return (
    <Select
      label={t`Queue`}
      isLabelHidden
      value={queue ?? ''}
      options={[{ value: '', words: t`All queues` }, ...names, ...chosen]}
      onChoose={(value) => onChoose(value === '' ? undefined : value)}
    />
  );
}

const CHANNELS = ['whatsapp', 'webchat', 'email'] as const;

function ChannelFilter({ channel, onChoose }: FilterProps & { channel: string | undefined }) {
  const { t } = useLingui();
  const words = [useChannelName(CHANNELS[0]), useChannelName(CHANNELS[1]), useChannelName(CHANNELS[2])];
  return (
    <Select
      label={t`Channel`}
      isLabelHidden
      value={channel ?? ''}
      options={[
        { value: '', words: t`All channels` },
        ...CHANNELS.map((value, index) => ({ value, words: words[index] ?? value })),
      ]}
      onChoose={(value) => onChoose(value === '' ? undefined : value)}
    />
  );
}

interface DaysProps {
  asked: Asked;
  onClose: () => void;
  onChoose: (period: { from: string; to: string }) => void;
}

function Days({ asked, onClose, onChoose }: DaysProps) {
  const { t } = useLingui();
  const [from, setFrom] = useState(asked.from ?? '');
  const [to, setTo] = useState(asked.to ?? '');
  const isGood = from !== '' && to !== '' && from <= to;
  return (
    <Dialog title={t`From which day to which?`} onClose={onClose} width={340}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (isGood) onChoose({ from, to });
        }}
      >
        <Field
          label={t`First day`}
          type="date"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <Field
          label={t`Last day`}
          type="date"
          value={to}
          problem={isGood ? null : t`Choose a last day that is not before the first`}
          onChange={(event) => setTo(event.target.value)}
        />
        <Button tone="solid" type="submit" disabled={!isGood} className="justify-self-end">
          <Trans>Show</Trans>
        </Button>
      </form>
    </Dialog>
  );
}

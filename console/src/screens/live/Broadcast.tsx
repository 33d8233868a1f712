import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { useId, useState } from 'react';
import { client } from '../../data/client.ts';
import { problemWords } from '../../data/problemWords.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Select } from '../../kit/Select.tsx';
import type { Queue } from './useBoard.ts';

interface BroadcastProps {
  queue: string | null;
  queues: readonly Queue[];
}

/** Tells everybody of a team who is there something. */
export function Broadcast({ queue, queues }: BroadcastProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Megaphone size={13} aria-hidden />
        <Trans>Tell the team</Trans>
      </Button>
      {isOpen && <Words queue={queue} queues={queues} onClose={() => setOpen(false)} />}
    </>
  );
}

const LONGEST = 500;

function Words({ queue: first, queues, onClose }: BroadcastProps & { onClose: () => void }) {
  const { t } = useLingui();
  const [queue, setQueue] = useState(first);
  const [text, setText] = useState('');
  const tell = useMutation({
    mutationFn: () => client.metrics.broadcast({ body: { queue, text } }),
  });
  return (
    <Dialog title={t`Tell the team`} onClose={onClose}>
      {tell.data ? (
        <Told count={tell.data.told.length} onClose={onClose} />
      ) : (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            tell.mutate();
          }}
        >
          <Select
            label={t`To`}
            value={queue ?? ''}
            options={[
              { value: '', words: t`Everybody who is there` },
              ...queues.map(({ name, title }) => ({ value: name, words: title })),
            ]}
            onChoose={(value) => setQueue(value === '' ? null : value)}
          />
          <Text text={text} onChange={setText} problem={tell.error && problemWords(tell.error)} />
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button tone="solid" type="submit" disabled={text.trim() === '' || tell.isPending}>
              <Trans>Tell them</Trans>
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function Told({ count, onClose }: { count: number; onClose: () => void }) {
  return (
    <div className="grid gap-3">
      <p role="status">
        <Plural
          value={count}
          _0="Nobody of this team is online but you, so nobody was told."
          one="# person was told."
          other="# people were told."
        />
      </p>
      <Button tone="solid" className="justify-self-end" onClick={onClose}>
        <Trans>Done</Trans>
      </Button>
    </div>
  );
}

interface TextProps {
  text: string;
  onChange: (text: string) => void;
  problem: string | null;
}

function Text({ text, onChange, problem }: TextProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        <Trans>What they should know</Trans>
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        className="rounded-sm border border-line-2 bg-raised p-2 text-base"
      />
      <p className="text-xs text-ink-3">
        <Trans>Who is online now gets a notification. Customers never see it.</Trans>
      </p>
      {problem !== null && (
        <p role="alert" className="text-xs text-hot">
          {problem}
        </p>
      )}
    </div>
  );
}

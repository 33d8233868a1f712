import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { client } from '../../data/client.ts';
import { problemWords } from '../../data/problemWords.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Select } from '../../kit/Select.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { wordsOfName, wordsOfState } from '../../data/wordsOfName.ts';
import { actionsQuery, conversationQuery } from './data/paneQueries.ts';

type Loops = Awaited<ReturnType<typeof client.conversations.actions>>['loops'];

/** Where AI goes on, with what, and what the customer is told. */
export function GiveBack({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
  const { t } = useLingui();
  const { data, error } = useQuery({ ...actionsQuery(conversationId), staleTime: 0 });
  return (
    <Dialog title={t`Give back to AI`} onClose={onClose}>
      {error && <p className="text-sm text-hot">{problemWords(error)}</p>}
      {!data && !error && <Skeleton rows={3} height={44} />}
      {data && (
        <Form conversationId={conversationId} epoch={data.epoch} loops={data.loops} onDone={onClose} />
      )}
    </Dialog>
  );
}

interface FormProps {
  conversationId: string;
  epoch: number;
  loops: Loops;
  onDone: () => void;
}

type Act = Extract<Parameters<typeof client.conversations.act>[0]['body']['act'], { kind: 'handBack' }>;

function useGiveBack(conversationId: string, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) => client.conversations.act({ params: { conversationId }, body: { act } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: conversationQuery(conversationId).queryKey });
      void queries.invalidateQueries({ queryKey: ['pane', 'trace', conversationId] });
      onDone();
    },
  });
}

interface PlaceProps {
  loops: Loops;
  loop: Loops[number] | undefined;
  state: Loops[number]['handBack'][number] | undefined;
  onLoop: (id: string) => void;
  onState: (state: string) => void;
}

/** Which matter goes on, and where in it. */
function Place({ loops, loop, state, onLoop, onState }: PlaceProps) {
  const { t } = useLingui();
  return (
    <>
      {loops.length > 1 && (
        <Select
          label={t`Matter`}
          value={loop?.id ?? ''}
          onChoose={onLoop}
          options={loops.map(({ id, flow, protocolNumber }) => ({
            value: id,
            words: `${wordsOfName(flow)} ${protocolNumber}`,
          }))}
        />
      )}
      {loop && state && (
        <Select
          label={t`Go on at`}
          value={state.state}
          onChoose={onState}
          options={loop.handBack.map((each, index) => ({
            value: each.state,
            words:
              index === 0
                ? t`${wordsOfState(loop.flow, each.state)} (where it stands)`
                : wordsOfState(loop.flow, each.state),
          }))}
        />
      )}
    </>
  );
}

function Form({ conversationId, epoch, loops, onDone }: FormProps) {
  const [loopId, setLoopId] = useState(loops[0]?.id ?? '');
  const loop = loops.find(({ id }) => id === loopId);
  const [chosen, setChosen] = useState<string | null>(null);
  const state = loop?.handBack.find((each) => each.state === chosen) ?? loop?.handBack[0];
  const [tell, setTell] = useState('');
  const [say, setSay] = useState('');
  const give = useGiveBack(conversationId, onDone);
  const submit = () =>
    give.mutate({
      kind: 'handBack',
      epoch,
      ...(loop && state && { loopId: loop.id, state: state.state }),
      ...(tell.trim() !== '' && { tell: tell.trim() }),
      ...(say.trim() !== '' && { say: say.trim() }),
    });
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Place
        {...{ loops, loop, state }}
        onLoop={(id) => {
          setLoopId(id);
          setChosen(null);
        }}
        onState={setChosen}
      />
      {state && (
        <p className="rounded-md border border-dashed border-ai-line bg-ai-soft px-3 py-2 text-sm" dir="auto">
          {state.says ?? <Trans>AI says nothing there until something happens.</Trans>}
        </p>
      )}
      <Words label={<Trans>What AI should know</Trans>} value={tell} most={2_000} onChange={setTell}>
        <Trans>It is not asked again, and never sent to the customer.</Trans>
      </Words>
      <Words label={<Trans>What the customer is told</Trans>} value={say} most={4_096} onChange={setSay}>
        <Trans>Sent in your name before AI goes on. May be empty.</Trans>
      </Words>
      {give.error && (
        <p role="alert" className="text-sm text-hot">
          {problemWords(give.error)}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>
          <Trans>Keep it</Trans>
        </Button>
        <Button type="submit" tone="ai" disabled={give.isPending}>
          <Trans>Give back</Trans>
        </Button>
      </div>
    </form>
  );
}

interface WordsProps {
  label: ReactNode;
  value: string;
  most: number;
  onChange: (text: string) => void;
  children: ReactNode;
}

function Words({ label, value, most, onChange, children }: WordsProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        maxLength={most}
        value={value}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        className="rounded-sm border border-line-2 bg-raised px-2 py-1 text-base"
      />
      <p id={`${id}-note`} className="text-xs text-ink-3">
        {children}
      </p>
    </div>
  );
}

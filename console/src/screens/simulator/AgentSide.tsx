import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { SandboxAct } from '../../../../src/api/scenario.ts';
import type { Run } from '../../../../src/api/simulatorShapes.ts';
import { money } from '../../data/say.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Field } from '../../kit/Field.tsx';
import { HolderMark, useHolderWords, type Holder } from '../../kit/HolderMark.tsx';
import { Section } from '../../kit/Section.tsx';
import type { Simulation } from './useSimulator.ts';

/** The run as somebody who works here has it: who holds it, what can be decided, and what to write. */
export function AgentSide({ simulation }: { simulation: Simulation }) {
  const { run, isBusy, mayRun } = simulation;
  if (run?.agent.holder == null) {
    return (
      <EmptyState title={<Trans>No conversation yet</Trans>}>
        <Trans>It is here as soon as the customer has written.</Trans>
      </EmptyState>
    );
  }
  const act = (asked: SandboxAct) => simulation.step({ do: 'act', act: asked });
  return (
    <div className="grid max-w-xl gap-5">
      <Baton run={run} isBusy={isBusy || !mayRun} act={act} />
      <Decisions run={run} isBusy={isBusy || !mayRun} act={act} />
      {run.agent.isMe && <Reply isBusy={isBusy || !mayRun} act={act} />}
      <Said run={run} />
    </div>
  );
}

interface PartProps {
  run: Run;
  isBusy: boolean;
  act: (asked: SandboxAct) => void;
}

function holderOf({ agent: { holder, isMe } }: Run): Holder {
  if (holder === null) return { kind: 'nobody' };
  if (isMe) return { kind: 'me', name: '' };
  return holder.kind === 'assistant' ? { kind: 'assistant' } : { kind: holder.kind, name: holder.name ?? '' };
}

function Baton({ run, isBusy, act }: PartProps) {
  const holder = holderOf(run);
  const words = useHolderWords(holder);
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-md border bg-raised p-2.5">
      <HolderMark holder={holder} size={20} />
      <span className="flex-1 font-medium">{words}</span>
      {run.agent.isMe ? (
        <Button tone="ai" disabled={isBusy} onClick={() => act({ kind: 'handBack' })}>
          <Trans>Hand back to AI</Trans>
        </Button>
      ) : (
        <Button tone="solid" disabled={isBusy} onClick={() => act({ kind: 'takeOver' })}>
          <Trans>Take over</Trans>
        </Button>
      )}
    </div>
  );
}

function Decisions({ run, isBusy, act }: PartProps) {
  const actions = run.agent.actions.filter(({ needsInput }) => !needsInput);
  if (actions.length === 0) return null;
  return (
    <Section title={<Trans>What can be decided</Trans>}>
      <div className="flex flex-wrap gap-2">
        {actions.map(({ name, title, money: amount }) => (
          <Button
            key={name}
            tone={amount === null ? 'plain' : 'warn'}
            disabled={isBusy}
            onClick={() => act({ kind: 'move', name })}
          >
            {title}
            {amount !== null && <span className="num">{money(amount)}</span>}
          </Button>
        ))}
      </div>
    </Section>
  );
}

function Reply({ isBusy, act }: Omit<PartProps, 'run'>) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        act({ kind: 'write', text: text.trim() });
        setText('');
      }}
    >
      <Field
        className="flex-1"
        label={t`Reply to the customer`}
        value={text}
        maxLength={4_096}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" tone="solid" disabled={isBusy || text.trim() === ''}>
        <Trans>Send</Trans>
      </Button>
    </form>
  );
}

function Said({ run: { phone, persona } }: { run: Run }) {
  const { t } = useLingui();
  return (
    <Section title={<Trans>What was said</Trans>}>
      <ol className="grid gap-1.5 text-sm">
        {phone.messages.map(({ id, from, text, media }) => (
          <li key={id} className="grid grid-cols-[6.5rem_1fr] gap-2">
            <span className="truncate text-ink-3">{from === 'customer' ? persona.name : t`Us`}</span>
            <span lang={persona.language} dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
              {text === '' ? (media?.fileName ?? media?.kind) : text}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

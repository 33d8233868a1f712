import { Trans } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { Hand, Pause, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMe } from '../../data/me.ts';
import { Button } from '../../kit/Button.tsx';
import { HolderMark, type Holder } from '../../kit/HolderMark.tsx';
import { Kbd } from '../../kit/Kbd.tsx';
import type { Hold } from './data/useHold.ts';

interface BatonProps {
  hold: Hold;
  onGiveBack: () => void;
  /** Tells who holds it that one would like to have it; null: there is no work of people on it to do so. */
  onAsk: (() => void) | null;
}

const COLOURS = {
  me: 'bg-accent-soft',
  assistant: 'bg-ai-soft',
  agent: 'bg-sunken',
  queue: 'bg-warn-soft',
  nobody: 'hatch bg-hot-soft',
};

/** Who speaks for the business: one at a time, always in sight. */
export function Baton({ hold, onGiveBack, onAsk }: BatonProps) {
  const { by } = hold;
  return (
    <div
      className={clsx(
        'flex min-h-9 items-center gap-2.5 border-b px-4 py-1 text-sm max-md:px-2.5',
        COLOURS[by.kind],
      )}
    >
      <HolderMark holder={useShown(hold)} size={18} />
      <p className="min-w-0 flex-1 truncate" role="status">
        <HeldWords hold={hold} />
      </p>
      {by.kind === 'me' && (
        <Button tone="ai" size="sm" onClick={onGiveBack}>
          <Undo2 size={12} aria-hidden />
          <Trans>Give back to AI</Trans>
          <span className="max-md:hidden">
            <Kbd keys="Shift+T" />
          </span>
        </Button>
      )}
      {by.kind === 'agent' && onAsk && (
        <Button size="sm" onClick={onAsk}>
          <Hand size={12} aria-hidden />
          <Trans>Ask for it</Trans>
        </Button>
      )}
      {by.kind !== 'me' && hold.canTake && (
        <Button tone={by.kind === 'agent' ? 'plain' : 'solid'} size="sm" onClick={hold.takeOver}>
          <Pause size={12} aria-hidden />
          <Trans>Take over</Trans>
          <span className="max-md:hidden">
            <Kbd keys="t" onDark={by.kind !== 'agent'} />
          </span>
        </Button>
      )}
    </div>
  );
}

function useShown({ by }: Hold): Holder {
  const { agent } = useMe();
  return by.kind === 'me' ? { kind: 'me', name: agent?.name ?? '' } : by;
}

function HeldWords({ hold: { by, canTake } }: { hold: Hold }) {
  const name = 'name' in by ? by.name : '';
  if (by.kind === 'me')
    return (
      <Said
        first={<Trans>You hold this conversation.</Trans>}
        then={<Trans>AI is paused and drafts for you only.</Trans>}
      />
    );
  if (by.kind === 'assistant')
    return (
      <Said
        first={<Trans>AI holds this conversation.</Trans>}
        then={canTake && <Trans>It stops the moment you take over.</Trans>}
      />
    );
  if (by.kind === 'queue')
    return (
      <Said
        first={<Trans>Waiting in {name}.</Trans>}
        then={canTake && <Trans>Nobody has taken it yet.</Trans>}
      />
    );
  if (by.kind === 'nobody')
    return (
      <Said
        first={<Trans>Nobody holds this conversation.</Trans>}
        then={<Trans>It is with a queue, and no work is open on it.</Trans>}
      />
    );
  return (
    <Said
      first={<Trans>{name} holds this conversation.</Trans>}
      then={<Trans>You can leave a note. What you write stays a draft.</Trans>}
    />
  );
}

function Said({ first, then }: { first: ReactNode; then: ReactNode }) {
  return (
    <>
      <b className="font-semibold">{first}</b> <span className="text-ink-2 max-md:hidden">{then}</span>
    </>
  );
}

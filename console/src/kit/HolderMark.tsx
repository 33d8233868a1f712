import { useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { Sparkle } from 'lucide-react';
import { initialsOf } from './initialsOf.ts';

export type Holder =
  { kind: 'assistant' | 'customer' | 'nobody' } | { kind: 'me' | 'agent' | 'queue'; name: string };

const SHAPE: { [kind in Holder['kind']]: string } = {
  assistant: 'border-[1.5px] border-dashed border-ai text-ai',
  nobody: 'border-[1.5px] border-dashed border-hot text-hot',
  customer: 'border-[1.5px] border-line-2 text-ink-3',
  queue: 'border-[1.5px] border-line-2 text-ink-2',
  me: 'bg-accent text-panel',
  agent: 'bg-ink-2 text-panel',
};

/** Who holds the conversation right now. Dashed is the assistant, solid a person. */
export function HolderMark({ holder, size = 16 }: { holder: Holder; size?: number }) {
  const label = useHolderWords(holder);
  return (
    <span
      role="img"
      aria-label={label}
      style={{ width: size, height: size, fontSize: size * 0.47 }}
      className={clsx(
        'inline-grid shrink-0 place-items-center rounded-full leading-none font-semibold select-none',
        SHAPE[holder.kind],
      )}
    >
      {holder.kind === 'assistant' ? (
        <Sparkle size={size * 0.55} strokeWidth={2.4} aria-hidden />
      ) : (
        letterOf(holder)
      )}
    </span>
  );
}

/** 'Held by AI', 'Held by you' … */
export function useHolderWords(holder: Holder): string {
  const { t } = useLingui();
  if (holder.kind === 'assistant') return t`Held by AI`;
  if (holder.kind === 'customer') return t`Waiting for the customer`;
  if (holder.kind === 'nobody') return t`Nobody holds it`;
  if (holder.kind === 'me') return t`Held by you`;
  const name = 'name' in holder ? holder.name : '';
  return holder.kind === 'queue' ? t`Waiting in ${name}` : t`Held by ${name}`;
}

function letterOf(holder: Holder): string {
  if (holder.kind === 'nobody') return '?';
  return 'name' in holder ? initialsOf(holder.name) : '…';
}

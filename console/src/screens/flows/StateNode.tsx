import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { clsx } from 'clsx';
import { duration, number } from '../../data/say.ts';
import { signOf } from './kinds.ts';
import type { PaintedState } from './picture.ts';
import type { FlowMode } from './routes.ts';
import { useWaitWords } from './useWaitWords.ts';

export type StateBox = Node<{ painted: PaintedState; mode: FlowMode; isEntry: boolean }, 'state'>;

/** A state in the picture. One of them at a time can be reached with Tab; arrows go from there. */
export function StateNode({ data: { painted, mode, isEntry } }: NodeProps<StateBox>) {
  const { t } = useLingui();
  const waitWords = useWaitWords();
  const { state, count, isSlow, isChosen, change } = painted;
  const { icon: Icon, border } = signOf(state);
  const isSmall = state.waitsFor === 'passes';
  const isEnd = state.waitsFor === 'end';
  return (
    <button
      type="button"
      data-state={state.name}
      tabIndex={isEntry ? 0 : -1}
      aria-pressed={isChosen}
      className={clsx(
        'nopan relative flex h-full w-full items-stretch overflow-hidden rounded-md bg-raised text-base shadow-card',
        isSlow ? 'border-[1.5px] border-warn-fill' : border,
        change === 'added' && '!border-2 !border-solid !border-done bg-done-soft',
        change === 'changed' && '!border-2 !border-solid !border-accent bg-accent-soft',
        isChosen && 'outline-[3px] outline-offset-2 outline-accent outline-solid',
      )}
    >
      <Handle type="target" position={Position.Top} className="!invisible" />
      <Handle type="source" position={Position.Bottom} className="!invisible" />
      <span
        className={clsx(
          'grid shrink-0 place-items-center',
          isSmall ? 'w-6' : 'w-8',
          isEnd ? 'pl-2' : 'border-r',
          isSmall && 'border-dashed border-ai-line bg-ai-soft text-ai',
          isSlow ? 'border-warn-line bg-warn-soft text-warn' : isEnd ? 'text-done' : !isSmall && 'text-ink-3',
        )}
      >
        <Icon size={isSmall ? 12 : 15} strokeWidth={1.9} aria-hidden />
      </span>
      <span className="flex min-w-0 flex-1 flex-col justify-center px-2 leading-[15px]">
        <span className={clsx('truncate font-semibold', isSmall && 'text-xs')}>{state.title}</span>
        {!isSmall && <Below painted={painted} />}
        <span className="sr-only">
          {waitWords(state)}
          {change !== null && `, ${change === 'added' ? t`new` : t`changed`}`}
        </span>
      </span>
      {!(isSmall && mode !== 'day') && (
        <span
          className={clsx(
            'num grid shrink-0 place-items-center pr-2.5 font-semibold tracking-[-.02em]',
            isSmall ? 'text-sm' : isEnd ? 'pr-4 text-[17px]' : 'text-[20px]',
            count === 0 && 'text-ink-3',
            count > 0 && isSlow && 'text-warn',
            count > 0 && isEnd && 'text-done',
          )}
        >
          {number(count)}
        </span>
      )}
    </button>
  );
}

function Below({ painted: { state, medianMs, usualMs, isSlow, overdue } }: { painted: PaintedState }) {
  const shown = medianMs ?? usualMs;
  return (
    <span className="truncate text-xs text-ink-3">
      {shown !== null && (
        <>
          <b className={clsx('font-semibold', isSlow ? 'text-warn' : 'text-ink-2')}>{duration(shown)}</b>
          {isSlow && usualMs !== null ? (
            <>
              {' · '}
              <Trans>usual {duration(usualMs)}</Trans>
            </>
          ) : (
            ' · '
          )}
        </>
      )}
      {overdue > 0 ? (
        <span className="text-hot">
          <Plural value={overdue} one="# late" other="# late" />
        </span>
      ) : (
        !(isSlow && usualMs !== null) && (state.queue ?? state.nextStep ?? state.outcome)
      )}
    </span>
  );
}

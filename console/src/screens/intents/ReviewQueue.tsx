import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { Button } from '../../kit/Button.tsx';
import type { Item } from './useLearning.ts';
import { useReasonWords } from './useReasonWords.ts';

interface ReviewQueueProps {
  items: readonly Item[];
  currentId: string;
  picked: ReadonlySet<string>;
  label: string;
  onChoose: (id: string) => void;
  onPick: (picked: ReadonlySet<string>) => void;
}

/** What is left to decide; several can be picked to be decided together. */
export function ReviewQueue({ items, currentId, picked, label, onChoose, onPick }: ReviewQueueProps) {
  const { t } = useLingui();
  const words = useReasonWords();
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onPick(next);
  };
  return (
    <section aria-label={label} className="rounded-md border bg-panel shadow-card">
      <header className="flex h-10 items-center gap-2 px-3.5">
        <h2 className="flex-1 text-base font-semibold">
          <Plural value={items.length} one="# to review" other="# to review" />
        </h2>
        {picked.size > 0 && (
          <Button size="sm" tone="quiet" onClick={() => onPick(new Set())}>
            <Trans>Pick none</Trans>
          </Button>
        )}
      </header>
      <ul className="scroll max-h-[70vh] border-t">
        {items.map(({ id, text, reason, similar, language }) => (
          <li
            key={id}
            className={clsx(
              'flex items-center gap-2 border-b border-line/70 pl-3.5 last:border-0',
              id === currentId && 'bg-accent-soft',
            )}
          >
            <input
              type="checkbox"
              aria-label={t`Pick: ${text.slice(0, 60)}`}
              checked={picked.has(id)}
              onChange={() => toggle(id)}
              className="h-6 w-4 shrink-0 pointer-coarse:h-11"
            />
            <button
              type="button"
              aria-current={id === currentId ? 'true' : undefined}
              onClick={() => onChoose(id)}
              className="min-w-0 flex-1 py-2 pr-3.5 leading-4"
            >
              <span lang={language} dir="auto" className="block truncate">
                {text}
              </span>
              <span className="num block truncate text-xs text-ink-3">
                {words(reason)}
                {similar > 1 && ` · ×${similar}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

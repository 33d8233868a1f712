import { useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { duration } from '../data/say.ts';
import { useStore } from '../data/store.ts';
import { toasts, type Toast } from '../data/toasts.ts';
import { useNow } from '../data/useNow.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';

export function Toasts() {
  const { t } = useLingui();
  const shown = useStore(toasts);
  return (
    <section
      aria-label={t`Messages of the system`}
      aria-live="polite"
      className="fixed bottom-4 left-1/2 z-[60] grid w-max max-w-[92vw] -translate-x-1/2 gap-2"
    >
      {shown.map((toast) => (
        <One key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

/** Said once as it appears: a clock that is read aloud every second helps nobody. */
function Countdown({ until }: { until: number }) {
  const seconds = Math.max(0, Math.ceil((until - useNow()) / 1_000));
  return (
    <span aria-hidden className="num w-7 text-right text-ink-3">
      {duration(seconds * 1_000)}
    </span>
  );
}

function One({ toast }: { toast: Toast }) {
  const { t } = useLingui();
  const dismiss = () => toasts.set(toasts.get().filter(({ id }) => id !== toast.id));
  const { action } = toast;
  const act = () => {
    dismiss();
    action?.run();
  };
  return (
    <div
      className={clsx(
        'flex items-center gap-3 rounded-md px-3 py-2 text-sm shadow-pop',
        toast.tone === 'problem' ? 'bg-hot-soft text-hot' : 'bg-raised text-ink',
      )}
    >
      <span className="min-w-0 flex-1">{toast.words}</span>
      {toast.until !== null && <Countdown until={toast.until} />}
      {action && (
        <Button size="sm" onClick={act}>
          {action.words}
        </Button>
      )}
      <IconButton label={t`Dismiss`} onClick={dismiss}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  );
}

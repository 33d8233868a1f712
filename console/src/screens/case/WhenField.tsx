import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import type { ReadInstant } from './useReadInstant.ts';

interface WhenFieldProps {
  when: string;
  read: ReadInstant;
  onChange: (when: string) => void;
}

/** A deadline in words, with what was understood below them; or by a click, or by the calendar. */
export function WhenField({ when, read, onChange }: WhenFieldProps) {
  const { t } = useLingui();
  const quick = [
    { words: t`in 2 hours`, title: t`In 2 hours` },
    { words: t`tomorrow at 9:00`, title: t`Tomorrow 9:00` },
    { words: t`in 3 days`, title: t`In 3 days` },
    { words: t`monday at 9:00`, title: t`Monday 9:00` },
  ];
  return (
    <div className="grid gap-1.5">
      <Field
        label={t`Until when`}
        value={when}
        onChange={({ target }) => onChange(target.value)}
        placeholder={t`tomorrow 2pm`}
        hint={<Reading when={when} read={read} />}
        autoComplete="off"
      />
      <div className="flex flex-wrap items-center gap-1.5">
        {quick.map(({ words, title }) => (
          <Button key={title} size="sm" onClick={() => onChange(words)}>
            {title}
          </Button>
        ))}
        <input
          type="datetime-local"
          aria-label={t`Date and hour`}
          onChange={({ target }) => onChange(target.value.replace('T', ' '))}
          className="h-6 rounded-sm border border-line-2 bg-raised px-1 text-sm pointer-coarse:h-11"
        />
      </div>
    </div>
  );
}

function Reading({ when, read }: { when: string; read: ReadInstant }) {
  const { i18n } = useLingui();
  if (when.trim() === '') return <Trans>A day, an hour, or both: in your words</Trans>;
  if (read.isReading) return <Trans>reading…</Trans>;
  if (read.at === null || read.timeZone === null) {
    return <Trans>No date to come was understood; say a day and an hour</Trans>;
  }
  const { timeZone } = read;
  const said = new Intl.DateTimeFormat(i18n.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(read.at));
  return (
    <Trans>
      Understood as {said} ({timeZone})
    </Trans>
  );
}

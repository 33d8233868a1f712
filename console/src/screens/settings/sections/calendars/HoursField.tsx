import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { IconButton } from '../../../../kit/IconButton.tsx';

export type Day = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';
export type Hours = { [day in Day]?: [from: string, until: string][] | undefined };

const DAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A Monday, to ask the language for the names of days. */
const MONDAY = Date.UTC(2026, 0, 5);

interface HoursFieldProps {
  value: Hours;
  problem: string | null;
  onChange: (value: Hours) => void;
}

/** The shifts of each day; several make a break. */
export function HoursField({ value, problem, onChange }: HoursFieldProps) {
  const { t, i18n } = useLingui();
  const named = (index: number) =>
    new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' }).format(
      MONDAY + index * 86_400_000,
    );
  const put = (day: Day, shifts: [string, string][]) => onChange({ ...value, [day]: shifts });
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">
        <Trans>Hours</Trans>
      </legend>
      {DAYS.map((day, index) => {
        const shifts = value[day] ?? [];
        const name = named(index);
        return (
          <div key={day} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
            <span className="w-24 capitalize">{name}</span>
            {shifts.map(([from, until], n) => (
              <span key={n} className="flex items-center gap-1">
                <TimeInput
                  label={t`${name}, shift ${n + 1}, from`}
                  value={from}
                  onChange={(time) => put(day, shifts.with(n, [time, until]))}
                />
                –
                <TimeInput
                  label={t`${name}, shift ${n + 1}, until`}
                  value={until}
                  onChange={(time) => put(day, shifts.with(n, [from, time]))}
                />
                <IconButton
                  label={t`Remove shift ${n + 1} of ${name}`}
                  onClick={() => put(day, shifts.toSpliced(n, 1))}
                >
                  <X size={13} aria-hidden />
                </IconButton>
              </span>
            ))}
            {shifts.length === 0 && (
              <span className="text-ink-3">
                <Trans>closed</Trans>
              </span>
            )}
            <IconButton
              label={t`Add a shift on ${name}`}
              onClick={() =>
                put(day, [...shifts, shifts.length === 0 ? ['09:00', '18:00'] : ['19:00', '20:00']])
              }
            >
              <Plus size={13} aria-hidden />
            </IconButton>
          </div>
        );
      })}
      {problem !== null && <p className="text-xs text-hot">{problem}</p>}
    </fieldset>
  );
}

/** As text: the end of a day may be 24:00, which browsers' own fields for times do not take. */
function TimeInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (time: string) => void;
}) {
  return (
    <input
      aria-label={label}
      value={value}
      inputMode="numeric"
      maxLength={5}
      placeholder="09:00"
      onChange={({ target }) => onChange(target.value)}
      className="num h-7 w-16 rounded-sm border border-line-2 bg-raised px-1.5 text-center"
    />
  );
}

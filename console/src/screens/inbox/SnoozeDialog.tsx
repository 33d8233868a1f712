import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dayAndTime } from '../../data/say.ts';
import { serverNow } from '../../data/serverClock.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Field } from '../../kit/Field.tsx';
import { snoozeTimes, type SnoozeTime } from './snoozeTimes.ts';
import type { Snoozing } from './useSnooze.ts';

/** Until when? In words, or a day and an hour of one's own. */
export function SnoozeDialog({ snoozing }: { snoozing: Snoozing }) {
  const { t } = useLingui();
  const [own, setOwn] = useState('');
  const now = new Date(serverNow());
  const ownAt = own === '' ? null : new Date(own);
  const isPast = ownAt !== null && !(ownAt > now);
  const names: Record<SnoozeTime['name'], string> = {
    inAnHour: t`In an hour`,
    inThreeHours: t`In three hours`,
    tonight: t`This evening`,
    tomorrow: t`Tomorrow morning`,
    monday: t`Monday morning`,
    nextWeek: t`In a week`,
  };
  return (
    <Dialog title={t`Put off until`} onClose={() => snoozing.ask(null)} width={320}>
      <div className="-mx-2 grid">
        {snoozeTimes(now).map(({ name, at }, index) => (
          <button
            key={name}
            type="button"
            autoFocus={index === 0}
            onClick={() => snoozing.until(at)}
            className="flex min-h-[31px] items-center justify-between gap-3 rounded-sm px-2 text-sm hover:bg-accent-soft pointer-coarse:min-h-11"
          >
            <span>{names[name]}</span>
            <span className="num text-xs text-ink-3">{dayAndTime(at.getTime())}</span>
          </button>
        ))}
      </div>
      <form
        className="mt-3 grid gap-2 border-t pt-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (ownAt !== null && !isPast) snoozing.until(ownAt);
        }}
      >
        <Field
          type="datetime-local"
          label={t`Day and time`}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
          problem={isPast ? t`Choose a time that is ahead` : null}
        />
        <Button type="submit" disabled={ownAt === null || isPast}>
          <Trans>Put off</Trans>
        </Button>
      </form>
      <p className="mt-3 text-xs text-ink-3">
        <Trans>Only for you. It comes back sooner when the customer writes.</Trans>
      </p>
    </Dialog>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { client } from '../../../../data/client.ts';
import { useMe } from '../../../../data/me.ts';
import { dayAndTime } from '../../../../data/say.ts';
import { toast } from '../../../../data/toasts.ts';
import { Badge } from '../../../../kit/Badge.tsx';
import { Collection } from '../../parts/Collection.tsx';
import { clean } from '../../parts/useDeskNames.ts';
import { HoursField, type Hours } from './HoursField.tsx';

type Calendar = Awaited<ReturnType<typeof client.clocks.calendars>>['items'][number];

interface CalendarValues {
  name: string;
  timeZone: string;
  hours: Hours;
  holidays: string[];
}

/** Working hours with breaks, holidays and their time zone. Running clocks follow a change at once. */
export function Calendars() {
  const { t } = useLingui();
  const { workspace } = useMe();
  return (
    <Collection<Calendar, CalendarValues>
      spec={{
        title: t`Calendars`,
        about: t`Working hours with breaks, and holidays. Running clocks are due anew the moment you save.`,
        key: 'calendars',
        load: async (signal) => (await client.clocks.calendars({ query: { limit: 100 }, signal })).items,
        idOf: ({ name }) => name,
        nameOf: ({ name }) => name,
        row: (calendar) => <CalendarRow calendar={calendar} />,
        empty: t`Write the first one; queues then work by it.`,
        edit: {
          add: t`New calendar`,
          fields: (calendar) => [
            { name: 'name', kind: 'text', label: t`Name`, isFixed: calendar !== null },
            { name: 'timeZone', kind: 'text', label: t`Time zone`, hint: t`As in America/Sao_Paulo.` },
            {
              name: 'hours',
              kind: 'custom',
              label: t`Hours`,
              show: (value, onChange, problem) => (
                <HoursField value={value as Hours} problem={problem} onChange={onChange} /> // of CalendarValues
              ),
            },
            {
              name: 'holidays',
              kind: 'lines',
              label: t`Holidays`,
              hint: t`One day a line, as in 2026-12-25.`,
            },
          ],
          valuesOf: (calendar) => ({
            name: calendar?.name ?? '',
            timeZone: calendar?.timeZone ?? workspace.timeZone,
            hours: calendar?.hours ?? {},
            holidays: calendar?.holidays ?? [],
          }),
          save: ({ name, timeZone, hours, holidays }) =>
            client.clocks.putCalendar({
              params: { name },
              body: { timeZone, hours, holidays: clean(holidays) },
            }),
          onSaved: (result) => {
            const { movedClocks } = result as { movedClocks: number }; // of putCalendar
            toast(t`Saved. Clocks that are due at another time now: ${movedClocks}`);
            return false;
          },
        },
      }}
    />
  );
}

function CalendarRow({
  calendar: { isOpen, isEmpty, nextOpeningAt, queues, timeZone },
}: {
  calendar: Calendar;
}) {
  return (
    <>
      <span className="text-ink-3">{timeZone}</span>
      {queues.length > 0 && <span>{queues.join(', ')}</span>}
      {isEmpty && (
        <Badge tone="warn">
          <Trans>No hours: nothing is ever due</Trans>
        </Badge>
      )}
      {isOpen && (
        <Badge tone="done">
          <Trans>Open now</Trans>
        </Badge>
      )}
      {!isOpen && nextOpeningAt !== null && (
        <Badge>
          <Trans>Next opening: {dayAndTime(nextOpeningAt)}</Trans>
        </Badge>
      )}
    </>
  );
}

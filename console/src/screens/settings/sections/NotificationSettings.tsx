import { Trans, useLingui } from '@lingui/react/macro';
import { prefer, preferences, type Preferences } from '../../../data/preferences.ts';
import { useStore } from '../../../data/store.ts';
import { Card } from '../../../kit/Card.tsx';
import { Switch } from '../../../kit/Switch.tsx';
import { Panel } from '../parts/Panel.tsx';

/** What this person wants to be told about, and when not. */
export function NotificationSettings() {
  const { t } = useLingui();
  const { notify } = useStore(preferences);
  const put = (change: Partial<Preferences['notify']>) => prefer({ notify: { ...notify, ...change } });
  const kinds = [
    { about: 'assigned', words: t`Work is given to me` },
    { about: 'waits', words: t`Work comes to me because nobody fit is there` },
    { about: 'mention', words: t`Somebody mentions me` },
    { about: 'clock.warned', words: t`A clock of mine is running out` },
    { about: 'clock.breached', words: t`A clock of mine has run out` },
    { about: 'leadWaits', words: t`A sales opportunity waits` },
    { about: 'noteAdded', words: t`A note on a ticket that I watch` },
    { about: 'ticketChanged', words: t`A change to a ticket that I watch` },
    { about: 'rule', words: t`An automation rule tells me` },
  ];
  const toggle = (about: string, isOn: boolean) =>
    put({ off: isOn ? notify.off.filter((each) => each !== about) : [...notify.off, about] });
  return (
    <Panel
      title={<Trans>Notifications</Trans>}
      about={
        <Trans>Only what needs you. What you switch off is still in the list of what you were told.</Trans>
      }
    >
      <Card title={<Trans>Tell me when</Trans>}>
        {kinds.map(({ about, words }) => (
          <Switch
            key={about}
            label={words}
            isOn={!notify.off.includes(about)}
            onSwitch={(isOn) => toggle(about, isOn)}
          />
        ))}
      </Card>
      <Card title={<Trans>How</Trans>}>
        <Switch label={t`With a sound`} isOn={notify.hasSound} onSwitch={(hasSound) => put({ hasSound })} />
        <Switch
          label={t`Quiet hours`}
          isOn={notify.quiet !== null}
          onSwitch={(isOn) => put({ quiet: isOn ? { from: '20:00', until: '08:00' } : null })}
        />
        {notify.quiet !== null && (
          <div className="flex items-center gap-2 text-sm">
            <Hour
              label={t`Quiet from`}
              value={notify.quiet.from}
              onChange={(from) => put({ quiet: { from, until: notify.quiet?.until ?? '08:00' } })}
            />
            –
            <Hour
              label={t`Quiet until`}
              value={notify.quiet.until}
              onChange={(until) => put({ quiet: { from: notify.quiet?.from ?? '20:00', until } })}
            />
          </div>
        )}
      </Card>
    </Panel>
  );
}

function Hour(props: { label: string; value: string; onChange: (time: string) => void }) {
  const { label, value, onChange } = props;
  return (
    <input
      type="time"
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        if (target.value !== '') onChange(target.value);
      }}
      className="num h-7.5 rounded-sm border border-line-2 bg-raised px-2 pointer-coarse:h-11"
    />
  );
}

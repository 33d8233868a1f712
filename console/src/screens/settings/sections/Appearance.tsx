import { Trans, useLingui } from '@lingui/react/macro';
import { prefer, preferences } from '../../../data/preferences.ts';
import { useStore } from '../../../data/store.ts';
import { Card } from '../../../kit/Card.tsx';
import { Switch } from '../../../kit/Switch.tsx';
import { LOCALES, localeOf, speak, type Locale } from '../../../i18n.ts';
import { Choice } from '../parts/Choice.tsx';
import { Panel } from '../parts/Panel.tsx';

/** How the console looks, for this person in every browser. */
export function Appearance() {
  const { t } = useLingui();
  const { theme, density, locale, enterSends } = useStore(preferences);
  return (
    <Panel
      title={<Trans>Appearance</Trans>}
      about={<Trans>It follows you to every browser in which you sign in.</Trans>}
    >
      <Card title={<Trans>Theme</Trans>}>
        <Choice
          name={t`Theme`}
          value={theme}
          options={[
            { value: 'system', words: t`As the system` },
            { value: 'light', words: t`Light` },
            { value: 'dark', words: t`Dark` },
          ]}
          onChoose={(value) => prefer({ theme: value })}
        />
      </Card>
      <Card title={<Trans>Density</Trans>}>
        <Choice
          name={t`Density`}
          value={density}
          options={[
            { value: 'comfortable', words: t`Comfortable` },
            { value: 'compact', words: t`Compact` },
          ]}
          onChoose={(value) => prefer({ density: value })}
        />
      </Card>
      <Card title={<Trans>Language</Trans>}>
        <Choice
          name={t`Language`}
          value={localeOf(locale)}
          options={Object.entries(LOCALES).map(([value, words]) => ({ value: value as Locale, words }))} // its keys are the locales
          onChoose={(value) => {
            prefer({ locale: value });
            void speak(value);
          }}
        />
      </Card>
      <Card title={<Trans>Writing</Trans>}>
        <Switch
          label={t`Enter sends, Shift Enter makes a new line`}
          isOn={enterSends}
          onSwitch={(isOn) => prefer({ enterSends: isOn })}
        />
      </Card>
    </Panel>
  );
}

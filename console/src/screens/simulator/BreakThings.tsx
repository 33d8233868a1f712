import { Trans, useLingui } from '@lingui/react/macro';
import type { Breakage } from '../../../../src/api/scenario.ts';
import { Button } from '../../kit/Button.tsx';
import { Section } from '../../kit/Section.tsx';
import { Switch } from '../../kit/Switch.tsx';
import { HOUR_MS } from './hours.ts';
import type { Simulation } from './useSimulator.ts';

const WINDOW_MS = 24 * HOUR_MS + 60_000;

/** What fate may do: real faults of the systems around the run. */
export function BreakThings({ simulation }: { simulation: Simulation }) {
  const { t } = useLingui();
  const { run, isBusy, mayRun } = simulation;
  const words: { [what in Breakage]: string } = {
    paymentsDown: t`Payments down`,
    answerLost: t`Answer of the next refund lost`,
    shopDown: t`Shop down`,
    slowShop: t`Shop answers in 1.5 s`,
    webhookTwice: t`Same webhook twice`,
  };
  if (!mayRun) return null;
  return (
    <div className="px-2">
      <Section title={<Trans>Break things</Trans>}>
        {Object.entries(words).map(([key, label]) => {
          const what = key as Breakage; // its own keys
          return (
            <Switch
              key={what}
              label={label}
              isOn={run?.broken.includes(what) ?? false}
              isDisabled={isBusy}
              onSwitch={(isOn) => simulation.step({ do: isOn ? 'break' : 'repair', what })}
            />
          );
        })}
        <Button
          size="sm"
          className="mt-1.5"
          disabled={run === null || isBusy || !run.phone.isWindowOpen}
          onClick={() => simulation.step({ do: 'wait', ms: WINDOW_MS })}
        >
          <Trans>Let the 24 h window close</Trans>
        </Button>
      </Section>
    </div>
  );
}

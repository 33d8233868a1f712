import { Trans, useLingui } from '@lingui/react/macro';
import type { PhoneView } from '../../../../src/api/simulatorShapes.ts';
import { time } from '../../data/say.ts';
import { Phone } from './phone/Phone.tsx';
import { PhoneComposer } from './phone/PhoneComposer.tsx';
import type { Simulation } from './useSimulator.ts';

const EMPTY: PhoneView = { business: '', messages: [], isTyping: false, isWindowOpen: false };

/** The phone of who writes. */
export function Stage({ simulation }: { simulation: Simulation }) {
  const { t } = useLingui();
  const { run, persona, isBusy, mayRun, problem } = simulation;
  if (persona === null) return null;
  const [first = persona.name] = persona.name.split(' ');
  return (
    <section
      aria-label={t`The customer’s phone`}
      className="grid min-h-0 grid-rows-[minmax(0,1fr)_auto] place-items-center gap-2 bg-sunken p-4 max-xl:h-[640px]"
    >
      <Phone
        phone={run?.phone ?? { ...EMPTY, business: persona.name }}
        language={persona.language}
        clock={run === null ? '' : time(run.now)}
        onTap={mayRun && !isBusy ? (choice) => simulation.step({ do: 'tap', choice }) : null}
      >
        {mayRun ? (
          <PhoneComposer
            name={first}
            isBusy={isBusy}
            onWrite={(text) => simulation.step({ do: 'write', text })}
            onSpeak={(words) => simulation.step({ do: 'speak', words })}
            onPhoto={(caption) =>
              simulation.step(caption === '' ? { do: 'photo' } : { do: 'photo', caption })
            }
          />
        ) : (
          <p className="px-4 pb-4 text-sm text-black/65">
            <Trans>Who may teach the assistant may also try it out here.</Trans>
          </p>
        )}
      </Phone>
      <p role="status" className="min-h-4 text-center text-sm text-hot">
        {problem}
      </p>
    </section>
  );
}

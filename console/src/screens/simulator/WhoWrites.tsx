import { Trans, useLingui } from '@lingui/react/macro';
import { money } from '../../data/say.ts';
import { Avatar } from '../../kit/Avatar.tsx';
import { Section } from '../../kit/Section.tsx';
import { Select } from '../../kit/Select.tsx';
import type { Simulation } from './useSimulator.ts';

/** The customer whose phone it is, and what they bought. Another one begins a run of their own. */
export function WhoWrites({ simulation }: { simulation: Simulation }) {
  const { t } = useLingui();
  const { persona, offer, isBusy, mayRun } = simulation;
  if (persona === null) return null;
  const people = offer.people.map(({ key, name, language }) => ({
    value: key,
    words: `${name} · ${language}`,
  }));
  return (
    <div className="px-2">
      <Section title={<Trans>Who is writing</Trans>}>
        <div className="grid gap-2 rounded-md border bg-raised p-2 text-sm">
          <div className="flex items-center gap-2">
            <Avatar name={persona.name} size={28} />
            <div className="min-w-0 leading-[15px]">
              <div className="truncate font-semibold">{persona.name}</div>
              <div className="mono truncate text-2xs text-ink-3">{persona.phone}</div>
            </div>
          </div>
          <dl className="grid grid-cols-[1fr_auto] gap-y-0.5 text-xs text-ink-2">
            <dt>
              <Trans>Language</Trans>
            </dt>
            <dd>{persona.language}</dd>
            <dt>
              <Trans>Tier</Trans>
            </dt>
            <dd>{persona.tier}</dd>
            {persona.orders.map(({ number, title, total }) => (
              <div key={number} className="contents">
                <dt className="truncate" title={title}>
                  <span className="mono">{number}</span> {title}
                </dt>
                <dd className="num">{money(total)}</dd>
              </div>
            ))}
          </dl>
          {mayRun && (
            <Select
              label={t`Somebody else`}
              isLabelHidden
              value={persona.key}
              disabled={isBusy}
              options={people}
              onChoose={simulation.choose}
            />
          )}
        </div>
      </Section>
    </div>
  );
}

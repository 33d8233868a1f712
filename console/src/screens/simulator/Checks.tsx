import { Trans, useLingui } from '@lingui/react/macro';
import { Check, FlaskConical, X } from 'lucide-react';
import { useState } from 'react';
import type { Run } from '../../../../src/api/simulatorShapes.ts';
import { Button } from '../../kit/Button.tsx';
import { Section } from '../../kit/Section.tsx';
import { SaveScenario } from './SaveScenario.tsx';
import { useCheckWords } from './useCheckWords.ts';

/** What must hold in every run, judged now; the run can be kept as a scenario with these checks. */
export function Checks({ run, mayRun }: { run: Run; mayRun: boolean }) {
  const { t } = useLingui();
  const wordsOf = useCheckWords();
  const [isSaving, setSaving] = useState(false);
  const holding = run.checks.filter(({ holds }) => holds).length;
  const total = run.checks.length;
  return (
    <Section
      title={<Trans>Checks on this run</Trans>}
      right={
        <span className="num text-xs text-ink-2">
          <Trans>
            {holding} of {total}
          </Trans>
        </span>
      }
    >
      <ul className="grid gap-[5px] text-sm">
        {run.checks.map(({ check, holds, reason }) => (
          <li key={check.check} className="flex items-start gap-2 leading-[17px] text-ink-2">
            {holds ? (
              <Check
                size={13}
                strokeWidth={2.5}
                role="img"
                aria-label={t`holds`}
                className="mt-[2px] shrink-0 text-done"
              />
            ) : (
              <X
                size={13}
                strokeWidth={2.5}
                role="img"
                aria-label={t`does not hold`}
                className="mt-[2px] shrink-0 text-hot"
              />
            )}
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {wordsOf(check)}
              {reason !== null && <span className="block text-xs text-hot">{reason}</span>}
            </span>
          </li>
        ))}
      </ul>
      {mayRun && (
        <Button size="sm" className="mt-2" disabled={run.steps.length === 0} onClick={() => setSaving(true)}>
          <FlaskConical size={12} aria-hidden />
          <Trans>Save as scenario</Trans>
        </Button>
      )}
      {isSaving && <SaveScenario run={run} onClose={() => setSaving(false)} />}
    </Section>
  );
}

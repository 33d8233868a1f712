import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Scenario, ScenarioCheck } from '../../../../src/api/scenario.ts';
import type { Run } from '../../../../src/api/simulatorShapes.ts';
import { client } from '../../data/client.ts';
import { queries } from '../../data/queries.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Field } from '../../kit/Field.tsx';
import { suggestedChecks } from './suggestedChecks.ts';
import { useCheckWords } from './useCheckWords.ts';

/** Names the run and chooses what must hold: from then on it is a file that the tests can run. */
export function SaveScenario({ run, onClose }: { run: Run; onClose: () => void }) {
  const { t } = useLingui();
  const [offered] = useState(() => suggestedChecks(run));
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [title, setTitle] = useState('');
  const name = nameOf(title);
  const checks = offered.filter((_, index) => !left.has(index));
  const saving = useMutation({
    mutationFn: () =>
      client.simulator.save({ params: { runId: run.id }, body: { name, title: title.trim(), checks } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['simulator', 'offer'] }),
  });
  if (saving.data) return <Saved {...saving.data} onClose={onClose} />;
  return (
    <Dialog title={t`Save as scenario`} onClose={onClose}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        <Field
          label={t`What it is about`}
          value={title}
          maxLength={100}
          autoFocus
          hint={name === '' ? undefined : `${name}.json`}
          problem={saving.error?.message ?? null}
          onChange={(event) => setTitle(event.target.value)}
        />
        <ChooseChecks offered={offered} left={left} onLeave={setLeft} />
        <p>
          <Button
            type="submit"
            tone="solid"
            disabled={name === '' || checks.length === 0 || saving.isPending}
          >
            <Trans>Save</Trans>
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

interface ChooseChecksProps {
  offered: readonly ScenarioCheck[];
  /** The indexes of those that are left out. */
  left: ReadonlySet<number>;
  onLeave: (left: ReadonlySet<number>) => void;
}

function ChooseChecks({ offered, left, onLeave }: ChooseChecksProps) {
  const wordsOf = useCheckWords();
  const choose = (index: number, isWanted: boolean) => {
    const next = new Set(left);
    if (isWanted) next.delete(index);
    else next.add(index);
    onLeave(next);
  };
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">
        <Trans>What must hold at its end</Trans>
      </legend>
      {offered.map((check, index) => (
        <label key={index} className="flex min-h-6 items-start gap-2 text-sm pointer-coarse:min-h-11">
          <input
            type="checkbox"
            className="mt-[2px]"
            checked={!left.has(index)}
            onChange={({ target }) => choose(index, target.checked)}
          />
          {wordsOf(check)}
        </label>
      ))}
    </fieldset>
  );
}

/** The name of the file: letters and digits of the title. */
function nameOf(title: string): string {
  const plain = title.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
}

function Saved({
  scenario,
  file,
  onClose,
}: {
  scenario: Scenario;
  file: string | null;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const download = () => {
    const url = URL.createObjectURL(
      new Blob([JSON.stringify(scenario, null, 2)], { type: 'application/json' }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = `${scenario.name}.json`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <Dialog title={t`The scenario is saved`} onClose={onClose}>
      <div className="grid gap-3 text-sm">
        {file !== null && (
          <p>
            <Trans>It is written to</Trans> <span className="mono [overflow-wrap:anywhere]">{file}</span>
          </p>
        )}
        <p>
          <Trans>
            Put it beside the other scenarios of your business, and the tests run it from then on: it fails
            when what you saw is no longer so.
          </Trans>
        </p>
        <p className="flex gap-2">
          <Button onClick={download}>
            <Trans>Download</Trans>
          </Button>
          <Button tone="solid" onClick={onClose}>
            <Trans>Done</Trans>
          </Button>
        </p>
      </div>
    </Dialog>
  );
}

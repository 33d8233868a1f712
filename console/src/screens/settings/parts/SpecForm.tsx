import { Trans } from '@lingui/react/macro';
import { clsx } from 'clsx';
import type { ReactNode, SyntheticEvent } from 'react';
import { Button } from '../../../kit/Button.tsx';
import type { FieldSpec } from './fieldSpec.ts';
import { SpecField } from './SpecField.tsx';
import type { Draft } from './useDraft.ts';
import type { Saving } from './useSaving.ts';

interface SpecFormProps<Values extends object> {
  fields: readonly FieldSpec<Values>[];
  draft: Draft<Values>;
  saving: Saving;
  /** On the button. */
  act: ReactNode;
  /** What is new may be saved as it is. */
  isNew?: boolean;
  onSave: () => void;
  children?: ReactNode;
}

/** A form made of data: what is wrong stands at its field, what is not saved stays. */
export function SpecForm<Values extends object>(props: SpecFormProps<Values>) {
  const { fields, draft, saving, act, isNew = false, onSave, children } = props;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <>
      <form className="grid gap-3" onSubmit={submit} noValidate>
        {fields.map((spec) => (
          <SpecField
            key={spec.name}
            spec={spec}
            value={draft.values[spec.name]}
            problem={saving.problemAt(spec.name)}
            onChange={(value) => {
              const change: Partial<Values> = {};
              Object.assign(change, { [spec.name]: value });
              draft.change(change);
            }}
          />
        ))}
        {children}
        {saving.isElsewhere(fields.map(({ name }) => name)) && (
          <p role="alert" className="text-sm text-hot">
            {saving.problem?.message}
          </p>
        )}
        <div
          className={clsx(
            'flex flex-wrap items-center gap-2',
            fields.every(({ isFixed }) => isFixed) && 'hidden',
          )}
        >
          <Button type="submit" tone="solid" disabled={saving.isSaving || (!draft.isDirty && !isNew)}>
            {saving.isSaving ? <Trans>Saving…</Trans> : act}
          </Button>
          {draft.isDirty && (
            <>
              <Button tone="quiet" onClick={draft.discard}>
                <Trans>Discard changes</Trans>
              </Button>
              <span className="text-xs text-ink-3">
                <Trans>Not saved yet. It stays here as a draft.</Trans>
              </span>
            </>
          )}
        </div>
      </form>
      {saving.dialog}
    </>
  );
}

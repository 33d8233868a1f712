import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toast } from '../../../data/toasts.ts';
import { Failure } from '../../../kit/ErrorPane.tsx';
import { Skeleton } from '../../../kit/Skeleton.tsx';
import type { FieldSpec } from './fieldSpec.ts';
import { Panel } from './Panel.tsx';
import { SpecForm } from './SpecForm.tsx';
import { useDraft } from './useDraft.ts';
import { useSaving } from './useSaving.ts';

interface DocumentSpec<Values extends object> {
  title: ReactNode;
  about?: ReactNode;
  /** The first part of the query’s key, and the key of the draft. */
  id: string;
  load: (signal: AbortSignal) => Promise<Values>;
  fields: readonly FieldSpec<Values>[];
  save: (values: Values) => Promise<unknown>;
  /** Said when it was saved. */
  saved: string;
  more?: ReactNode;
}

/** A section that is one form. */
export function DocumentPanel<Values extends object>(spec: DocumentSpec<Values>) {
  const { data, error, refetch } = useQuery({
    queryKey: [spec.id, 'document'],
    queryFn: ({ signal }) => spec.load(signal),
  });
  return (
    <Panel title={spec.title} about={spec.about}>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton rows={3} height={52} />}
      {data !== undefined && (
        <div className="rounded-md border bg-panel p-3 shadow-card">
          <DocumentForm spec={spec} inForce={data} />
        </div>
      )}
      {spec.more}
    </Panel>
  );
}

function DocumentForm<Values extends object>({
  spec,
  inForce,
}: {
  spec: DocumentSpec<Values>;
  inForce: Values;
}) {
  const draft = useDraft(spec.id, inForce);
  const saving = useSaving(spec.id);
  const save = async () => {
    const done = await saving.save(async () => ({ result: await spec.save(draft.values) }));
    if (done === null) return;
    draft.discard();
    toast(spec.saved);
  };
  return (
    <SpecForm
      fields={spec.fields}
      draft={draft}
      saving={saving}
      act={<Trans>Save</Trans>}
      onSave={() => void save()}
    />
  );
}

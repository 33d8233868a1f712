import { Trans, useLingui } from '@lingui/react/macro';
import { toast } from '../../../data/toasts.ts';
import type { CollectionSpec } from './collection.ts';
import { SpecForm } from './SpecForm.tsx';
import { useDraft } from './useDraft.ts';
import { useSaving } from './useSaving.ts';

interface CollectionFormProps<Item, Values extends object> {
  spec: CollectionSpec<Item, Values>;
  edit: NonNullable<CollectionSpec<Item, Values>['edit']>;
  item: Item | null;
  onOpen: (item: string | null) => void;
}

/** Writes one of a collection. */
export function CollectionForm<Item, Values extends object>(props: CollectionFormProps<Item, Values>) {
  const { spec, edit, item, onOpen } = props;
  const { t } = useLingui();
  const saving = useSaving(spec.key);
  const draft = useDraft<Values>(
    `${spec.key} ${item === null ? 'new' : spec.idOf(item)}`,
    edit.valuesOf(item),
    edit.unkept ?? NONE,
  );
  const save = async () => {
    const done = await saving.save(async () => ({ result: await edit.save(draft.values, item) }));
    if (done === null) return;
    draft.discard();
    toast(t`Saved`);
    const stays = edit.onSaved?.(done.result, item) ?? false;
    if (item === null && !stays) onOpen(null);
  };
  return (
    <SpecForm
      fields={edit.fields(item)}
      draft={draft}
      saving={saving}
      act={item === null ? edit.add : <Trans>Save</Trans>}
      isNew={item === null}
      onSave={() => void save()}
    />
  );
}

const NONE: readonly never[] = [];

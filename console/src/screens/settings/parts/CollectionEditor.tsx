import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowLeft, Ellipsis, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { toast } from '../../../data/toasts.ts';
import { Button } from '../../../kit/Button.tsx';
import { IconButton } from '../../../kit/IconButton.tsx';
import { Menu } from '../../../kit/Menu.tsx';
import type { CollectionSpec } from './collection.ts';
import { CollectionForm } from './CollectionForm.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useSaving } from './useSaving.ts';

interface CollectionEditorProps<Item, Values extends object> {
  spec: CollectionSpec<Item, Values>;
  /** Null: a new one. */
  item: Item | null;
  onOpen: (item: string | null) => void;
}

/** What is open of a collection. */
export function CollectionEditor<Item, Values extends object>({
  spec,
  item,
  onOpen,
}: CollectionEditorProps<Item, Values>) {
  const { t } = useLingui();
  const name = item === null ? (spec.edit?.add ?? '') : spec.nameOf(item);
  const actions = item === null ? [] : (spec.actions?.(item) ?? []);
  return (
    <section aria-label={name} className="min-w-0 rounded-md border bg-panel shadow-card">
      <header className="flex items-center gap-2 border-b px-3 py-2">
        <IconButton label={t`Back to the list`} className="xl:hidden" onClick={() => onOpen(null)}>
          <ArrowLeft size={15} aria-hidden />
        </IconButton>
        <h3 className="min-w-0 flex-1 truncate text-md font-semibold">{name}</h3>
        {actions.length > 0 && (
          <Menu
            trigger={
              <IconButton label={t`More acts`}>
                <Ellipsis size={15} aria-hidden />
              </IconButton>
            }
            items={actions}
          />
        )}
        <IconButton label={t`Close`} className="max-xl:hidden" onClick={() => onOpen(null)}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      <div className="grid gap-4 p-3">
        {spec.edit !== undefined && (
          <CollectionForm spec={spec} edit={spec.edit} item={item} onOpen={onOpen} />
        )}
        {item !== null && spec.more?.(item)}
        {item !== null && <Removal spec={spec} item={item} onOpen={onOpen} />}
      </div>
    </section>
  );
}

function Removal<Item, Values extends object>({
  spec,
  item,
  onOpen,
}: CollectionEditorProps<Item, Values> & { item: Item }) {
  const [isAsking, setAsking] = useState(false);
  const saving = useSaving(spec.key);
  const { t } = useLingui();
  const { remove } = spec;
  if (remove === undefined) return null;
  const name = spec.nameOf(item);
  const run = async () => {
    const isDone = await saving.save(async () => {
      await remove.run(item);
      return true;
    });
    if (isDone === null) return;
    onOpen(null);
    toast(t`Removed: ${name}`);
  };
  return (
    <div className="border-t pt-3">
      <Button tone="quiet" onClick={() => setAsking(true)}>
        <Trash2 size={14} aria-hidden /> {remove.act}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={`${remove.act}: ${name}`}
          act={remove.act}
          isBusy={saving.isSaving}
          problem={saving.problem}
          onAct={() => void run()}
          onClose={() => setAsking(false)}
        >
          {remove.about(item)}
        </ConfirmDialog>
      )}
      {saving.dialog}
      <span className="sr-only" aria-live="polite">
        {saving.isSaving && <Trans>Saving…</Trans>}
      </span>
    </div>
  );
}

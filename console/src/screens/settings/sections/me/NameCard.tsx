import { Trans, useLingui } from '@lingui/react/macro';
import { client } from '../../../../data/client.ts';
import { toast } from '../../../../data/toasts.ts';
import { Card } from '../../../../kit/Card.tsx';
import { SpecForm } from '../../parts/SpecForm.tsx';
import { useDraft } from '../../parts/useDraft.ts';
import { useSaving } from '../../parts/useSaving.ts';

/** How others and customers see one. */
export function NameCard({ name }: { name: string }) {
  const { t } = useLingui();
  const draft = useDraft('me name', { name });
  const saving = useSaving('me', 'people');
  const save = async () => {
    const done = await saving.save(async () => ({
      result: await client.preferences.rename({ body: draft.values }),
    }));
    if (done === null) return;
    draft.discard();
    toast(t`Saved`);
  };
  return (
    <Card title={<Trans>Name</Trans>}>
      <SpecForm
        fields={[{ name: 'name', kind: 'text', label: t`Your name`, hint: t`Customers may see it, too.` }]}
        draft={draft}
        saving={saving}
        act={<Trans>Save</Trans>}
        onSave={() => void save()}
      />
    </Card>
  );
}

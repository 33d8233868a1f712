import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { RefreshCw } from 'lucide-react';
import { client } from '../../../data/client.ts';
import { Badge, type Tone } from '../../../kit/Badge.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Collection } from '../parts/Collection.tsx';
import { TemplatePreview } from '../parts/TemplatePreview.tsx';
import { useSaving } from '../parts/useSaving.ts';
import { toast } from '../../../data/toasts.ts';

export type Template = Awaited<ReturnType<typeof client.setup.templates>>['items'][number];

const TONES: Record<string, Tone> = { APPROVED: 'done', PENDING: 'warn', REJECTED: 'hot', PAUSED: 'hot' };

/** What the provider approved, as it keeps it. Templates are written at the provider. */
export function Templates() {
  const { t } = useLingui();
  const saving = useSaving('templates', 'channels');
  const sync = async () => {
    const told = await saving.save(() => client.setup.syncTemplates());
    if (told === null) return;
    const { length } = told.items;
    const untold = told.untold.join(', ');
    if (untold !== '') toast(t`The provider does not tell the templates of: ${untold}`, { tone: 'problem' });
    else toast(t`Read from the provider: ${length}`);
  };
  return (
    <Collection<Template, object>
      spec={{
        title: t`Templates`,
        about: t`What may be sent when 24 hours have passed. They are written and approved at the provider.`,
        key: 'templates',
        load: async (signal) => (await client.setup.templates({ signal })).items,
        idOf: ({ name, language }) => `${name} ${language}`,
        nameOf: ({ name }) => name,
        row: ({ language, status, category, quality, variables }) => (
          <>
            <span>{language}</span>
            <span className="text-ink-3 lowercase">{category}</span>
            <span className="num text-ink-3">
              <Plural value={variables.length} one="# place" other="# places" />
            </span>
            {(quality === 'YELLOW' || quality === 'RED') && (
              <Badge tone={quality === 'RED' ? 'hot' : 'warn'}>
                <Trans>Quality: {quality.toLowerCase()}</Trans>
              </Badge>
            )}
            <Badge tone={TONES[status] ?? 'plain'}>{status.toLowerCase()}</Badge>
          </>
        ),
        empty: t`No number tells of a template. Connect one under Channels.`,
        more: (template) => <TemplatePreview template={template} />,
      }}
      actions={
        <Button disabled={saving.isSaving} onClick={() => void sync()}>
          <RefreshCw size={14} aria-hidden /> <Trans>Sync now</Trans>
        </Button>
      }
      above={
        saving.problem !== null && (
          <p role="alert" className="text-sm text-hot">
            {saving.problem.message}
          </p>
        )
      }
    />
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { download } from '../../data/download.ts';
import { useMay } from '../../data/me.ts';
import { toast } from '../../data/toasts.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { Menu, type MenuItem } from '../../kit/Menu.tsx';
import { useStepUp } from '../../kit/useStepUp.tsx';
import { problemWords } from '../case/problemWords.ts';
import { Confirm } from './Confirm.tsx';
import type { Contact } from './contactQueries.ts';
import { EraseDialog } from './EraseDialog.tsx';

/** Export, legal hold, erasure: what one's role may do, and nothing else. */
export function CustomerActions({ contact }: { contact: Contact }) {
  const { t, i18n } = useLingui();
  const [shown, show] = useState<'hold' | 'erase' | null>(null);
  const [mayExport, mayErase] = [useMay('contact.export'), useMay('contact.erase')];
  const { proving, dialog } = useStepUp();
  const save = (kind: 'json' | 'pdf') => {
    const path = `/contacts/${contact.id}/export.${kind}${kind === 'pdf' ? `?language=${i18n.locale}` : ''}`;
    proving(() => download(path, `${contact.id}.${kind}`)).catch((error: unknown) =>
      toast(problemWords(error), { tone: 'problem' }),
    );
  };
  const isErased = contact.erasedAt !== null;
  const items: MenuItem[] = [
    ...(mayExport
      ? [
          { words: t`Export as JSON`, run: () => save('json') },
          { words: t`Export as PDF`, run: () => save('pdf') },
        ]
      : []),
    ...(mayErase
      ? [
          {
            words: contact.hold ? t`Lift the legal hold` : t`Put under legal hold`,
            refusal: isErased ? t`erased` : null,
            run: () => show('hold'),
          },
          {
            words: t`Erase`,
            refusal: isErased ? t`erased` : contact.hold ? t`under legal hold` : null,
            run: () => show('erase'),
          },
        ]
      : []),
  ];
  return (
    <>
      {items.length > 0 && (
        <Menu
          trigger={
            <Button aria-label={t`More`}>
              <MoreHorizontal size={15} aria-hidden />
            </Button>
          }
          items={items}
        />
      )}
      {shown === 'hold' && <HoldDialog contact={contact} onClose={() => show(null)} />}
      {shown === 'erase' && <EraseDialog contact={contact} proving={proving} onClose={() => show(null)} />}
      {dialog}
    </>
  );
}

function HoldDialog({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { t } = useLingui();
  const cache = useQueryClient();
  const [reason, setReason] = useState('');
  const isHeld = contact.hold !== null;
  const save = async () => {
    const body = { reason: isHeld ? null : reason };
    await client.contacts.hold({ params: { contactId: contact.id }, body });
    await cache.invalidateQueries({ queryKey: ['contact', contact.id] });
    onClose();
  };
  return (
    <Confirm
      title={isHeld ? t`Lift the legal hold` : t`Put under legal hold`}
      does={isHeld ? <Trans>Lift it</Trans> : <Trans>Put under legal hold</Trans>}
      isBlocked={!isHeld && reason.trim() === ''}
      onDo={save}
      onClose={onClose}
    >
      <p className="text-ink-2">
        <Trans>While it lasts nothing of this customer can be erased.</Trans>
      </p>
      {!isHeld && (
        <Field
          label={t`Reason`}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          maxLength={500}
          autoFocus
        />
      )}
    </Confirm>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Field } from '../../kit/Field.tsx';
import type { Begin } from './SelectionBar.tsx';

/** As the API has it: letters and digits first, then also spaces and ._:/- */
const TAG = /^[\p{L}\p{N}][\p{L}\p{N} ._:/-]{0,49}$/u;

export function BulkTagDialog({
  count,
  begin,
  onClose,
}: {
  count: number;
  begin: Begin;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const [tag, setTag] = useState('');
  const wanted = tag.trim();
  const isWrong = wanted !== '' && !TAG.test(wanted);
  return (
    <Dialog title={t`Tag`} onClose={onClose} width={320}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted === '' || isWrong) return;
          onClose();
          begin({ kind: 'tag', add: [wanted] }, t`Tag ${wanted} for ${count}`);
        }}
      >
        <Field
          label={t`Tag`}
          autoFocus
          value={tag}
          maxLength={50}
          onChange={(event) => setTag(event.target.value)}
          problem={isWrong ? t`Begin with a letter or a digit; signs may be . _ : / -` : null}
        />
        <Button type="submit" tone="solid" disabled={wanted === '' || isWrong}>
          <Trans>Tag them</Trans>
        </Button>
      </form>
    </Dialog>
  );
}

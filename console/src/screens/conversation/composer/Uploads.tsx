import { Trans, useLingui } from '@lingui/react/macro';
import { Paperclip, X } from 'lucide-react';
import { percent } from '../../../data/say.ts';
import { IconButton } from '../../../kit/IconButton.tsx';
import { sizeWords } from '../history/FileContent.tsx';
import { dropUpload, type Upload } from './uploads.ts';

/** What will go with the message. */
export function Uploads({ items }: { items: readonly Upload[] }) {
  const { t } = useLingui();
  return (
    <ul aria-label={t`Attachments`} className="flex flex-wrap gap-1.5 px-2.5 pt-1.5">
      {items.map(({ id, name, sizeBytes, share, state, problem }) => (
        <li
          key={id}
          className="flex max-w-full items-center gap-1.5 rounded-sm border border-line-2 bg-panel py-0.5 ps-2 text-xs"
        >
          <Paperclip size={12} aria-hidden className="shrink-0 text-ink-3" />
          <span className="truncate">{name}</span>
          {state === 'going' && (
            <progress aria-label={t`Uploading ${name}`} value={share} max={1} className="h-1.5 w-16" />
          )}
          <span className="num shrink-0 text-ink-3">
            {state === 'going' ? percent(share) : state === 'there' ? sizeWords(sizeBytes) : null}
          </span>
          {state === 'failed' && (
            <span role="alert" className="text-hot">
              {problem === '' ? <Trans>It did not arrive. Attach it again.</Trans> : problem}
            </span>
          )}
          <IconButton
            label={state === 'going' ? t`Cancel ${name}` : t`Remove ${name}`}
            onClick={() => dropUpload(id)}
          >
            <X size={12} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

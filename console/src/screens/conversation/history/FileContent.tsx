import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Download, FileText, FileX } from 'lucide-react';
import { number } from '../../../data/say.ts';
import type { Content } from '../data/contentOf.ts';
import { fileQuery } from '../data/paneQueries.ts';

interface FileProps {
  content: Extract<Content, { kind: 'document' | 'media' }>;
  conversationId: string;
  messageId: string;
}

const FRAME = 'flex items-center gap-2 rounded-md border border-line-2 bg-panel px-2.5 py-2 text-sm';

/** A picture, sound, film or document, from where no cookie of the desk goes. */
export function FileContent({ content, conversationId, messageId }: FileProps) {
  const { t } = useLingui();
  const file = useQuery(fileQuery(conversationId, messageId));
  const kind = content.kind === 'media' ? content.media : (content.shownAs ?? 'document');
  const name = content.fileName ?? t`File`;
  if (file.data === undefined && !file.isError) return <Waiting kind={kind} />;
  if (file.data?.state !== 'ready')
    return <NoFile isGone={file.data?.state === 'gone'} onRetry={() => void file.refetch()} />;
  const { url, mediaType, isInline, transcript, sizeBytes } = file.data;
  if (isInline && mediaType.startsWith('image/'))
    return (
      <a href={url} target="_blank" rel="noreferrer" className="mb-1 block">
        <img
          src={url}
          alt={t`Photo`}
          loading="lazy"
          className="max-h-60 min-h-12 max-w-full min-w-12 rounded-md bg-sunken object-contain"
        />
      </a>
    );
  if (isInline && mediaType.startsWith('audio/'))
    return (
      <span className="block w-[290px] max-w-full">
        <audio controls preload="none" src={url} aria-label={t`Voice message`} className="h-9 w-full" />
        {transcript !== null && (
          <span className="mt-1 block border-l-2 border-line-2 pl-2 text-sm text-ink-2" dir="auto">
            “{transcript}”
          </span>
        )}
      </span>
    );
  if (isInline && mediaType.startsWith('video/'))
    return (
      <video
        controls
        preload="none"
        src={url}
        aria-label={t`Video`}
        className="max-h-60 max-w-full rounded-md"
      />
    );
  return (
    <a href={url} className={FRAME} target="_blank" rel="noreferrer">
      <FileText size={16} aria-hidden className="shrink-0 text-ink-3" />
      <span className="min-w-0 flex-1 truncate">{file.data.name || name}</span>
      <span className="num text-xs text-ink-3">{sizeWords(sizeBytes)}</span>
      <Download size={14} aria-hidden className="shrink-0 text-ink-3" />
    </a>
  );
}

function NoFile({ isGone, onRetry }: { isGone: boolean; onRetry: () => void }) {
  return (
    <span className={FRAME}>
      <FileX size={15} aria-hidden className="text-ink-3" />
      {isGone ? <Trans>This file is not there any more.</Trans> : <Trans>This file cannot be had now.</Trans>}
      {!isGone && (
        <button type="button" className="font-medium text-accent" onClick={onRetry}>
          <Trans>Try again</Trans>
        </button>
      )}
    </span>
  );
}

/** As tall as what will come, so that nothing moves then. */
function Waiting({ kind }: { kind: string }) {
  const height = kind === 'image' || kind === 'sticker' ? 'h-40 w-56' : 'h-9 w-56';
  return <span aria-hidden className={`block ${height} max-w-full rounded-md bg-sunken`} />;
}

export function sizeWords(bytes: number): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return number(size, { style: 'unit', unit, maximumFractionDigits: 1 });
}

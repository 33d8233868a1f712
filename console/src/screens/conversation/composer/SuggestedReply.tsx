import { Trans, useLingui } from '@lingui/react/macro';
import { BookOpenText, Sparkle } from 'lucide-react';
import { Button } from '../../../kit/Button.tsx';
import { Kbd } from '../../../kit/Kbd.tsx';

interface SuggestionProps {
  text: string;
  sources: readonly { title: string; url: string | null }[];
  language: string | null;
  onUse: () => void;
  onDismiss: () => void;
}

/** What AI would answer, with what it rests on. Nothing is sent by itself. */
export function SuggestedReply({ text, sources, language, onUse, onDismiss }: SuggestionProps) {
  const { t } = useLingui();
  return (
    <section
      aria-label={t`Suggested reply`}
      className="mb-1.5 rounded-md border border-dashed border-ai-line bg-ai-soft px-3 py-2"
    >
      <div className="mb-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs">
        <span className="flex items-center gap-1 font-semibold text-ai">
          <Sparkle size={12} strokeWidth={2.3} aria-hidden />
          <Trans>Suggested reply</Trans>
        </span>
        {sources.map((source) => (
          <Source key={source.title} {...source} />
        ))}
        <span className="ml-auto flex items-center gap-1">
          <Button size="sm" tone="quiet" onClick={onDismiss}>
            <Trans>Dismiss</Trans>
          </Button>
          <Button size="sm" tone="ai" onClick={onUse}>
            <Trans>Use</Trans> <Kbd keys="Tab" />
          </Button>
        </span>
      </div>
      <p
        className="scroll max-h-28 text-base whitespace-pre-wrap"
        dir="auto"
        {...(language && { lang: language })}
      >
        {text}
      </p>
    </section>
  );
}

function Source({ title, url }: { title: string; url: string | null }) {
  const words = (
    <>
      <BookOpenText size={12} aria-hidden />
      {title}
    </>
  );
  const className = 'flex items-center gap-1 text-ink-2';
  if (url === null || !isWebAddress(url)) return <span className={className}>{words}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer" className={`${className} hover:underline`}>
      {words}
    </a>
  );
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

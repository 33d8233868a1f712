import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ArrowUpRight, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useMay } from '../../data/me.ts';
import { dayAndTime, percent } from '../../data/say.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Badge } from '../../kit/Badge.tsx';
import { Button } from '../../kit/Button.tsx';
import { Kbd } from '../../kit/Kbd.tsx';
import { candidatesOf } from './candidatesOf.ts';
import { FindIntent } from './FindIntent.tsx';
import type { Item } from './useLearning.ts';
import { useReasonWords } from './useReasonWords.ts';
import type { ReviewDecision } from './useReview.ts';

interface ReviewCardProps {
  item: Item;
  /** How many were picked to be decided together. */
  batch: number;
  isSearching: boolean;
  onSearch: (isSearching: boolean) => void;
  /** Null: it is not for this person to decide. */
  act: ((decision: ReviewDecision) => void) | null;
  undo: (() => void) | null;
}

/** One message, what it was taken for, and what it may mean. */
export function ReviewCard({ item, batch, isSearching, onSearch, act, undo }: ReviewCardProps) {
  const { t } = useLingui();
  const mayRead = useMay('conversation.read');
  const { conversationId } = item;
  return (
    <section
      aria-label={t`Message to review`}
      className="grid gap-3 rounded-md border bg-panel p-4 shadow-card"
    >
      <header className="flex flex-wrap items-center gap-2 text-sm text-ink-3">
        <Why item={item} />
        <span className="num">{dayAndTime(item.saidAt)}</span>
        {mayRead && (
          <Link
            to="/inbox/$conversationId"
            params={{ conversationId }}
            className="ml-auto inline-flex min-h-6 items-center gap-1 text-accent hover:underline"
          >
            <Trans>Conversation</Trans>
            <ArrowUpRight size={12} aria-hidden />
          </Link>
        )}
      </header>
      <blockquote
        lang={item.language}
        dir="auto"
        className="max-h-60 overflow-auto text-lg break-words whitespace-pre-wrap"
      >
        {item.text}
      </blockquote>
      {batch > 0 && (
        <p className="rounded-sm bg-accent-soft px-2.5 py-1.5 text-sm">
          <Plural
            value={batch}
            one="What you decide holds for the # message you picked."
            other="What you decide holds for the # messages you picked."
          />
        </p>
      )}
      {act === null ? (
        <p className="text-sm text-ink-2">
          <Trans>Your role may read this, and not decide it. A supervisor can.</Trans>
        </p>
      ) : (
        <Choices item={item} act={act} isSearching={isSearching} onSearch={onSearch} undo={undo} />
      )}
    </section>
  );
}

function Why({ item: { reason, similar, confidence } }: { item: Item }) {
  const words = useReasonWords();
  const sure = percent(confidence);
  return (
    <>
      <Badge tone="warn">{words(reason)}</Badge>
      <span className="num">
        <Trans>{sure} sure</Trans>
      </span>
      {similar > 1 && (
        <span className="num">
          <Plural value={similar} one="said # time" other="said # times" />
        </span>
      )}
    </>
  );
}

type ChoicesProps = Pick<ReviewCardProps, 'item' | 'isSearching' | 'onSearch' | 'undo'> & {
  act: (decision: ReviewDecision) => void;
};

function Choices({ item, act, isSearching, onSearch, undo }: ChoicesProps) {
  const { t } = useLingui();
  const best = useRef<HTMLButtonElement>(null);
  // So that Enter says that the best is right, unless somebody works elsewhere on the page.
  useEffect(() => {
    if (document.activeElement === document.body) best.current?.focus();
  }, [item.id]);
  return (
    <>
      <ul aria-label={t`What it may mean`} className="grid gap-1.5">
        {candidatesOf(item).map((intent, index) => (
          <li key={intent}>
            <Button
              ref={index === 0 ? best : undefined}
              tone={index === 0 ? 'ai' : 'plain'}
              className="w-full justify-start!"
              onClick={() => act({ kind: 'accept', intent })}
            >
              <Kbd keys={String(index + 1)} />
              <span className="flex-1 text-left">{wordsOfName(intent)}</span>
              {index === 0 && <Kbd keys="Enter" />}
            </Button>
          </li>
        ))}
      </ul>
      {isSearching ? (
        <FindIntent onChoose={(intent) => act({ kind: 'accept', intent })} onClose={() => onSearch(false)} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => onSearch(true)}>
            <Kbd keys="f" /> <Trans>Another intent …</Trans>
          </Button>
          <Button onClick={() => act({ kind: 'outOfScope' })}>
            <Kbd keys="o" /> <Trans>Out of scope</Trans>
          </Button>
          <Button onClick={() => act({ kind: 'dismiss' })}>
            <Kbd keys="x" /> <Trans>Teaches nothing</Trans>
          </Button>
          {undo !== null && (
            <Button tone="quiet" onClick={undo}>
              <Undo2 size={13} aria-hidden /> <Kbd keys="z" /> <Trans>Take back</Trans>
            </Button>
          )}
        </div>
      )}
    </>
  );
}

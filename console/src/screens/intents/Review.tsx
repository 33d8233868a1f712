import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { ReviewQueue } from './ReviewQueue.tsx';
import type { Item } from './useLearning.ts';
import { useReview, type ReviewDecision } from './useReview.ts';
import { useReviewCommands } from './useReviewCommands.ts';

/** One message after another, each decided with one key; or several at once. */
export function Review({ mayTeach }: { mayTeach: boolean }) {
  const { t } = useLingui();
  const { items, decide, undo, decidedCount } = useReview();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [isSearching, setSearching] = useState(false);
  const current = items?.find(({ id }) => id === chosenId) ?? items?.[0];
  const batch = items?.filter(({ id }) => picked.has(id)) ?? [];
  const act = (decision: ReviewDecision) => {
    const meant: readonly Item[] = batch.length > 0 ? batch : current ? [current] : [];
    decide(meant, decision);
    setPicked(new Set());
    setSearching(false);
  };
  useReviewCommands({ item: mayTeach ? current : undefined, act, undo, search: () => setSearching(true) });
  if (items === undefined) return <Skeleton rows={8} height={48} />;
  if (!current) {
    return (
      <EmptyState title={<Trans>Nothing is left to review</Trans>}>
        <p>
          {decidedCount > 0 ? (
            <Plural value={decidedCount} one="You decided # message." other="You decided # messages." />
          ) : (
            <Trans>What is not understood comes here within a minute.</Trans>
          )}
        </p>
        {undo !== null && (
          <button type="button" onClick={undo} className="min-h-6 text-accent underline underline-offset-2">
            <Trans>Take the last decision back</Trans>
          </button>
        )}
      </EmptyState>
    );
  }
  return (
    <div className="grid grid-cols-1 items-start gap-3 xl:grid-cols-[minmax(0,1fr)_380px]">
      <ReviewCard
        item={current}
        batch={batch.length}
        isSearching={isSearching}
        onSearch={setSearching}
        act={mayTeach ? act : null}
        undo={undo}
      />
      <ReviewQueue
        items={items}
        currentId={current.id}
        picked={picked}
        label={t`Open messages`}
        onChoose={setChosenId}
        onPick={setPicked}
      />
    </div>
  );
}

import { useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { useState } from 'react';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { ConversationPane } from '../conversation/ConversationPane.tsx';
import { CaseSheet } from './CaseSheet.tsx';
import { ListPane } from './ListPane.tsx';
import { NothingOpen } from './NothingOpen.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { Queues } from './Queues.tsx';
import { useInboxPlace } from './useInboxPlace.ts';
import { useIsWide } from './useIsWide.ts';

/** Queues, the list, the conversation, the case. Each fails alone. On a phone one sees one of them. */
export function Inbox() {
  const { t } = useLingui();
  const place = useInboxPlace();
  const { conversationId, search } = place;
  const isWide = useIsWide();
  const [isChoosing, setChoosing] = useState(false);
  // Beside the conversation unless it was put away; above it when it was asked for.
  const panel = search.panel ?? (isWide ? 'case' : 'none');
  const hasCase = conversationId !== undefined && panel !== 'none';
  return (
    <div
      className={clsx(
        'grid h-full min-w-0 grid-cols-1 grid-rows-[minmax(0,1fr)] xl:grid-cols-[176px_304px_minmax(0,1fr)] 2xl:grid-cols-[184px_320px_minmax(0,1fr)]',
        hasCase &&
          'xl:grid-cols-[176px_304px_minmax(0,1fr)_328px] 2xl:grid-cols-[184px_320px_minmax(0,1fr)_336px]',
      )}
    >
      {(isWide || isChoosing) && (
        <ErrorPane>
          <Queues place={place} onChosen={isChoosing ? () => setChoosing(false) : null} />
        </ErrorPane>
      )}
      <ErrorPane>
        <ListPane
          place={place}
          isHidden={!isWide && conversationId !== undefined}
          onQueues={() => setChoosing(true)}
        />
      </ErrorPane>
      <section
        aria-label={t`Conversation`}
        className={clsx('flex min-h-0 min-w-0 flex-col', conversationId === undefined && 'max-xl:hidden')}
      >
        {conversationId === undefined ? (
          <NothingOpen />
        ) : (
          <>
            {!isWide && <PhoneBar place={place} />}
            <div className="min-h-0 flex-1">
              <ErrorPane key={conversationId}>
                <ConversationPane conversationId={conversationId} />
              </ErrorPane>
            </div>
          </>
        )}
      </section>
      {conversationId !== undefined && panel !== 'none' && (
        <CaseSheet
          conversationId={conversationId}
          shown={panel}
          isSheet={!isWide}
          onShow={(shown) => place.show({ panel: shown })}
          onClose={() => place.show({ panel: 'none' })}
        />
      )}
    </div>
  );
}

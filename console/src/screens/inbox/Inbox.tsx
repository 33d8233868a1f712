import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { CasePane } from '../case/CasePane.tsx';
import { ConversationPane } from '../conversation/ConversationPane.tsx';

/** Queues, the list, the conversation, the case. Each fails alone. */
export function Inbox() {
  const { conversationId } = useParams({ strict: false });
  const { panel = 'case' } = useSearch({ strict: false });
  const go = useNavigate();
  if (conversationId === undefined) return null;
  return (
    <div className="grid h-full grid-cols-1 xl:grid-cols-[minmax(0,1fr)_336px]">
      <ErrorPane>
        <ConversationPane conversationId={conversationId} />
      </ErrorPane>
      {panel !== 'none' && (
        <ErrorPane>
          <CasePane
            conversationId={conversationId}
            shown={panel}
            onShow={(shown) =>
              void go({
                to: '/inbox/$conversationId',
                params: { conversationId },
                search: (before) => ({ ...before, panel: shown }),
              })
            }
          />
        </ErrorPane>
      )}
    </div>
  );
}

import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { later } from '../../kit/later.tsx';
import { CasePane } from '../case/CasePane.tsx';

/** Fetched where there is no room for the pane. */
const SheetFrame = later(async () => (await import('./SheetFrame.tsx')).SheetFrame);

interface CaseSheetProps {
  conversationId: string;
  shown: 'case' | 'customer' | 'trace';
  /** Above the conversation, for want of room beside it. */
  isSheet: boolean;
  onShow: (shown: 'case' | 'customer' | 'trace') => void;
  onClose: () => void;
}

/** The case: the fourth pane, and on a phone a sheet. */
export function CaseSheet({ conversationId, shown, isSheet, onShow, onClose }: CaseSheetProps) {
  const pane = (
    <ErrorPane key={conversationId}>
      <CasePane conversationId={conversationId} shown={shown} onShow={onShow} />
    </ErrorPane>
  );
  if (!isSheet) return <div className="flex min-h-0 min-w-0 flex-col *:min-h-0 *:flex-1">{pane}</div>;
  return <SheetFrame onClose={onClose}>{pane}</SheetFrame>;
}

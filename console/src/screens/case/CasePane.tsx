import { Trans } from '@lingui/react/macro';

interface CasePaneProps {
  conversationId: string;
  shown: 'case' | 'customer' | 'trace';
  onShow: (shown: 'case' | 'customer' | 'trace') => void;
}

/** What the conversation is about: ticket, next step, matter; the customer; what was understood and why. */
export function CasePane({ conversationId, shown }: CasePaneProps) {
  return (
    <aside className="min-h-0 border-l bg-panel p-4">
      <Trans>
        {shown} of {conversationId}
      </Trans>
    </aside>
  );
}

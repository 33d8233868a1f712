import { Trans } from '@lingui/react/macro';

interface ConversationPaneProps {
  conversationId: string;
}

/** The conversation: who holds it, what was said on all channels, and where one answers. */
export function ConversationPane({ conversationId }: ConversationPaneProps) {
  return (
    <section className="min-h-0 bg-canvas p-4">
      <Trans>Conversation {conversationId}</Trans>
    </section>
  );
}

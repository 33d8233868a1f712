import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { client } from '../../../data/client.ts';
import { useMay } from '../../../data/me.ts';
import { problemWords } from '../../../data/problemWords.ts';
import { Button } from '../../../kit/Button.tsx';
import { refreshMessages } from '../data/messages.ts';
import type { Message } from '../data/types.ts';

/** Why a message did not leave, and the way out. */
export function FailedLine({ message, conversationId }: { message: Message; conversationId: string }) {
  const queries = useQueryClient();
  const why = useReason(message);
  const canAct = useMay('conversation.act');
  const again = useMutation({
    mutationFn: () => client.composer.resend({ params: { conversationId, messageId: message.id }, body: {} }),
    onSettled: () => refreshMessages(queries, conversationId).catch(() => undefined),
  });
  const isOfAgent = message.author.startsWith('agent:') && message.status === 'failed';
  return (
    <div className="clear-both flex flex-wrap items-center gap-2 border-t border-hot-line pt-1 text-xs text-hot">
      <span className="min-w-0 flex-1">{again.error ? problemWords(again.error) : why}</span>
      {isOfAgent && canAct && (
        <Button size="sm" tone="hot" disabled={again.isPending} onClick={() => again.mutate()}>
          <RotateCcw size={11} aria-hidden />
          <Trans>Send again</Trans>
        </Button>
      )}
    </div>
  );
}

function useReason({ failure, status }: Message): string {
  const { t } = useLingui();
  const { reason, detail } = fieldsOf(failure);
  switch (reason) {
    case 'windowClosed':
    case 'window':
      return t`Not sent: the customer has been silent for 24 h. Choose a template.`;
    case 'contact':
      return t`Not sent: this customer cannot be reached here. Try another address.`;
    case 'fileMissing':
      return t`Not sent: the file is not there any more. Attach it again.`;
    case 'stale':
      return t`Not sent: somebody took over before it left.`;
    case 'channelMissing':
      return t`Not sent: this channel is not connected.`;
    default:
      if (status === 'dropped') return t`Not sent.`;
      return detail === null ? t`Not sent.` : t`Not sent: ${detail}`;
  }
}

function fieldsOf(failure: Message['failure']): { reason: string | null; detail: string | null } {
  if (typeof failure !== 'object' || failure === null || Array.isArray(failure))
    return { reason: null, detail: null };
  const { reason, detail } = failure;
  return {
    reason: typeof reason === 'string' ? reason : null,
    detail: typeof detail === 'string' ? detail : null,
  };
}

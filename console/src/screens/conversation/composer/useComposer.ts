import { useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { commands } from '../../../actions/commands.ts';
import { client } from '../../../data/client.ts';
import { useMe } from '../../../data/me.ts';
import { useStore } from '../../../data/store.ts';
import { besideQuery } from '../data/paneQueries.ts';
import { send, type SendAct } from '../data/sends.ts';
import type { Address, Beside, ConversationView } from '../data/types.ts';
import { isOpen, type Hold } from '../data/useHold.ts';
import type { Mode } from './ModeTabs.tsx';
import { dropUpload, uploads, type Upload } from './uploads.ts';
import { useDraft, type DraftInHand } from './useDraft.ts';
import { useWindowLeft } from './WindowRing.tsx';

interface Given {
  view: ConversationView;
  beside: Beside | undefined;
  hold: Hold;
  mode: Mode;
}

/** What stands in the composer, and what may be done with it. */
export function useComposer({ view, beside, hold, mode }: Given) {
  const me = useMe().agent?.id ?? '';
  const draft = useDraft({ me, conversationId: view.id, mode });
  const [addressId, setAddressId] = useState<string | null>(null);
  const address: Address | undefined = view.addresses.find(({ id }) => id === addressId) ?? view.addresses[0];
  const all = useStore(uploads);
  const files = useMemo(() => all.filter((each) => each.conversationId === view.id), [all, view.id]);
  const windowMs = useWindowLeft(address);
  const ticket = beside?.tickets.findLast(isOpen) ?? beside?.tickets.at(-1);
  const note = useNote(view.id, ticket?.id ?? '', draft);
  const refusal = useRefusal({
    hold,
    mode,
    hasTicket: ticket !== undefined,
    hasAddress: address !== undefined,
    files,
  });

  function sendAct(act: SendAct, shown: string): void {
    const names = act.kind === 'write' ? files.map(({ name }) => name) : [];
    send({ me, conversationId: view.id, act, shown, files: names });
  }

  function submit(): boolean {
    const text = draft.text.trim();
    const there = files.filter(({ state }) => state === 'there');
    if (refusal !== null || (text === '' && (mode === 'note' || there.length === 0))) return false;
    if (mode === 'note') {
      note.mutate(text);
      return true;
    }
    const about = view.addresses.length > 1 && address ? { addressId: address.id } : {};
    sendAct({ kind: 'write', text, fileIds: there.map(({ id }) => id), ...about }, text);
    for (const { id } of there) dropUpload(id, { isSent: true });
    draft.write('');
    draft.flush();
    return true;
  }

  return {
    draft,
    files,
    address,
    setAddressId,
    windowMs,
    isWindowClosed: mode === 'reply' && windowMs === 0,
    ticketId: ticket?.id ?? null,
    refusal,
    noteProblem: note.error,
    submit,
    submitAndGoOn: () => {
      if (submit())
        commands
          .get()
          .find(({ id }) => id === 'case.nextStep')
          ?.run();
    },
    sendTemplate: (act: Extract<SendAct, { kind: 'template' }>, shown: string) => sendAct(act, shown),
  };
}

function useNote(conversationId: string, ticket: string, draft: DraftInHand) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => client.tickets.addNote({ params: { ticket }, body: { text } }),
    onSuccess: () => {
      draft.write('');
      draft.flush();
      return queries.invalidateQueries({ queryKey: besideQuery(conversationId).queryKey });
    },
  });
}

interface Standing extends Pick<Given, 'hold' | 'mode'> {
  hasTicket: boolean;
  hasAddress: boolean;
  files: readonly Upload[];
}

/** Why what stands there cannot be sent now; null: it can. */
function useRefusal({ hold, mode, hasTicket, hasAddress, files }: Standing): string | null {
  const { t } = useLingui();
  const { by } = hold;
  if (!hold.canAct) return t`Your role may read only.`;
  if (mode === 'note') return hasTicket ? null : t`Notes belong to a ticket, and there is none yet.`;
  if (by.kind === 'agent') return t`${by.name} holds this conversation. What you write stays a draft.`;
  if (!hasAddress) return t`This contact has no address.`;
  return files.some(({ state }) => state === 'going') ? t`A file is still on its way.` : null;
}

export type ComposerState = ReturnType<typeof useComposer>;

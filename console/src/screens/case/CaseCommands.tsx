import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ArrowRightLeft, CalendarClock, CircleCheck, Copy, ShieldCheck, UserPlus } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useCommands, type Command } from '../../actions/commands.ts';
import { useMay } from '../../data/me.ts';
import { money } from '../../data/say.ts';
import { toast } from '../../data/toasts.ts';
import { useStore } from '../../data/store.ts';
import { caseDialog } from './caseDialog.ts';
import { actionsQuery, type Action } from './caseQueries.ts';
import type { At } from './CaseTab.tsx';
import { useClosing } from './close/useClosing.ts';
import { useStateActs } from './matter/useStateActs.ts';
import { copyProtocol } from './ticket/copyProtocol.ts';
import { later } from '../../kit/later.tsx';

const TransferDialog = later(async () => (await import('./transfer/TransferDialog.tsx')).TransferDialog);

/** What the keyboard and the palette can do with the case. */
export function CaseCommands(at: At) {
  const { known, loop } = at;
  const shown = useStore(caseDialog);
  const { data: actions } = useQuery({
    ...actionsQuery(known.conversationId),
    enabled: loop.closedAt === null,
  });
  const mine = actions?.loops.find(({ id }) => id === loop.id);
  const first = mine?.actions.find((action) => action.money !== null) ?? null;
  const acts = useStateActs(loop, mine ?? NONE, known.epoch);
  const { take, problem } = acts;
  useEffect(() => {
    if (problem !== null) toast(problem, { tone: 'problem' });
  }, [problem]);
  const approve = useMemo(
    () => (first && !mine?.approval && acts.held === null ? () => take(first, {}) : null),
    // Bound anew when what is offered changes.
    [first, mine?.approval, acts.held, take],
  );
  useOffered(at, { first, approve });
  usePassing(at);
  if (shown !== 'transfer' && shown !== 'assign') return null;
  return <TransferDialog at={at} first={shown === 'assign' ? 'people' : 'queues'} />;
}

/** While nothing is known nothing is offered. */
const NONE = { state: '', movedAt: '', actions: [] } as unknown as Parameters<typeof useStateActs>[1];

interface Approving {
  first: Action | null;
  approve: (() => void) | null;
}

function useOffered(at: At, { first, approve }: Approving): void {
  const { t } = useLingui();
  const { loop } = at;
  const mayAct = useMay('conversation.act');
  const mayApprove = useMay('approval.give');
  const { isOpen, held, begin } = useClosing(at);
  const noApproval =
    first === null ? t`nothing waits for an approval` : mayApprove ? null : t`needs the right to approve`;
  const offered = useMemo<Command[]>(
    () => [
      {
        id: 'case.close',
        words: t`Close`,
        icon: CircleCheck,
        group: 'conversation',
        keys: 'e',
        refusal: !isOpen ? t`it is closed` : held ? t`it is being closed` : null,
        run: begin,
      },
      {
        id: 'case.nextStep',
        words: t`Set next step`,
        icon: CalendarClock,
        group: 'conversation',
        keys: 'd',
        refusal: !mayAct
          ? t`needs the right to act`
          : loop.closedAt !== null
            ? t`the matter has ended`
            : null,
        run: () => caseDialog.set('nextStep'),
      },
      {
        id: 'case.approve',
        words: first?.money ? `${first.title} · ${money(first.money)}` : t`Approve`,
        icon: ShieldCheck,
        group: 'conversation',
        keys: 'Shift+A',
        refusal: noApproval ?? (approve ? null : t`it is under way`),
        run: () => approve?.(),
      },
      {
        id: 'case.copyProtocol',
        words: t`Copy protocol`,
        hint: loop.protocolNumber,
        icon: Copy,
        group: 'conversation',
        keys: 'y',
        run: () => void copyProtocol(loop.protocolNumber, t`Protocol copied`),
      },
    ],
    [t, loop, isOpen, held, begin, mayAct, first, noApproval, approve],
  );
  useCommands(offered);
}

/** To give the ticket to somebody else: by people first, or by queues. */
function usePassing({ ticket }: At): void {
  const { t } = useLingui();
  const mayAssign = useMay('conversation.assign');
  const isTicketOpen = ticket?.status === 'open' || ticket?.status === 'pending';
  const noTicket = isTicketOpen ? null : t`there is no open ticket`;
  const refusal = mayAssign ? noTicket : t`needs the right to assign`;
  const offered = useMemo<Command[]>(
    () => [
      {
        id: 'case.transfer',
        words: t`Transfer`,
        icon: ArrowRightLeft,
        group: 'conversation',
        keys: 'x',
        refusal,
        run: () => caseDialog.set('transfer'),
      },
      {
        id: 'case.assign',
        words: t`Assign`,
        icon: UserPlus,
        group: 'conversation',
        keys: 'a',
        refusal,
        run: () => caseDialog.set('assign'),
      },
    ],
    [t, refusal],
  );
  useCommands(offered);
}

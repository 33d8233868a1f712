import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../data/client.ts';
import { heldQuery, hold, type HeldAct } from '../../../data/held.ts';
import { money } from '../../../data/say.ts';
import type { Action, CaseLoop, LoopActions } from '../caseQueries.ts';
import { problemWords } from '../problemWords.ts';

type ActBody = Parameters<typeof client.conversations.act>[0]['body']['act'];

export interface StateActs {
  /** Does one of the actions, with what was typed for it. What lets money go is held for a moment. */
  take: (action: Action, input: Record<string, string>) => void;
  second: (approvalId: string, decision: 'grant' | 'refuse' | 'withdraw', title: string) => void;
  /** What is held on this matter; null: nothing. */
  held: HeldAct | null;
  isBusy: boolean;
  problem: string | null;
}

/** Acts on a matter as it is seen: when it has moved meanwhile the server refuses them. */
export function useStateActs(loop: CaseLoop, actions: LoopActions, epoch: number): StateActs {
  const cache = useQueryClient();
  const { data: holding = [] } = useQuery(heldQuery);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { conversationId } = loop;

  function run(work: Promise<unknown>): void {
    setBusy(true);
    setProblem(null);
    work
      .catch((error: unknown) => setProblem(problemWords(error)))
      .finally(() => {
        setBusy(false);
        void cache.invalidateQueries({ queryKey: ['case', conversationId] });
      });
  }
  const now = (act: ActBody) => client.conversations.act({ params: { conversationId }, body: { act } });
  const later = (act: ActBody, title: string) => hold({ kind: 'act', conversationId, epoch, act }, title);

  return {
    take: (action, input) => {
      const act = filled(action, input, actions);
      if (action.money) run(later(act, `${action.title} · ${money(action.money)}`));
      else run(now(act));
    },
    second: (approvalId, decision, title) => {
      const act: ActBody = { kind: 'second', loopId: loop.id, approvalId, decision };
      run(decision === 'grant' ? later(act, title) : now(act));
    },
    held: holding.find((each) => each.conversationId === conversationId && each.act !== 'assign') ?? null,
    isBusy,
    problem,
  };
}

/** What is typed goes where the act has its place for it, and the act says what was seen. */
function filled({ act }: Action, input: Record<string, string>, { state, movedAt }: LoopActions): ActBody {
  const offered = act as ActBody; // the server made it for this
  const seen = { state, movedAt };
  if (offered.kind === 'move') return { ...offered, input, seen };
  if (offered.kind !== 'answer') return offered;
  const { heard } = offered;
  return 'slots' in heard ? { ...offered, heard: { ...heard, slots: input }, seen } : { ...offered, seen };
}

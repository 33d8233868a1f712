import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useCommands, type Command } from '../actions/commands.ts';
import { client } from '../data/client.ts';
import { heldQuery, undoHeld, type HeldAct } from '../data/held.ts';
import { useMe } from '../data/me.ts';
import { toast } from '../data/toasts.ts';
import { useActivity } from '../data/useActivity.ts';

/** What the server holds for a moment stands in a message with its way back, on every page of whoever asked for it. */
export function HeldActs() {
  const { t } = useLingui();
  const cache = useQueryClient();
  const { id: me } = useMe();
  const { data: held = [] } = useQuery(heldQuery);
  const undo = useUndo();
  useToasts(held, undo);
  useActivity((activities, gap) => {
    const settled = activities
      .flatMap(({ facts }) => facts)
      .filter(({ kind, agent }) => kind === 'held.settled' && agent === me);
    if (settled.length === 0 && !gap) return;
    void cache.invalidateQueries({ queryKey: heldQuery.queryKey });
    if (settled.some(({ state }) => state === 'refused'))
      void tellRefused(settled.map(({ heldId }) => heldId));
  });
  const newest = held.find(({ state }) => state === 'held');
  const offered = useMemo<Command[]>(
    () => [
      {
        id: 'held.undo',
        words: newest ? t`Undo: ${newest.title}` : t`Undo`,
        icon: Undo2,
        group: 'conversation',
        keys: 'z',
        refusal: newest ? null : t`nothing is held`,
        run: () => newest && undo(newest),
      },
    ],
    [t, newest, undo],
  );
  useCommands(offered);
  return null;
}

/** One message for each act, as long as it is held. */
function useToasts(held: readonly HeldAct[], undo: (held: HeldAct) => void): void {
  const { t } = useLingui();
  const shown = useRef(new Map<string, () => void>());
  useEffect(() => {
    const now = held.filter(({ state }) => state === 'held');
    for (const [id, dismiss] of shown.current) {
      if (now.some((each) => each.id === id)) continue;
      dismiss();
      shown.current.delete(id);
    }
    for (const each of now) {
      if (shown.current.has(each.id)) continue;
      const action = { words: t`Undo`, run: () => undo(each) };
      const until = Date.parse(each.executeAt);
      shown.current.set(each.id, toast(each.title, { action, forMs: null, until }));
    }
  }, [held, t, undo]);
}

function useUndo(): (held: HeldAct) => void {
  const { t } = useLingui();
  return useMemo(
    () => (held: HeldAct) => {
      undoHeld(held).then(
        () => toast(t`Undone: ${held.title}`),
        (error: unknown) =>
          toast(error instanceof Error ? error.message : String(error), { tone: 'problem' }),
      );
    },
    [t],
  );
}

/** The reason stands in what the agent was told. */
async function tellRefused(ids: readonly unknown[]): Promise<void> {
  const { items } = await client.notifications.list({ query: { limit: 20 } });
  for (const { about, details } of items) {
    const { heldId, title, reason } = details;
    if (about !== 'heldRefused' || !ids.includes(heldId)) continue;
    if (typeof title !== 'string' || typeof reason !== 'string') continue;
    toast(`${title}: ${reason}`, { tone: 'problem', forMs: 20_000 });
  }
}

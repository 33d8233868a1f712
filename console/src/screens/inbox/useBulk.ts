import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../data/client.ts';
import { toast } from '../../data/toasts.ts';

type Command = Parameters<typeof client.bulk.begin>[0]['body']['command'];

/** Six seconds, as the server holds it. */
const HELD_MS = 6_000;

/** Does one thing to many tickets, after a moment in which it can be undone. */
export function useBulk(): (tickets: readonly string[], command: Command, words: string) => Promise<void> {
  const { t } = useLingui();
  const queries = useQueryClient();
  const undo = async (jobId: string) => {
    try {
      await client.bulk.undo({ params: { jobId } });
      toast(t`Undone: nothing was changed.`);
    } catch {
      toast(t`It had begun already and could not be undone.`, { tone: 'problem' });
    }
  };
  return async (tickets, command, words) => {
    try {
      const { id } = await client.bulk.begin({ body: { tickets: [...tickets], command } });
      toast(words, { action: { words: t`Undo`, run: () => void undo(id) }, forMs: HELD_MS });
    } catch {
      toast(t`It could not be begun; nothing was changed.`, { tone: 'problem' });
    }
    await queries.invalidateQueries({ queryKey: ['bulk'] });
  };
}

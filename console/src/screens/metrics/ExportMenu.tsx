import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import { download } from '../../data/download.ts';
import { problemWords } from '../../data/problemWords.ts';
import { toast } from '../../data/toasts.ts';
import { Button } from '../../kit/Button.tsx';
import { Menu } from '../../kit/Menu.tsx';
import type { Asked } from './useQueryOf.ts';

/** Every row of the period as a file, and the loops of the month before: without anybody's words. */
export function ExportMenu({ asked }: { asked: Asked }) {
  const { t } = useLingui();
  const save = (table: string, { from = '', to = '' }: { from?: string; to?: string }) => {
    const query = new URLSearchParams({ from, to }).toString();
    download(`/metrics/export/${table}?${query}`, `${table}-${from}-${to}.csv`).catch((error: unknown) =>
      toast(problemWords(error), { tone: 'problem' }),
    );
  };
  const words = {
    loops: t`Loops`,
    tickets: t`Tickets`,
    messages: t`Messages, without their words`,
    turns: t`Turns`,
    orders: t`Orders`,
  };
  const month = monthBefore(asked.to ?? '');
  const name = new Intl.DateTimeFormat(undefined, { month: 'long', timeZone: 'UTC' }).format(
    new Date(month.from),
  );
  return (
    <Menu
      trigger={
        <Button>
          <Trans>Export CSV</Trans>
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
      items={[
        ...Object.entries(words).map(([table, each]) => ({ words: each, run: () => save(table, asked) })),
        { words: t`Loops of ${name}`, run: () => save('loops', month) },
      ]}
    />
  );
}

/** The whole month before the one of a day. */
function monthBefore(day: string): { from: string; to: string } {
  const first = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  const last = new Date(first.getTime() - 1);
  const to = last.toISOString().slice(0, 10);
  return { from: `${to.slice(0, 7)}-01`, to };
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../../kit/Button.tsx';
import { wordsOfName } from '../../../data/wordsOfName.ts';
import { usePeople } from '../usePeople.ts';
import { usePriorities } from './TicketWords.tsx';
import type { Conflict } from './useTicketChange.ts';

interface ConflictNoticeProps {
  conflict: Conflict;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Whose change met mine, and which of both shall stand. */
export function ConflictNotice({ conflict, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const { t } = useLingui();
  const { nameOf } = usePeople();
  const priorities = usePriorities();
  const name = nameOf(conflict.by);
  const { field, to } = conflict.field;
  const value = priorities.find(({ value: each }) => each === to)?.words ?? to;
  const fields: Record<string, string> = { priority: t`Priority`, tags: t`Tags`, fields: t`Fields` };
  const what = fields[field] ?? wordsOfName(field);
  return (
    <div
      role="alert"
      className="mt-2 grid gap-1.5 rounded-sm border border-warn-line bg-warn-soft p-2 text-sm"
    >
      <p>
        {value === null ? (
          <Trans>
            {name} changed {what}.
          </Trans>
        ) : (
          <Trans>
            {name} set {what} to {value}.
          </Trans>
        )}
      </p>
      <p className="flex flex-wrap gap-1.5">
        <Button size="sm" onClick={onKeepMine}>
          <Trans>Keep mine</Trans>
        </Button>
        <Button size="sm" onClick={onTakeTheirs}>
          <Trans>Take theirs</Trans>
        </Button>
      </p>
    </div>
  );
}

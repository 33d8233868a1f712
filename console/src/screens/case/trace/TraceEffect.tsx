import { Trans } from '@lingui/react/macro';
import { dayAndTime } from '../../../data/say.ts';
import type { TimelineItem } from '../../customer/contactQueries.ts';
import { textAt } from '../../customer/isRecord.ts';
import { wordsOfName } from '../../../data/wordsOfName.ts';
import { useSystemWords } from '../matter/useSystemWords.ts';

/** One question to a system outside, and its answer. */
export function TraceEffect({ item: { at, details } }: { item: TimelineItem }) {
  const { systemOf, deedOf } = useSystemWords();
  const operation = textAt(details, 'operation') ?? '';
  const outcome = textAt(details, 'outcome') ?? textAt(details, 'state') ?? '';
  return (
    <p className="flex items-baseline gap-2">
      <span className="min-w-0 flex-1">
        <Trans>
          {deedOf(operation)}, {systemOf(operation)}:
        </Trans>{' '}
        <b className="font-semibold">{wordsOfName(outcome)}</b>
      </span>
      <span className="num text-xs text-ink-3">{dayAndTime(at)}</span>
    </p>
  );
}

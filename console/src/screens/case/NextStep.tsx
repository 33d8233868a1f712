import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { CalendarClock, Pencil } from 'lucide-react';
import { dayAndTime } from '../../data/say.ts';
import { useMay } from '../../data/me.ts';
import { useNow } from '../../data/useNow.ts';
import { useStore } from '../../data/store.ts';
import { HolderMark } from '../../kit/HolderMark.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { Section } from '../../kit/Section.tsx';
import { caseDialog } from './caseDialog.ts';
import type { At } from './CaseTab.tsx';
import { ticketQuery } from './caseQueries.ts';
import { usePeople } from './usePeople.ts';
import { later } from '../../kit/later.tsx';

const NextStepDialog = later(async () => (await import('./NextStepDialog.tsx')).NextStepDialog);

/** What happens next, who sees to it and until when; amber when a person has to say it. */
export function NextStep({ known, loop, ticket }: At) {
  const shown = useStore(caseDialog);
  if (loop.closedAt !== null) return null;
  return (
    <>
      <Section title={<Trans>Next step</Trans>}>
        <Stated known={known} loop={loop} ticket={ticket} />
      </Section>
      {shown === 'nextStep' && <NextStepDialog loop={loop} onClose={() => caseDialog.set(null)} />}
    </>
  );
}

function Stated({ known, loop, ticket }: At) {
  const { t } = useLingui();
  const mayAct = useMay('conversation.act');
  const { data: whole } = useQuery({
    ...ticketQuery(known.conversationId, ticket?.id ?? ''),
    enabled: ticket !== null,
  });
  const isMissing = whole?.closingLacks.includes('nextStep') ?? false;
  const open = () => caseDialog.set('nextStep');
  if (!isMissing) return <Step loop={loop} {...(mayAct && { onEdit: open })} />;
  return (
    <div className="flex items-start gap-2.5 rounded-md border border-dashed border-warn-line bg-warn-soft px-3 py-2">
      <CalendarClock size={15} className="mt-[2px] shrink-0 text-warn" aria-hidden />
      <div className="min-w-0 flex-1 text-sm">
        <b className="font-semibold">
          <Trans>None set by a person yet</Trans>
        </b>
        <p className="text-ink-2">
          <Trans>The flow says: {loop.nextStep}</Trans>
        </p>
      </div>
      {mayAct && (
        <button
          type="button"
          onClick={open}
          aria-label={t`Set the next step`}
          className="min-h-6 rounded-xs border border-warn-line px-1.5 text-xs font-semibold text-warn pointer-coarse:min-h-11"
        >
          <Trans>Set</Trans>
        </button>
      )}
    </div>
  );
}

function Step({ loop, onEdit }: { loop: At['loop']; onEdit?: () => void }) {
  const { t } = useLingui();
  const { holderOf, wordsOf } = usePeople();
  const now = useNow();
  const owner = loop.stepOwner === null ? (loop.owner ?? 'assistant') : `agent:${loop.stepOwner}`;
  const isLate = loop.deadlineAt !== null && Date.parse(loop.deadlineAt) <= now;
  return (
    <div className="flex items-start gap-2.5 rounded-md border bg-raised px-3 py-2 text-sm">
      <span className="mt-px">
        <HolderMark holder={holderOf(owner)} size={17} />
      </span>
      <div className="min-w-0 flex-1">
        <p>{loop.nextStep}</p>
        <p className="text-xs text-ink-3">
          {wordsOf(owner)}
          {loop.deadlineAt !== null && (
            <span className={isLate ? 'font-semibold text-hot' : ''}>
              {' · '}
              {isLate ? (
                <Trans>was due {dayAndTime(loop.deadlineAt)}</Trans>
              ) : (
                <Trans>by {dayAndTime(loop.deadlineAt)}</Trans>
              )}
            </span>
          )}
        </p>
      </div>
      {onEdit && (
        <IconButton label={t`Change the next step`} className="h-6 w-6" onClick={onEdit}>
          <Pencil size={13} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

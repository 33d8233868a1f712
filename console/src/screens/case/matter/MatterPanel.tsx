import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { dayAndTime, money } from '../../../data/say.ts';
import { LoopRing } from '../../../kit/LoopRing.tsx';
import { Section } from '../../../kit/Section.tsx';
import { actionsQuery, type Case, type CaseLoop } from '../caseQueries.ts';
import { wordsOfName } from '../../../data/wordsOfName.ts';
import { MatterSteps } from './MatterSteps.tsx';
import { ringOf } from './ringOf.ts';
import { Systems } from './Systems.tsx';

/** The business object with its ring: what was done, what is to be done now, what lies ahead, and in which systems. */
export function MatterPanel({ known, loop }: { known: Case; loop: CaseLoop }) {
  const { data: actions } = useQuery({
    ...actionsQuery(known.conversationId),
    enabled: loop.closedAt === null,
  });
  const { object } = loop;
  return (
    <>
      <Section
        title={loop.title}
        right={
          object && (
            <span className="text-xs text-ink-2">
              {wordsOfName(object.kind)} <span className="mono">{object.ref}</span>
            </span>
          )
        }
      >
        <div className="rounded-md border bg-raised">
          <div className="flex items-center gap-3 border-b px-3 py-2.5">
            <LoopRing steps={ringOf(loop)} isClosed={loop.closedAt !== null} size={40} stroke={5} />
            <div className="min-w-0 flex-1">
              <div className="num truncate text-[17px] leading-[21px] font-semibold">
                {loop.money ? money(loop.money) : (object?.ref ?? loop.title)}
              </div>
              <div className="truncate text-xs text-ink-3">
                <Ended loop={loop} />
              </div>
            </div>
          </div>
          <MatterSteps
            loop={loop}
            actions={actions?.loops.find(({ id }) => id === loop.id) ?? null}
            epoch={known.epoch}
          />
        </div>
      </Section>
      <Systems loop={loop} />
    </>
  );
}

function Ended({ loop }: { loop: CaseLoop }) {
  if (loop.closedAt === null) return <Trans>since {dayAndTime(loop.openedAt)}</Trans>;
  const outcome = wordsOfName(loop.outcome ?? '');
  return (
    <Trans>
      {outcome} · {dayAndTime(loop.closedAt)}
    </Trans>
  );
}

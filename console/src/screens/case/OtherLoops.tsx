import { Trans } from '@lingui/react/macro';
import { Badge } from '../../kit/Badge.tsx';
import { LoopRing } from '../../kit/LoopRing.tsx';
import { Section } from '../../kit/Section.tsx';
import { day } from '../../data/say.ts';
import type { CaseLoop } from './caseQueries.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { ringOf } from './matter/ringOf.ts';

/** The customer's other matters, open and ended. */
export function OtherLoops({ loops, onChoose }: { loops: CaseLoop[]; onChoose: (id: string) => void }) {
  return (
    <Section title={<Trans>Other loops</Trans>}>
      <ul className="text-sm">
        {loops.map((loop) => (
          <li key={loop.id}>
            <button
              type="button"
              onClick={() => onChoose(loop.id)}
              className="flex min-h-8 w-full items-center gap-2.5 rounded-sm px-1 hover:bg-sunken pointer-coarse:min-h-11"
            >
              <LoopRing steps={ringOf(loop)} isClosed={loop.closedAt !== null} size={17} stroke={2.6} />
              <span className="min-w-0 flex-1 truncate">
                {loop.title} {loop.object?.ref ?? loop.protocolNumber}
              </span>
              <Badge tone={loop.closedAt === null ? 'plain' : 'done'}>
                {loop.closedAt === null ? (
                  (loop.now?.title ?? loop.title)
                ) : (
                  <>
                    {wordsOfName(loop.outcome ?? '')} · {day(loop.closedAt)}
                  </>
                )}
              </Badge>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { noChange, type DraftLoop } from '../draft.ts';
import { openLoops, waitingMatters } from '../loopsOf.ts';
import { sayText } from '../say.ts';
import { matterTitle } from '../titles.ts';
import type { Occasion } from './occasion.ts';

/** An intent of this name asks how far a matter of the flow is: `refundStatus` of the flow `refund`. */
const STATUS_OF = /^(?<flow>.+)Status$/;

/** Tells how far the open matters of a kind are, whom they wait for and until when; false when there is none. */
export function tellStatus({ draft, book, id }: Occasion, topic: string | null): boolean {
  const flow = STATUS_OF.exec(topic ?? '')?.groups?.flow;
  const loops = openLoops(draft).filter((loop) => loop.flow === flow && loop.flow !== book.inquiry);
  if (loops.length === 0) return false;
  for (const loop of loops) {
    sayText(draft, book, `status.${loop.waitsFor}`, {
      facts: {
        matter: { kind: 'name', value: matterTitle(draft, book, loop) },
        by: { kind: 'time', at: heardBy(draft.now, loop) },
      },
    });
  }
  draft.digressed ||= waitingMatters(draft, book).length > 0;
  noChange(draft, id, `told how far it is: ${topic}`);
  return true;
}

/** A promise that was made is the date; else that of the step itself. Never one that has passed. */
function heardBy(now: Date, { promises, deadlineAt }: DraftLoop): string {
  const dates = [...promises.map(({ dueAt }) => dueAt), deadlineAt].filter(
    (at) => Date.parse(at) > now.getTime(),
  );
  return dates[0] ?? deadlineAt;
}

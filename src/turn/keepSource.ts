import type { JsonObject } from '../base/json.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import type { Cause } from './applyMove.ts';
import type { Draft, DraftLoop } from './draft.ts';
import type { Source } from './situation.ts';

/** What the kit keeps about the visit of a state is not learned from anybody. */
const OWN = 'visit';

/** Notes in which step each field of a loop was last set, and by what: the card links its lines to it. */
export function keepSource(
  draft: Draft,
  { loop, context, cause }: { loop: DraftLoop; context: JsonObject; cause: Cause },
): void {
  const isOpening = loop.waiting.sources === undefined;
  const fields = Object.keys(context).filter(
    (field) =>
      field !== OWN && (isOpening ? !isEmpty(context[field]) : context[field] !== loop.context[field]),
  );
  if (fields.length === 0 && !isOpening) return;
  const others = (loop.waiting.sources ?? []).flatMap((source, index): Source[] => {
    const left = source.fields.filter((field) => !fields.includes(field));
    // The first one stays: it is where the matter began.
    return left.length === 0 && index > 0 ? [] : [{ ...source, fields: left }];
  });
  loop.waiting.sources = [
    ...others,
    { turn: draft.situation.version + 1, fields, ...sourceOf(draft, cause) },
  ];
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function sourceOf(draft: Draft, { event }: Cause): Pick<Source, 'message' | 'effect' | 'agent'> {
  const heard = draft.situation.events.find(({ id }) => id === event)?.payload;
  return heard === undefined ? {} : refOf(heard);
}

function refOf(heard: ConversationEvent): Pick<Source, 'message' | 'effect' | 'agent'> {
  switch (heard.kind) {
    case 'message':
      return { message: heard.messageId };
    case 'result':
      return heard.effect === undefined ? {} : { effect: heard.effect };
    case 'act':
      return { agent: heard.agentId };
    default:
      return {};
  }
}

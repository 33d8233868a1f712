import type { InboundContent } from '../../conversation/content.ts';
import { parseBody } from '../parseBody.ts';
import { storable } from '../storable.ts';
import { objectOf, textOf, type WireObject } from '../wire.ts';

/** A tap on a button or a row, or a filled form. Null when the provider sent the type without what was tapped. */
export function interactiveContentOf(interactive: WireObject | null): InboundContent | null {
  if (interactive?.type === 'button_reply') return choiceOf(objectOf(interactive.button_reply));
  if (interactive?.type === 'list_reply') return choiceOf(objectOf(interactive.list_reply));
  if (interactive?.type === 'nfm_reply') return formOf(objectOf(interactive.nfm_reply));
  return null;
}

function choiceOf(reply: WireObject | null): InboundContent | null {
  const optionId = textOf(reply?.id);
  return optionId === null ? null : { kind: 'choice', optionId, title: textOf(reply?.title) ?? optionId };
}

/** The answers come as JSON inside of a string, written on the contact's phone: every value is untrusted. */
function formOf(reply: WireObject | null): InboundContent | null {
  if (typeof reply?.response_json !== 'string') return null;
  const parsed = parseBody(Buffer.from(reply.response_json));
  const answers = 'body' in parsed ? objectOf(storable(parsed.body)) : null;
  return answers === null ? null : { kind: 'form', name: textOf(reply.name) ?? '', answers };
}

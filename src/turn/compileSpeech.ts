import { degrade, type Capabilities } from '../channels/degrade.ts';
import type { OutboundContent } from '../conversation/content.ts';
import type { Speech } from './draft.ts';

/**
 * The fewest messages that say it all, since each may be billed: neighbouring texts become one, a text goes into
 * the question or the caption that follows it. What has a template of its own stays by itself when only templates
 * may be sent. Then each is fitted to what the channel can show.
 */
export function compileSpeech(speech: Speech[], can: Capabilities, isWindowOpen: boolean): Speech[] {
  return speech
    .reduce<Speech[]>((said, next) => {
      const last = said.at(-1);
      const joined = last && isWindowOpen ? join(last, next, can) : null;
      return joined ? [...said.slice(0, -1), joined] : [...said, next];
    }, [])
    .flatMap((one) => degrade(one.content, can).map((content, part) => partOf(one, content, part)));
}

function join(first: Speech, second: Speech, can: Capabilities): Speech | null {
  if (first.author !== second.author || first.to !== second.to || first.content.kind !== 'text') return null;
  const content = withTextBefore(first.content.text, second.content, can);
  if (!content) return null;
  return {
    author: first.author,
    content,
    template: second.template ?? first.template,
    loopId: second.loopId ?? first.loopId,
    statesMoney: first.statesMoney || second.statesMoney,
    ...(first.to !== undefined && { to: first.to }),
  };
}

function withTextBefore(text: string, content: OutboundContent, can: Capabilities): OutboundContent | null {
  switch (content.kind) {
    case 'text': {
      const joined = `${text}\n\n${content.text}`;
      return joined.length <= can.text ? { ...content, text: joined } : null;
    }
    case 'choices': {
      const joined = `${text}\n\n${content.text}`;
      return joined.length <= can.choicesText ? { ...content, text: joined } : null;
    }
    case 'document': {
      if (content.shownAs === 'audio') return null;
      const caption = content.caption === '' ? text : `${text}\n\n${content.caption}`;
      return caption.length <= can.caption ? { ...content, caption } : null;
    }
    case 'template':
      return null;
  }
}

/** A long text in several parts has one template for the whole. */
function partOf(speech: Speech, content: OutboundContent, part: number): Speech {
  return { ...speech, content, template: part === 0 ? speech.template : null };
}

import type { InboundContent } from '../conversation/content.ts';

/** The longest that an answer waits for the rest of what somebody is typing. */
const BURST_MS = 1_200;

/** Words that begin something and say nothing yet, in the languages of the product. */
const OPENERS =
  /^(hi|hello|hey|oi|olá|ola|opa|hola|buenas|bom dia|boa tarde|boa noite|buen[oa]s (días|tardes|noches)|good (morning|afternoon|evening))[\s!.,]*$/iu;
const UNFINISHED = /(,|:|\b(and|but|because|or|e|mas|porque|ou|y|pero|o))\s*$/iu;

/** How long to wait for more: nothing for what is complete, 1.2 s for what plainly begins something. */
export function burstWaitMs(content: InboundContent): number {
  switch (content.kind) {
    case 'text':
      return OPENERS.test(content.text.trim()) || UNFINISHED.test(content.text) ? BURST_MS : 0;
    case 'media':
      return content.caption === undefined ? BURST_MS : 0;
    default:
      return 0;
  }
}

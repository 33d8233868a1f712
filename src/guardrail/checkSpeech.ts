import { isLuhn } from '../base/luhn.ts';
import type { OutboundContent } from '../conversation/content.ts';

/** What a rule stopped. The words are kept, so that a person can see what was not said. */
export interface Stopped {
  rule: 'personSpeaks' | 'cardNumber' | 'empty';
  text: string;
}

interface Spoken {
  author: string;
  content: OutboundContent;
  /** Set when it was decided before, and only waited to be said. */
  waitsUntil?: string;
}

/** The last look at what a turn wants to say. The first rule that objects stops it. */
export function checkSpeech<S extends Spoken>(
  speech: S[],
  holder: 'assistant' | 'agent' | 'queue',
): { allowed: S[]; blocked: Stopped[] } {
  const allowed: S[] = [];
  const blocked: Stopped[] = [];
  for (const one of speech) {
    const rule = objection(one, holder);
    if (rule) blocked.push({ rule, text: textOf(one.content) });
    else allowed.push(one);
  }
  return { allowed, blocked };
}

function objection({ author, content, waitsUntil }: Spoken, holder: string): Stopped['rule'] | null {
  if (author === 'assistant' && holder === 'agent' && waitsUntil === undefined) return 'personSpeaks';
  const text = textOf(content);
  if (text.trim() === '' && content.kind !== 'document') return 'empty';
  return holdsCardNumber(text) ? 'cardNumber' : null;
}

function textOf(content: OutboundContent): string {
  switch (content.kind) {
    case 'text':
    case 'choices':
      return content.text;
    case 'document':
      return content.caption;
    case 'template':
      return [content.name, ...content.parameters].join(' ');
  }
}

/** Thirteen to nineteen digits, perhaps grouped, whose Luhn sum is right. */
function holdsCardNumber(text: string): boolean {
  const candidates = text.replaceAll(PROTOCOL_NUMBER, '').match(/\d(?:[ -]?\d){12,18}/g) ?? [];
  return candidates.some((candidate) => isLuhn(candidate.replace(/\D/g, '')));
}

/** '261121-000042-7': the sum of one in ten is right, too. No card is written in these groups. */
const PROTOCOL_NUMBER = /\b\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-\d{6,7}-\d\b/g;

import { useLingui } from '@lingui/react/macro';
import type { Row } from './inboxShapes.ts';

/** What was said last and by whom, in one line. What has no words is named. */
export function useLastWords(last: Row['last'], me: string): string {
  const { t } = useLingui();
  if (last === null) return t`Nothing was said yet`;
  const { author, kind, words } = last;
  const named: Record<string, string> = {
    media: t`Sent a file`,
    document: t`Document`,
    location: t`Sent a place`,
    contactCards: t`Sent a contact`,
    cart: t`Sent a cart`,
    form: t`Filled in a form`,
    reaction: t`Reacted`,
    template: t`Template`,
  };
  const said = words ?? named[kind] ?? t`Sent something else`;
  if (author === 'assistant') return t`AI: ${said}`;
  if (author === `agent:${me}`) return t`You: ${said}`;
  if (author === 'contact') return said;
  const agent = author.replace(/^agent:/, '');
  return author === 'phone' ? t`From the phone: ${said}` : t`${agent}: ${said}`;
}

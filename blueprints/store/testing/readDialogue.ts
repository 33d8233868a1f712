import type { FlowInput } from 'loopline/flow';

/** A written conversation: who it is with, and what happens, line by line. */
export interface Dialogue {
  title: string;
  language: string;
  phone: string | null;
  /** `- name: Ana Prado`; null: the usual one; empty: nobody knows it. */
  name: string | null;
  orderNumber: string | null;
  /** What else the first words told: `- slots: {"want": "cancel"}`. */
  slots: FlowInput['slots'];
  lines: DialogueLine[];
  /** How the matter ended, or the state where the dialogue stops. */
  ends: string;
}

export type DialogueLine =
  | { who: 'customer'; words: string }
  /** Something beside the chat: a system answers, time passes, a colleague decides. */
  | { who: 'aside'; what: string }
  /** What the assistant says in one step, as it is shown: `[Yes] [No]` are the options of the line before. */
  | { who: 'assistant'; shown: string[] };

/**
 * Reads a dialogue from Markdown. A head of `- language: …`, `- phone: …`, `- order: …`; then `**Name:** words` is the
 * customer, `> words` the assistant, `*(words)*` what happens beside the chat, and `Ends: refunded` the end.
 */
export function readDialogue(markdown: string): Dialogue {
  const written = markdown.split('\n').map((line) => line.trim());
  const head = (name: string) =>
    written
      .find((line) => line.startsWith(`- ${name}:`))
      ?.slice(name.length + 3)
      .trim() ?? null;
  return {
    title: written.find((line) => line.startsWith('# '))?.slice(2) ?? '',
    language: head('language') ?? 'en',
    phone: head('phone'),
    name: head('name'),
    orderNumber: head('order'),
    slots: JSON.parse(head('slots') ?? '{}') as FlowInput['slots'], // written in this repository
    lines: written.reduce<DialogueLine[]>(withLine, []),
    ends: written.find((line) => line.startsWith('Ends: '))?.slice('Ends: '.length) ?? '',
  };
}

function withLine(lines: DialogueLine[], line: string): DialogueLine[] {
  const customer = /^\*\*[^*]+:\*\*\s+(.+)$/.exec(line)?.[1];
  if (customer !== undefined) return [...lines, { who: 'customer', words: customer }];
  const aside = /^\*\((.+)\)\*$/.exec(line)?.[1];
  if (aside !== undefined) return [...lines, { who: 'aside', what: aside }];
  const shown = /^>\s+(.+)$/.exec(line)?.[1];
  if (shown === undefined) return lines;
  const last = lines.at(-1);
  if (last?.who !== 'assistant') return [...lines, { who: 'assistant', shown: [shown] }];
  return [...lines.slice(0, -1), { who: 'assistant', shown: [...last.shown, shown] }];
}

import type { WriteAct } from '../../conversation/agentAct.ts';
import type { OutboundContent } from '../../conversation/content.ts';
import { checkSpeech } from '../../guardrail/checkSpeech.ts';
import { promiseIn } from '../../guardrail/promise/promiseIn.ts';
import { refuse, type ActOn } from './act.ts';
import { takeHold } from './hold.ts';
import { keepPromise } from './keepPromise.ts';

/** Who writes has taken over. Words that may not leave are kept for the agent, and a promise in them is written down. */
export async function write(on: ActOn, act: WriteAct): Promise<void> {
  const { draft, event, book } = on;
  if (act.addressId !== undefined && draft.situation.addresses.every(({ id }) => id !== act.addressId)) {
    return refuse(on, 'the contact has no such address');
  }
  const [stopped] = checkSpeech(
    contentsOf(act).map((content) => ({ author: '', content })),
    'agent',
  ).blocked;
  if (stopped) return refuse(on, STOPPED[stopped.rule]);
  if (!takeHold(on, { epoch: act.epoch, inWords: false })) {
    return act.text === '' ? undefined : keepUnsent(on, act.text);
  }
  sayAll(on, act);
  const found = promiseIn(act.text, { language: draft.language, now: draft.now, timeZone: book.timeZone });
  const promise = found === null ? null : await keepPromise(on, { found, loopId: act.loopId ?? null });
  draft.changes.push({ event, none: 'the agent wrote', ...(promise && { promise }) });
}

/** What may not leave is not lost: it waits for the agent who wrote it. */
export function keepUnsent({ draft, agentId }: ActOn, text: string): void {
  draft.rows.unsent.push({ agent_id: agentId, text });
}

/** In the words of the agent, and under their name. */
export function sayAs(on: ActOn, text: string, loopId: string | null): void {
  sayAll(on, { kind: 'write', text, ...(loopId !== null && { loopId }) });
}

const STOPPED = {
  personSpeaks: 'a person speaks',
  cardNumber: 'the words hold a card number, which must not travel through the chat',
  empty: 'there are no words in it',
};

function contentsOf({ text, contents }: Pick<WriteAct, 'text' | 'contents'>): OutboundContent[] {
  return contents ?? [{ kind: 'text', text }];
}

function sayAll({ draft, agentId }: ActOn, { text, contents, loopId = null, addressId }: SaidAs): void {
  for (const content of contentsOf({ text, ...(contents && { contents }) })) {
    draft.speech.push({
      author: `agent:${agentId}`,
      content,
      template: null,
      loopId,
      statesMoney: false,
      ...(addressId !== undefined && { to: addressId }),
    });
  }
}

type SaidAs = Omit<WriteAct, 'loopId'> & { loopId?: string | null };

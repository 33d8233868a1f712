import type { JsonObject } from '../base/json.ts';
import type { Money } from '../base/money.ts';

/** All that a flow may decide. A flow returns effects as data; a turn commits them, only src/outbox acts. */
export type Effect =
  | SayEffect
  /**
   * Asks a system for something. An act carries the business intent as `key` ('refund:LP-1042:1:damaged');
   * a question has none. `call` names this visit of the state, so that a late answer is known as late.
   */
  | { kind: 'call'; call: string; operation: string; input: JsonObject; key: string | null }
  | { kind: 'setTimer'; name: string; afterMs: number; event: string }
  | { kind: 'cancelTimer'; name: string }
  | { kind: 'openTicket'; queue: string; reason: string; priority: 'low' | 'normal' | 'high' | 'urgent' }
  | { kind: 'resolveTickets'; resolution: string }
  /** The conversation passes to a queue: a ticket is opened and the assistant stops speaking. */
  | { kind: 'handOver'; queue: string; reason: string }
  /** A promise made to the contact in this step, in the words of the text `promise`, to be kept by then. */
  | { kind: 'promise'; promise: string; dueMs: number; facts?: Facts }
  | { kind: 'keepPromises' }
  /** What the contact just allowed or forbade where they write from: offers. It is written down with its hour. */
  | { kind: 'consent'; marketing: 'stop' | 'resume' }
  | { kind: 'close'; outcome: string };

/** Something to say: the key of a text of the blueprint and the facts for its placeholders. */
export interface SayEffect {
  kind: 'say';
  text: string;
  facts: Facts;
  options?: OfferedOption[];
  document?: { fileId: string; fileName: string };
  /** The template that says the same outside the service window. */
  template?: string;
  /** True when it states that money moved: such a message is never sent twice. */
  statesMoney?: boolean;
  /** True for a word on the way ("I am sending it now"): what it announces makes it needless. */
  isPassing?: boolean;
  /** True for mere kindness ("Glad to hear it"): who only tapped needs none. */
  isCourtesy?: boolean;
}

/** `title` is the key of a text, or a fact when it comes from a system ('LP-1042 · R$ 49,90'). */
export interface OfferedOption {
  id: string;
  title: { text: string } | { fact: Fact };
  description?: { text: string; facts?: Facts } | { fact: Fact };
}

/** A value bound to a system of record. Code renders it in the contact's language; no model writes it. */
export type Fact =
  | { kind: 'money'; minor: number; currency: string }
  | { kind: 'date'; at: string }
  | { kind: 'time'; at: string }
  | { kind: 'number'; value: number }
  /** An id, a name, a title: shown as it is. */
  | { kind: 'name'; value: string };

export type Facts = { [placeholder: string]: Fact };

/** What a flow hears. `at` is the instant of the turn (ISO), the only time that a flow knows. */
export type FlowEvent = { at: string } & (
  | { type: 'answer'; slots: JsonObject }
  | { type: 'choose'; option: string }
  | { type: 'affirm' }
  | { type: 'deny' }
  | { type: 'cancel' }
  /** An earlier answer is another: the new values, by slot; of a choice, the id of the option. */
  | { type: 'correct'; slots: JsonObject }
  /** Something was said that does not fit what the state waits for. */
  | { type: 'unclear' }
  /** What came of the call of this state: one of its contract's outcomes, `failed`, `unsettled` or `manual`. */
  | { type: `result.${string}`; output: JsonObject }
  /** A system told something by itself: 'notice.refundReversed', 'notice.paymentChanged'. */
  | { type: `notice.${string}`; output: JsonObject }
  /** A person used one of the buttons that the state offers. */
  | { type: `act.${string}`; agentId: string; input: JsonObject }
  /** The assistant takes up the state again: its words are said again, its timers start again. */
  | { type: 'resume' }
  /** The words of the state are wanted again. */
  | { type: 'repeat' }
  | { type: `xstate.after.${string}` }
);

/** Why a state rests: whom it waits for, what comes next in words, and until when. */
export interface Rest {
  waitsFor: 'customer' | 'system' | 'person' | 'time';
  nextStep: string;
  deadlineMs: number;
  /** For `person`: the queue that owns the step. */
  queue?: string;
  /** For `customer`: what would answer. */
  expects?: Expectation;
  /** The earlier answers that may still be changed here. */
  corrects?: readonly Correctable[];
  /** The buttons of an agent, for `person` and sometimes for `time`. Each is heard as `act.<name>`. */
  acts?: OfferedAct[];
}

/** A button of an agent, as it is now. */
export interface OfferedAct {
  name: string;
  /** On the button; the text `act.<flow>.<name>` in the agent's language when the blueprint has it. */
  title: string;
  /** What is typed beside it. */
  input?: readonly ActInput[];
  /** The money that using it lets go: it needs somebody who may approve that much. */
  money?: Money;
}

export interface ActInput {
  name: string;
  as: SlotKind;
  /** Without it the act cannot be used. */
  isNeeded: boolean;
}

/** What a state waits to hear from a contact. Stage 0 settles what fits. */
export type Expectation =
  /** `words`: the slot that takes words which are none of the options and no wish for something else. */
  | {
      kind: 'choice';
      options: OfferedOption[];
      words?: string;
      /** A plain yes or no is an answer, too. */
      takesYesNo?: true;
    }
  /** `options`: the two buttons, yes first. */
  | { kind: 'yesNo'; options?: OfferedOption[] }
  /** `kind` of the slot says how it is read: an order number, free words, a photo, an e-mail … */
  | { kind: 'slot'; slot: string; as: SlotKind };

export type SlotKind =
  | 'orderNumber'
  | 'words'
  | 'photo'
  | 'email'
  | 'phone'
  | 'quantity'
  /** A day, 'YYYY-MM-DD'. */
  | 'date'
  /** `{ minor, currency }`. */
  | 'money'
  /** A CPF or CNPJ whose check digits are right: letters and digits only. */
  | 'taxId'
  /** The parts that were said: `{ street, number, unit, district, city, state, postalCode }`. */
  | 'address'
  /** Lines of a basket that was filled in the channel: `[{ sku, quantity }]`. Never read from words. */
  | 'lines';

/** An earlier answer: how it is read, or the options it is one of. */
export type Correctable =
  | { readonly slot: string; readonly as: SlotKind }
  | { readonly slot: string; readonly options: readonly OfferedOption[] };

import { ask, type Ask } from './nodes/ask.ts';
import { branch, type Branch } from './nodes/branch.ts';
import { call, type Call } from './nodes/call.ts';
import { choose, optionList, type Choose, type ListOfItems, type OptionList } from './nodes/choose.ts';
import { close, type Close } from './nodes/close.ts';
import { confirm, type Confirm } from './nodes/confirm.ts';
import { decide, type Decide } from './nodes/decide.ts';
import { askPerson, handOver, type AskPerson, type HandOver } from './nodes/person.ts';
import { say, type Say } from './nodes/say.ts';
import { correction, type Correction, type FlowCorrection } from './correction.ts';
import { wait, type Wait } from './nodes/wait.ts';
import type { FlowNode } from './node.ts';
import type { Bookkeeping } from './bookkeeping.ts';

/** The states that a flow is built from, for one shape of context. */
export interface FlowKit<Context extends object> {
  /** Asks for one thing and keeps it. */
  ask: (asks: Ask<Context>) => FlowNode;
  /** Asks for a yes or a no. */
  confirm: (asks: Confirm<Context>) => FlowNode;
  /** Offers options and goes on by the one that was taken. */
  choose: (offers: Choose<Context>) => FlowNode;
  /** One option for each thing of a list in the context. */
  optionList: <Item>(list: ListOfItems<Context, Item>) => OptionList<Context>;
  /** Goes on by what a policy decides, and records it. */
  decide: (decides: Decide<Context>) => FlowNode;
  /** Goes on by what the context says. */
  branch: (branches: Branch<Context>) => FlowNode;
  /** Asks a system for something and waits for what comes of it. */
  call: (calls: Call<Context>) => FlowNode;
  /** Waits for time to pass. */
  wait: (waits: Wait<Context>) => FlowNode;
  /** A ticket for a person, while the assistant goes on speaking. */
  askPerson: (asks: AskPerson<Context>) => FlowNode;
  /** The conversation passes to a queue. */
  handOver: (hands: HandOver<Context>) => FlowNode;
  /** Says something and goes on at once. */
  say: (says: Say<Context>) => FlowNode;
  /** Ends the loop. */
  close: (closes: Close<Context>) => FlowNode;
  /** An earlier answer that may be changed, from wherever the contact is asked something. */
  correction: (corrects: Correction<Context>) => FlowCorrection;
}

/** The kit for flows with this context: `const { ask, call, close } = flowKit<RefundContext>()`. */
export function flowKit<Context extends object>(): FlowKit<Context & Pick<Bookkeeping, 'decisions'>> {
  return {
    ask,
    confirm,
    choose,
    optionList,
    decide,
    branch,
    call,
    wait,
    askPerson,
    handOver,
    say,
    close,
    correction,
  };
}

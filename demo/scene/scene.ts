import type { Loopline } from '../../src/main.ts';
import type { Matter } from '../../src/turn/readMatter.ts';
import type { WorldClock } from '../../world/clock.ts';
import type { PhoneMessage } from '../../world/graph/documents.ts';
import type { World } from '../../world/startWorld.ts';

/** The product over HTTP with the world around it, on one frozen clock: a place to play a story on. */
export interface Scene {
  readonly loopline: Loopline;
  readonly clock: WorldClock;
  /** Of the first workspace. */
  readonly world: World;
  readonly worlds: readonly World[];
  readonly url: string;
  /** Of the installation. */
  readonly apiToken: string;
  /** What was logged, as objects. */
  readonly log: readonly Record<string, unknown>[];
  /** Waits until nothing is left to do at this instant. */
  settled(): Promise<void>;
  pass(ms: number): Promise<void>;
  /** A customer writes or taps, and all that follows within a moment has happened. */
  write(from: string, text: string): Promise<void>;
  /** `choice`: the title, or our id of the option, which is the same in every language: 'doesNotFit'. */
  tap(from: string, choice: string): Promise<void>;
  /** What the customer sees, oldest first. */
  chat(from: string): PhoneMessage[];
  /** The last words of the business to this customer. */
  lastTo(from: string): string;
  /** The newest matter of a customer; with `flow`, of this flow. */
  matterOf(from: string, flow?: string): Promise<Matter>;
  /** What an agent does with the newest matter of a customer, over the HTTP API. */
  act(from: string, agent: string, act: AgentRequest): Promise<ApiAnswer>;
  api(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<ApiAnswer>;
  /** A word to whoever watches. */
  note(text: string): void;
  /** Ends the product; the worlds go on. */
  stopProduct(): Promise<void>;
  close(): Promise<void>;
}

/** `loopId` is put in where it is needed. */
export type AgentRequest =
  | { kind: 'takeOver' }
  | { kind: 'handBack' }
  | { kind: 'write'; text: string }
  | { kind: 'move'; name: string; input?: object }
  | { kind: 'closeLoop'; outcome: string };

export interface ApiAnswer {
  status: number;
  body: Record<string, unknown>;
}

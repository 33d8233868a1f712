import type { JsonObject } from '../base/json.ts';
import type { OperationContract } from '../flow/operation.ts';
import type { Capabilities } from './capabilities.ts';

/** One system of the business, behind one or more ports. All that a new connector must write is here. */
export interface Connector {
  readonly name: string;
  /** Each made by `implement`, which checks what goes in and what comes out. */
  readonly operations: readonly ConnectorOperation[];
  /** Absent: it is no system of others, as our own index of products is none. */
  readonly capabilities?: Capabilities;
  /** Absent when the system posts no webhooks to us. */
  readonly webhook?: ConnectorWebhook;
  /** Asks the system whether it answers and accepts our credentials. */
  health(signal: AbortSignal): Promise<{ ok: true } | { ok: false; reason: string }>;
}

export interface ConnectorWebhook {
  /**
   * Whether the system really sent this, and what it is about. Takes the raw bytes: signatures are over bytes.
   * A webhook changes nothing by itself: a hint only says what to read now.
   */
  open(rawBody: Uint8Array, headers: Readonly<Record<string, string | string[] | undefined>>): OpenedWebhook;
}

export type OpenedWebhook =
  | { ok: true; hints: WebhookHint[] }
  /** `reason` is for the log: it holds nothing of the body. */
  | { ok: false; reason: 'unsigned' | 'wrongSignature' | 'tooOld' | 'unreadable' };

/** Something happened to money: what to read, as far as the webhook names it. */
export interface WebhookHint {
  /** The system's id of the event, the same each time it is delivered. */
  eventId: string;
  paymentRef: string | null;
  refundRef: string | null;
  /** Of what a contact was asked to pay on: a page, a code. */
  requestRef: string | null;
}

/**
 * How a second attempt is kept from acting twice.
 * key: the provider stores our key for ttlMs and answers the same again · reference: we write our reference and look it up first
 * none: nothing; such an operation moves no money without a person · read: nothing is changed.
 */
export type Idempotency =
  { kind: 'key'; ttlMs: number } | { kind: 'reference' } | { kind: 'none' } | { kind: 'read' };

export interface ConnectorOperation {
  readonly contract: OperationContract;
  readonly idempotency: Idempotency;
  /** How long one attempt may take. */
  readonly timeoutMs: number;
  /** Never throws for what the outside does: a refusal, a timeout and a lost answer are results. */
  perform(input: JsonObject, call: CallContext): Promise<CallResult>;
  /** Asks whether the act with this reference was done. Needed by every act. */
  lookUp?(input: JsonObject, call: CallContext): Promise<LookUpResult>;
}

export interface CallContext {
  /** Derived from the effect, the same for each attempt: the provider's idempotency key or our reference. */
  reference: string;
  /** 1 for the first attempt. */
  attempt: number;
  signal: AbortSignal;
  /** What `input.fileIds` names, in order, when the operation sends files. */
  files?: readonly ConnectorFile[];
}

export type CallResult =
  /** `files` travel beside the output; the outbox keeps them and puts their ids in `output.fileIds`, in order. */
  | { kind: 'done'; outcome: string; output: JsonObject; files?: ConnectorFile[] }
  /**
   * Surely not done, and never will be as asked: a flow hears `failed`. A refusal that the contract has a word for,
   * such as `refused` of payments.refund, is an answer: `done` with that outcome.
   */
  | { kind: 'refused'; reason: string; output?: JsonObject }
  /** Surely not done, and may pass later: 429, refused connection, maintenance. */
  | { kind: 'later'; reason: string; afterMs?: number }
  /** Perhaps done: timeout, reset, 5xx, an answer that cannot be read. */
  | { kind: 'unknown'; reason: string };

export type LookUpResult =
  | { kind: 'done'; outcome: string; output: JsonObject; files?: ConnectorFile[] }
  | { kind: 'absent' }
  /** Asked for, not finished there yet. */
  | { kind: 'pending' }
  | { kind: 'cannotTell'; reason: string };

export interface ConnectorFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

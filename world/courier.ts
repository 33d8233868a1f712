import { Agent, request } from 'undici';
import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Schedule } from './schedule.ts';

/** A webhook on its way. `body` is what is sent, byte for byte. Letters of one `lane` go out one after the other. */
export type Letter = { url: string; body: string; lane?: string; dueAt?: Date };
/** One try to deliver: `status` is null when nobody answered. */
export type Delivery = { url: string; at: Date; status: number | null; attempt: number; body: string };
export type Retries = { delaysMs: number[]; giveUpAfterMs: number };
export type CourierOptions = {
  clock: Clock;
  schedule: Schedule;
  faults: Faults;
  retries: Retries;
  /** Headers over exactly these bytes; a wrong signature is made on demand. */
  sign(body: Buffer, at: Date, wrong: boolean): Record<string, string>;
  isAccepted(status: number): boolean;
  /** Real milliseconds. */
  timeoutMs?: number;
};

/** Delivers signed webhooks at least once: with retries, and with the faults of real senders. */
export interface Courier {
  post(letter: Letter): void;
  /** The last thousand tries, oldest first. */
  deliveries(): Delivery[];
  stop(): Promise<void>;
}

type Parcel = {
  url: string;
  body: string;
  attempt: number;
  firstDueMs: number;
  wrongSignature: boolean;
  acksToIgnore: number;
};
const KEPT_DELIVERIES = 1_000;

export function makeCourier(options: CourierOptions): Courier {
  const { clock, schedule, faults } = options;
  const agent = new Agent({ connections: 64 });
  const deliveries: Delivery[] = [];
  let held: Letter[] = [];

  const post = (letter: Letter) => {
    if (faults.take('reorder') !== null) return hold(letter);
    dispatch(letter);
    release();
  };
  const hold = (letter: Letter) => {
    held.unshift(letter);
    const dueAt = new Date((letter.dueAt ?? clock.now()).getTime() + REORDER_WAIT_MS);
    schedule.add({ kind: 'courier.release', dueAt, payload: null });
  };
  const release = () => {
    const late = held;
    held = [];
    for (const letter of late) dispatch(letter);
  };
  const dispatch = (letter: Letter) => {
    const parcel = parcelOf(letter, faults, clock.now());
    const duplicate = faults.take('duplicate');
    const copies = duplicate === null ? 1 : (duplicate.copies ?? 2);
    for (let copy = 0; copy < copies; copy += 1) {
      const lane = copy === 0 && letter.lane !== undefined ? { lane: letter.lane } : {};
      schedule.add({ kind: 'courier.deliver', dueAt: new Date(parcel.firstDueMs), payload: parcel, ...lane });
    }
  };
  const deliver = async (parcel: Parcel, dueAt: Date) => {
    const body = Buffer.from(parcel.body, 'utf8');
    const headers = options.sign(body, clock.now(), parcel.wrongSignature);
    const status = await tryPost(agent, parcel.url, {
      body,
      headers,
      timeoutMs: options.timeoutMs ?? 10_000,
    });
    deliveries.push({ url: parcel.url, at: clock.now(), status, attempt: parcel.attempt, body: parcel.body });
    if (deliveries.length > KEPT_DELIVERIES) deliveries.shift();
    const accepted = status !== null && options.isAccepted(status);
    if (accepted && parcel.acksToIgnore === 0) return;
    const next = accepted ? { ...parcel, acksToIgnore: parcel.acksToIgnore - 1 } : parcel;
    const nextAt = nextTryAt(parcel, dueAt, options.retries);
    if (nextAt === null) return;
    const payload = { ...next, attempt: parcel.attempt + 1 };
    schedule.add({ kind: 'courier.deliver', dueAt: nextAt, payload });
  };

  schedule.define<Parcel>('courier.deliver', deliver);
  schedule.define('courier.release', release);
  return { post, deliveries: () => [...deliveries], stop: () => agent.destroy() };
}

/** How long a webhook waits to be overtaken before it goes out anyway. */
const REORDER_WAIT_MS = 2_000;

function parcelOf(letter: Letter, faults: Faults, now: Date): Parcel {
  const ignoreAck = faults.take('ignoreAck');
  return {
    url: letter.url,
    body: letter.body,
    attempt: 0,
    firstDueMs: (letter.dueAt ?? now).getTime() + (faults.take('delay')?.ms ?? 0),
    wrongSignature: faults.take('wrongSignature') !== null,
    acksToIgnore: ignoreAck === null ? 0 : (ignoreAck.deliveries ?? 1),
  };
}

/** When to try again after this try, or null to give up. */
function nextTryAt(parcel: Parcel, triedAt: Date, retries: Retries): Date | null {
  const delayMs = retries.delaysMs[Math.min(parcel.attempt, retries.delaysMs.length - 1)];
  if (delayMs === undefined) return null;
  const nextMs = triedAt.getTime() + delayMs;
  return nextMs - parcel.firstDueMs > retries.giveUpAfterMs ? null : new Date(nextMs);
}

/** The status of the answer, or null when there was none in time. */
async function tryPost(
  agent: Agent,
  url: string,
  sent: { body: Buffer; headers: Record<string, string>; timeoutMs: number },
): Promise<number | null> {
  try {
    const answer = await request(url, {
      method: 'POST',
      body: sent.body,
      headers: sent.headers,
      dispatcher: agent,
      headersTimeout: sent.timeoutMs,
      bodyTimeout: sent.timeoutMs,
    });
    await answer.body.dump();
    return answer.statusCode;
  } catch {
    return null;
  }
}

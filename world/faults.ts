import type { Random } from './random.ts';
import { faultSchema } from './faultKinds.ts';
import type { Fault, FaultKind, FaultOf } from './faultKinds.ts';

/** Where a fault may strike. `onlyNamed` spares the request unless the fault names its method. */
export type FaultPlace = { path: string; method: string; onlyNamed?: boolean };

/** The switches of one server. Which request a fault strikes depends on the seed and on nothing else. */
export interface Faults {
  /** Switches a fault on. Faults of one kind strike in the order they were set. */
  set(fault: Fault): void;
  /** Switches off one kind, or everything. */
  clear(kind?: FaultKind): void;
  list(): Fault[];
  /** The fault of this kind that strikes here and now; taking it uses up one of its times. */
  take<K extends FaultKind>(kind: K, place?: FaultPlace): FaultOf<K> | null;
}

type Armed = { fault: Fault; left: number; toSkip: number };

export function makeFaults(server: string, kinds: readonly FaultKind[], random: Random): Faults {
  let armed: Armed[] = [];
  return {
    set: (given) => {
      const fault = faultSchema.parse(given);
      if (!kinds.includes(fault.kind)) {
        throw new Error(`${server} has no fault '${fault.kind}'; it knows: ${kinds.join(', ')}`);
      }
      armed.push({ fault, left: fault.times ?? Infinity, toSkip: fault.skip ?? 0 });
    },
    clear: (kind) => {
      armed = kind === undefined ? [] : armed.filter((other) => other.fault.kind !== kind);
    },
    list: () => armed.map(({ fault, left }) => (left === Infinity ? fault : { ...fault, times: left })),
    take: (kind, place) => {
      const struck = armed.find(
        (one) => isOf(one.fault, kind) && matches(one.fault, place) && strikes(one, random),
      );
      if (struck === undefined || !isOf(struck.fault, kind)) return null;
      struck.left -= 1;
      armed = armed.filter((one) => one.left > 0);
      return struck.fault;
    },
  };
}

function isOf<K extends FaultKind>(fault: Fault, kind: K): fault is FaultOf<K> {
  return fault.kind === kind;
}

function matches(fault: Fault, place: FaultPlace | undefined): boolean {
  if (fault.path !== undefined && place?.path.includes(fault.path) !== true) return false;
  if (fault.method === undefined) return place?.onlyNamed !== true;
  return place?.method === fault.method.toUpperCase();
}

function strikes(one: Armed, random: Random): boolean {
  if (one.toSkip > 0) {
    one.toSkip -= 1;
    return false;
  }
  return one.fault.rate === undefined || random() < one.fault.rate;
}

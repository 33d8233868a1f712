/** A version of a flow as it is drawn: read from its machine, laid out once, the same picture for everybody. */
export interface FlowDrawing {
  flow: string;
  version: number;
  reason: string;
  initial: string;
  width: number;
  height: number;
  /** All states that a loop can be in or pass, those that are not drawn as well. */
  states: DrawnState[];
  /** All ways between them, as the machine has them. */
  ways: DrawnWay[];
  lines: DrawnLine[];
}

export interface DrawnState {
  name: string;
  /** 'confirmingOrder' as 'Confirming order'. */
  title: string;
  kind: string;
  /** Whom a loop waits for here; 'passes': for nobody, it goes on at once. */
  waitsFor: 'customer' | 'person' | 'system' | 'time' | 'passes' | 'end';
  nextStep: string | null;
  queue: string | null;
  /** When a loop is taken out of it at the latest, and to which state. Null: it does not rest, or no fixed time is set. */
  deadline: { afterMs: number; to: string } | null;
  /** When the contact is reminded, counted from entering. */
  nudgesMs: number[];
  /** What a person may do here, by the words on the buttons. */
  acts: { name: string; title: string }[];
  policy: string | null;
  operation: string | null;
  outcome: string | null;
  /** Where it stands; null: it is folded into the lines that lead through it. */
  box: Box | null;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DrawnWay {
  from: string;
  to: string;
  /** As the machine hears it: 'affirm', 'result.refunded', 'after', 'always'. */
  on: string;
  cause: 'always' | 'time' | 'customer' | 'system' | 'notice' | 'person' | 'again' | 'unknown';
  afterMs: number | null;
  /** It is in a line of the picture. What many states share, such as a cancellation, is listed and not drawn. */
  isDrawn: boolean;
}

export interface DrawnLine {
  id: string;
  from: string;
  to: string;
  /** What takes it: events of `from`, or decisions on the way. */
  on: string[];
  /** States without a box that it leads through. */
  through: string[];
  /** Towards a person or after an error. */
  isTrouble: boolean;
  points: Point[];
}

export interface Point {
  x: number;
  y: number;
}

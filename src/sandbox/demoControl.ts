import type { Persona, PhoneView } from '../api/simulatorShapes.ts';
import type { DemoWrite } from '../api/demo.ts';
import type { NewAgent } from '../access/addAgent.ts';

/** What can be done with the demo beside what any installation can do. Only the demo's stage gives one. */
export interface DemoControl {
  /** Whoever shows it is signed in as `admin`. New at each start. */
  readonly key: string;
  readonly admin: NewAgent;
  readonly people: readonly Persona[];
  /** Null: nobody of the demo has this key. */
  phone(person: string): PhoneView | null;
  /** What the person does on the phone. @throws AppError STEP_REFUSED */
  write(person: string, what: DemoWrite): Promise<void>;
  /** The address at which WhatsApp knows the person. */
  waIdOf(person: string): string | null;
  /** Time goes on by this much at once, for the product and all systems. */
  advance(ms: number): Promise<void>;
  /** World and product as at the first start; who is signed in stays signed in. */
  reset(): Promise<void>;
}

import type { NewAgent } from '../access/addAgent.ts';
import type { Clock } from '../base/clock.ts';
import type { WorkspaceSetup } from '../start/openWorkspaces.ts';

/** What a process of Loopline plays on: the businesses, the systems around them, and the clock they share. */
export interface Stage {
  readonly clock: Clock;
  readonly workspaces: readonly WorkspaceSetup[];
  /** Who works for the first of them, written down when it is opened. Default: nobody. */
  readonly team?: readonly NewAgent[];
  /** Of the HTTP API; null: it is closed. */
  readonly apiToken: string | null;
  /** HTTP is served at `url` from now on. Gives what a person at the terminal should know, in lines. */
  opened(url: string): Promise<string[]>;
  close(): Promise<void>;
}

/** What a stage is made from. */
export interface StageSetup {
  /** Where it may keep files. */
  home: string;
  /** The port that HTTP will be served on; 0 when it is not known yet. */
  port: number;
  /** Told in words for a person. */
  onProgress(message: string): void;
}

import type { ConversationId, WorkspaceId } from '../base/id.ts';

/** One pass of the sweep over a workspace. */
export interface Pass {
  readonly workspaceId: WorkspaceId;
  readonly now: Date;
  /** Of other processes that left work behind. */
  readonly deadProcesses: number[];
}

/** Something that is looked after in every pass, and mostly has nothing to do. */
export interface SweepPart {
  readonly name: string;
  /**
   * Queries of which one has a row whenever there may be something to do: $1 workspace, $2 now, $3 dead processes (int[]).
   * They may find too much and never too little: what they do not find, nobody does.
   */
  readonly due: readonly string[];
  /** Gives the conversations with something new in their inbox. */
  sweep(pass: Pass): Promise<readonly ConversationId[]>;
}

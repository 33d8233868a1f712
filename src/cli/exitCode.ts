import { CommanderError } from 'commander';
import { AppError } from '../base/errors.ts';

/** What a command answers with when it ends. The same table is in `loopline --help`. */
export const EXIT = {
  ok: 0,
  /** It was refused, or something does not hold: a violation, a missing matter, a migration that must not run. */
  refused: 1,
  /** The command line was not understood. */
  usage: 2,
  /** The database or a port is not there now; the same command may succeed later. */
  unavailable: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return isAskedFor(error) ? EXIT.ok : EXIT.usage;
  if (error instanceof AppError && error.code === 'DATABASE_UNAVAILABLE') return EXIT.unavailable;
  return EXIT.refused;
}

/** `--help` and `--version` end by an exception as well. */
function isAskedFor({ code }: CommanderError): boolean {
  return code === 'commander.helpDisplayed' || code === 'commander.version';
}

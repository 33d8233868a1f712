import { CommanderError } from 'commander';
import { AppError } from '../base/errors.ts';
import type { Terminal } from './terminal.ts';

/** One line for a person, one JSON object for a program; the stack only when it was asked for. */
export function tellError(
  error: unknown,
  terminal: Terminal,
  { json, verbose }: { json: boolean; verbose: boolean },
): void {
  if (error instanceof CommanderError) return; // commander has told it
  const { code, message, details } = told(error);
  if (json) terminal.err(JSON.stringify({ error: { code, message, details } }));
  else terminal.err(`loopline: ${code}: ${message}`);
  if (verbose && error instanceof Error) terminal.err(error.stack ?? '');
}

function told(error: unknown): { code: string; message: string; details: object } {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'INTERNAL', message: `${message}; add --verbose to see where it came from`, details: {} };
}

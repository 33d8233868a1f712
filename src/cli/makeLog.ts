import { pino, type Logger } from 'pino';
import { AppError } from '../base/errors.ts';
import type { Config } from '../config.ts';

/** What may stand in a log: names and numbers of ours. Whatever else is handed to it is left out: it may be somebody's. */
const ALLOWED: ReadonlySet<string> = new Set([
  'workspaceId',
  'conversationId',
  'loopId',
  'messageId',
  'effectId',
  'paymentRef',
  'currency',
  'oursMinor',
  'theirsMinor',
  'code',
  'details',
  'name',
  'reqId',
]);

/** A log in JSON lines, one object each. */
export function makeLog(level: Config['logLevel'], write: (line: string) => void): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { log: allowed },
      serializers: { err: errorOf },
    },
    { write: (line: string) => write(line.trimEnd()) },
  );
}

function allowed(given: Record<string, unknown>): Record<string, unknown> {
  const { err, stack } = given;
  return {
    ...Object.fromEntries(Object.entries(given).filter(([name]) => ALLOWED.has(name))),
    ...(err === undefined ? {} : { err }),
    ...(typeof stack === 'string' ? { stack: framesOf(stack) } : {}),
  };
}

/** The words of our own errors hold nobody's data; those of others may quote what they stumbled over. */
function errorOf(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const stack = framesOf(error.stack ?? '');
  if (error instanceof AppError) {
    const { code, message, details } = error;
    return { name: error.name, code, message, details, stack };
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { name: error.name, code, stack };
}

/** Where it happened, without what was said there. */
function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}

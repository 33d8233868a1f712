import { parseArgs } from 'node:util';

export interface ConsoleOptions {
  conversations: number;
  messages: number;
  /** How often each first look and each scroll is measured. */
  runs: number;
  /** False: figures that do not hold are told and the exit code stays 0. */
  gates: boolean;
  /** Only the part of this name; null: all. */
  only: string | null;
}

export const HELP = `Usage: npm run bench:console -- [options]

Measures what a person at the console waits for, in a real Chromium, with the real product on PostgreSQL: bytes and first content
on three lines, an inbox of 10,000 conversations while 20 updates a second arrive, one conversation of 20,000 messages.

  --conversations <n>  in the inbox (default 10000)
  --messages <n>       in the longest conversation (default 20000)
  --runs <n>           of each (default 5)
  --only <part>        one part: bytes, load, list, talk
  --no-gate            figures that do not hold do not fail
`;

/** Null: help was asked for. */
export function readOptions(argv: string[]): ConsoleOptions | null {
  const { values } = parseArgs({
    args: argv,
    options: {
      conversations: { type: 'string', default: '10000' },
      messages: { type: 'string', default: '20000' },
      runs: { type: 'string', default: '5' },
      only: { type: 'string' },
      'no-gate': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    conversations: positive('conversations', values.conversations),
    messages: positive('messages', values.messages),
    runs: positive('runs', values.runs),
    gates: !values['no-gate'],
    only: values.only ?? null,
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} was '${text}'; expected a whole number above 0`);
}

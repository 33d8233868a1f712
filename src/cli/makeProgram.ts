import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../base/version.ts';
import type { AskOptions } from './commands/ask.ts';
import type { StartOptions } from './commands/start.ts';
import type { TailOptions } from './commands/tail.ts';
import type { VerifyAuditOptions } from './commands/verifyAudit.ts';
import type { ExitCode } from './exitCode.ts';
import { stopSignal } from './stopSignal.ts';
import type { Terminal } from './terminal.ts';

const AFTER_HELP = `
Exit codes:
  0  done
  1  refused, or something does not hold: violations, an unknown number, a migration that must not run
  2  the command line was not understood
  3  the database is not there now

Settings come from the environment: DATABASE_URL, PORT, LOOPLINE_HOME and others; see docs/guides/operate.md.`;

/**
 * The command line as commander understands it. `end` takes what the process shall answer with.
 * A command is loaded when it is given: help is there at once.
 */
export function makeProgram(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const program = new Command('loopline')
    .description('Conversations that close loops.')
    .version(version(), '--version')
    .addHelpText('after', AFTER_HELP);
  prepare(program, terminal);
  addStart(program, terminal, end);
  addCheck(program, terminal, end);
  addAsk(program, terminal, end);
  addMigrate(program, terminal, end);
  addShow(program, terminal, end);
  addTail(program, terminal, end);
  addVerifyAudit(program, terminal, end);
  return program;
}

type End = (code: ExitCode) => void;

function addStart(program: Command, terminal: Terminal, end: End): void {
  command(program, terminal, 'start', 'run the product; without any configuration, the demo store')
    .addOption(
      new Option('--role <role>', 'web answers HTTP, worker sweeps, all does both').choices([
        'web',
        'worker',
        'all',
      ]),
    )
    .option('--port <port>', 'of HTTP; 0 takes a free one', wholeNumber(65_535))
    .option(
      '--drain <seconds>',
      'how long /ready says no before connections are refused',
      wholeNumber(600),
      0,
    )
    .action(async ({ drain, ...given }: Omit<StartOptions, 'drainSeconds'> & { drain: number }) => {
      const { start } = await import('./commands/start.ts');
      end(await start({ ...given, drainSeconds: drain }, terminal, stopSignal()));
    });
}

function addCheck(program: Command, terminal: Terminal, end: End): void {
  command(program, terminal, 'check', 'prove that every loop of a blueprint can end')
    .argument('[blueprint]', 'a file that exports it; default: the one of loopline.config.ts, else the store')
    .action(async (file: string | undefined, options: { json: boolean }) => {
      const { check } = await import('./commands/check.ts');
      end(await check(file, options, terminal));
    });
}

function addAsk(program: Command, terminal: Terminal, end: End): void {
  command(program, terminal, 'ask', 'what is understood of a text, how surely, and why')
    .argument('<text>', 'as a contact would write it')
    .option('--blueprint <file>', 'a file that exports it; default: as for check')
    .option('--language <tag>', "BCP 47: 'pt-BR'; default: the blueprint's own")
    .action(async (text: string, options: AskOptions) => {
      const { ask } = await import('./commands/ask.ts');
      end(await ask(text, options, terminal));
    });
}

function addMigrate(program: Command, terminal: Terminal, end: End): void {
  command(program, terminal, 'migrate', 'bring the database up to date; there is no way back')
    .option('--dry-run', 'only tell what would be done', false)
    .action(async (options: { json: boolean; dryRun: boolean }) => {
      const { migrate } = await import('./commands/migrate.ts');
      end(await migrate(options, terminal));
    });
}

function addShow(program: Command, terminal: Terminal, end: End): void {
  command(program, terminal, 'show', 'a matter with its steps, effects, tickets, promises and messages')
    .argument('<protocol>', 'the protocol number: 261121-000042-7')
    .option('--workspace <slug>', 'needed when there are several')
    .action(async (protocolNumber: string, options: { json: boolean; workspace?: string }) => {
      const { show } = await import('./commands/show.ts');
      end(await show(protocolNumber, options, terminal));
    });
}

function addTail(program: Command, terminal: Terminal, end: End): void {
  command(program, terminal, 'tail', 'the last turns, one line each')
    .option('--follow', 'go on with those that commit from now on', false)
    .option('--lines <count>', 'how many to begin with', wholeNumber(5_000), 20)
    .option('--workspace <slug>', 'needed when there are several')
    .action(async (options: TailOptions) => {
      const { tail } = await import('./commands/tail.ts');
      end(await tail(options, terminal, options.follow ? stopSignal() : AbortSignal.abort()));
    });
}

function addVerifyAudit(program: Command, terminal: Terminal, end: End): void {
  command(program, terminal, 'verify-audit', 'prove that the audit log is as it was written')
    .option('--workspace <slug>', 'only this one')
    .action(async (options: VerifyAuditOptions) => {
      const { verifyAudit } = await import('./commands/verifyAudit.ts');
      end(await verifyAudit(options, terminal));
    });
}

/** What every command has. */
function command(program: Command, terminal: Terminal, name: string, description: string): Command {
  const made = program
    .command(name)
    .description(description)
    .option('--json', 'answer with JSON', false)
    .option('--verbose', 'show where an error came from', false)
    .addHelpText('after', AFTER_HELP);
  prepare(made, terminal);
  return made;
}

/** Commander ends the process by itself unless it is told not to. */
function prepare(made: Command, { out, err }: Terminal): void {
  made
    .exitOverride()
    .showHelpAfterError('Add --help to see what is possible.')
    .configureOutput({
      writeOut: (text) => out(text.trimEnd()),
      writeErr: (text) => err(text.trimEnd()),
    });
}

function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from 0 to ${most}.`);
  };
}

import { exitCodeOf, EXIT, type ExitCode } from './exitCode.ts';
import { makeProgram } from './makeProgram.ts';
import { tellError } from './tellError.ts';
import type { Terminal } from './terminal.ts';

/** Carries out one command line and gives what the process shall answer with. Never throws. */
export async function run(words: string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = makeProgram(terminal, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return code;
  } catch (error) {
    tellError(error, terminal, { json: words.includes('--json'), verbose: words.includes('--verbose') });
    return exitCodeOf(error);
  }
}

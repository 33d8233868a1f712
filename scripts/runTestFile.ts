import { run } from 'node:test';
import { inspect } from 'node:util';

export interface FileResult {
  passed: number;
  failed: number;
  /** What to show a person: each failure with its cause, and what a failing file wrote. */
  report: string;
  elapsedMs: number;
}

/** Longest time of one test. Guess: ten times what the slowest one needs here. */
const TEST_MS = 120_000;
/** A file that is not done by then hangs: something was left open. */
const FILE_MS = 300_000;

/** Runs one file in a process of its own. Groups are not counted, their tests are. */
export async function runTestFile(
  file: string,
  limits = { testMs: TEST_MS, fileMs: FILE_MS },
): Promise<FileResult> {
  const signal = AbortSignal.timeout(limits.fileMs);
  const result: FileResult = { passed: 0, failed: 0, report: '', elapsedMs: 0 };
  const startedAt = performance.now();
  let written = '';
  for await (const event of run({ files: [file], timeout: limits.testMs, signal })) {
    switch (event.type) {
      case 'test:pass':
        if (event.data.details.type === 'suite') break;
        if (event.data.skip === undefined && event.data.todo === undefined) result.passed++;
        else result.report += skipped(event.data.name, file, result);
        break;
      case 'test:fail': {
        const { failureType } = event.data.details.error;
        if (failureType === 'subtestsFailed') break; // told already, by the test inside
        result.failed++;
        result.report += describe(
          event.data.name,
          file,
          failureType === 'testAborted',
          event.data.details.error,
        );
        break;
      }
      case 'test:stdout':
      case 'test:stderr':
        written += event.data.message;
    }
  }
  result.elapsedMs = Math.round(performance.now() - startedAt);
  if (result.failed > 0) result.report += indent(written);
  return result;
}

function describe(name: string, file: string, aborted: boolean, error: Error): string {
  const why = aborted
    ? 'it did not end in time: a timer, server or connection was left open'
    : inspect(error.cause ?? error);
  return `FAILED  ${name.endsWith(file) ? 'the file as a whole' : name}\n        in ${file}\n${indent(why)}`;
}

/** A skipped test proves nothing; what cannot run here is not defined here. */
function skipped(name: string, file: string, result: FileResult): string {
  result.failed++;
  return `SKIPPED ${name}\n        in ${file}\n`;
}

function indent(text: string): string {
  return text === '' ? '' : `${text.trimEnd().replaceAll(/^/gm, '        ')}\n`;
}

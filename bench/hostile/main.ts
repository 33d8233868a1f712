import { keepResult } from '../figures/keepResult.ts';
import { table } from '../figures/table.ts';
import { runHostile } from './campaign.ts';
import { HELP, readOptions } from './options.ts';

const MOST_EXAMPLES = 5;

const options = readOptions(process.argv.slice(2));
if (options === null) process.stdout.write(HELP);
else {
  const tell = (line: string) => void (options.prints && process.stderr.write(`${line}\n`));
  const { checks, tookMs, ...figures } = await runHostile(options, tell);
  if (options.prints) {
    const rows = checks.map(({ name, problems, promise }) => [name, problems.length, promise]);
    process.stdout.write(`${table(['check', 'problems', 'promise'], rows)}\n\n`);
  }
  const counted = checks.map(({ name, promise, problems }) => ({
    name,
    promise,
    problems: problems.length,
    examples: problems.slice(0, MOST_EXAMPLES),
  }));
  const holds = counted.every(({ problems }) => problems === 0) && figures.cases >= options.cases;
  keepResult(
    'hostile',
    { options, tookMs: Math.round(tookMs), ...figures, holds, checks: counted },
    { stores: options.keeps },
  );
  if (!holds) process.exitCode = 1;
}

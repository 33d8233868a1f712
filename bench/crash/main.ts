import { keepResult } from '../figures/keepResult.ts';
import { runCrashes } from './campaign.ts';
import { HELP, readOptions } from './options.ts';
import { figuresOf, report } from './report.ts';

const options = readOptions(process.argv.slice(2));
if (options === null) process.stdout.write(HELP);
else {
  const tell = (line: string) => void (options.prints && process.stderr.write(`${line}\n`));
  const campaign = await runCrashes(options, tell);
  const figures = figuresOf(campaign);
  if (options.prints) process.stdout.write(`${report(figures)}\n\n`);
  const broken = campaign.runs.filter(({ isEqual, hasDied }) => !isEqual || !hasDied);
  const tookMs = Math.round(campaign.tookMs);
  keepResult(
    'crash',
    { options, tookMs, visits: campaign.visits, ...figures, broken },
    { stores: options.keeps },
  );
  if (figures.equal < figures.runs || figures.runs === 0) process.exitCode = 1;
}

import { keepResult } from '../figures/keepResult.ts';
import { runCampaign } from './campaign.ts';
import { judge } from './judge.ts';
import { HELP, readOptions } from './options.ts';
import { report } from './report.ts';

const options = readOptions(process.argv.slice(2));
if (options === null) process.stdout.write(HELP);
else {
  const tell = (line: string) => void (options.prints && process.stderr.write(`${line}\n`));
  const campaign = await runCampaign(options, tell);
  const verdict = judge(campaign);
  if (options.prints) process.stdout.write(`${report(verdict)}\n\n`);
  for (const piece of campaign.left) tell(`never came to rest: ${piece}`);
  const { tookMs, left } = campaign;
  const result = { options, tookMs: Math.round(tookMs), left, ...verdict };
  keepResult('kill', result, { stores: options.keeps });
  if (!verdict.holds) process.exitCode = 1;
}

#!/usr/bin/env node
/** The command `loopline`: `node src/cli/main.ts start`. */
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  folder: process.cwd(),
  env: process.env,
});

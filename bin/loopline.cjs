#!/usr/bin/env node
// `npx loopline`, on whatever Node.js is there: runs the command line on the Node.js that came with the dependencies.
'use strict';

const { spawn } = require('child_process');
const { existsSync } = require('fs');
const { join } = require('path');

const own = join(__dirname, '..', 'node_modules', '.bin', 'node');
const main = join(__dirname, '..', 'src', 'cli', 'main.ts');
const child = spawn(existsSync(own) ? own : process.execPath, [main].concat(process.argv.slice(2)), {
  stdio: 'inherit',
});

// Ctrl-C reaches the child from the terminal; what was sent to this process alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => signal === 'SIGINT' || child.kill(signal));
child.on('error', (error) => {
  console.error('loopline: ' + error.message);
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(signal ? 1 : code));

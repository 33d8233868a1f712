import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { canReach, serverAccount } from './account.ts';
import { locateBinaries, prepareBinaries, type Binaries } from './binaries.ts';
import { initialise } from './initialise.ts';
import type { Place } from './place.ts';

let home: string;
before(() => {
  home = mkdtempSync(join(tmpdir(), 'binaries-'));
  chmodSync(home, 0o755);
});
after(() => rmSync(home, { recursive: true, force: true }));

test('the programs of this platform are found', () => {
  assert.ok(existsSync(locateBinaries().postgres));
});

test('a platform without programs is told, with those that have some and the way out', () => {
  assert.throws(() => locateBinaries('sunos-sparc'), {
    code: 'DATABASE_UNAVAILABLE',
    message: /no embedded PostgreSQL for sunos-sparc.*linux-x64.*DATABASE_URL/,
  });
});

test('a package that npm left out is told, with the way out', () => {
  const missing = process.platform === 'darwin' ? 'linux-arm64' : 'darwin-x64';
  assert.throws(() => locateBinaries(missing), { message: /is not installed.*npm ci.*DATABASE_URL/ });
});

test('a program that is missing is told by its path', () => {
  const binaries = fakePackage('incomplete', '');
  rmSync(binaries.initdb);
  assert.throws(() => prepareBinaries(binaries, null, home), { message: /initdb is missing.*DATABASE_URL/ });
});

test('missing symlinks and executable bits are made', () => {
  const binaries = fakePackage('bare', '');
  chmodSync(binaries.postgres, 0o644);
  assert.equal(prepareBinaries(binaries, null, home), binaries);
  assert.ok(existsSync(join(binaries.root, 'lib', 'libpq.so')));
  assert.ok(statSync(binaries.postgres).mode & 0o100);
});

test('programs that can be neither repaired nor copied leave no half copy', () => {
  const binaries = fakePackage('broken', '');
  rmSync(join(binaries.root, 'lib'), { recursive: true });
  writeFileSync(join(binaries.root, 'lib'), 'a folder that no link can be made in');
  assert.throws(() => prepareBinaries(binaries, null, join(home, 'spare')), {
    message: /could not be copied/,
  });
  assert.deepEqual(readdirSync(join(home, 'spare')), []);
});

if (process.getuid?.() === 0) {
  test('under root, programs that the account of PostgreSQL cannot reach are copied once', () => {
    const binaries = fakePackage('private', '');
    chmodSync(join(home, 'private'), 0o700);
    const copied = prepareBinaries(binaries, serverAccount(), join(home, 'reachable'));
    assert.ok(copied.postgres.startsWith(join(home, 'reachable')));
    assert.ok(canReach(serverAccount(), copied.postgres));
    assert.deepEqual(prepareBinaries(binaries, serverAccount(), join(home, 'reachable')), copied);
  });
}

test('a full disk is told as such, and leaves nothing', async () => {
  const folder = join(home, 'full');
  mkdirSync(folder);
  const binaries = fakePackage('fake', 'echo "could not write to file: No space left on device" >&2; exit 1');
  await assert.rejects(initialise(binaries, placeIn(folder), false), {
    message: /disk that holds .*full.*DATABASE_URL/,
  });
  assert.ok(!existsSync(join(folder, 'cluster')));
});

test('programs that do not run on this system are told as such', async () => {
  const folder = join(home, 'musl');
  mkdirSync(folder);
  const binaries = fakePackage('other', '');
  writeFileSync(binaries.initdb, '#!/lib/ld-no-such-loader.so\n');
  await assert.rejects(initialise(binaries, placeIn(folder), false), {
    message: /cannot be started.*glibc.*DATABASE_URL/,
  });
});

function placeIn(folder: string): Place {
  return {
    folder,
    cluster: join(folder, 'cluster'),
    sockets: folder,
    log: join(folder, 'log'),
    account: serverAccount(),
  };
}

/** A package like npm's, whose programs are the shell script. */
function fakePackage(name: string, script: string): Binaries {
  const root = join(home, name, 'native');
  mkdirSync(join(root, 'bin'), { recursive: true });
  mkdirSync(join(root, 'lib'));
  writeFileSync(join(home, name, 'package.json'), '{ "version": "1.0.0" }');
  writeFileSync(join(root, 'lib', 'libpq.so.5'), '');
  const links = [{ source: 'native/lib/libpq.so.5', target: 'native/lib/libpq.so' }];
  writeFileSync(join(root, 'pg-symlinks.json'), JSON.stringify(links));
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    writeFileSync(join(root, 'bin', program), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  return { root, postgres: join(root, 'bin', 'postgres'), initdb: join(root, 'bin', 'initdb') };
}

/** `npm run build`: makes the console's files when its sources changed since they were made. Run before start and tests. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'console/dist');
const MARKER = join(DIST, '.sources');
/** What the console is made of. Its words are made elsewhere, and are sources like the rest. */
const SOURCES = [
  'console/{src,locales,public}/**/*',
  'console/*.{ts,html,json}',
  'src/api/*.ts',
  'src/base/*.ts',
  'lingui.config.ts',
  'package-lock.json',
];
const COMPRESSED = /\.(js|css|svg|json|webmanifest)$/;

await buildConsole();

async function buildConsole(): Promise<void> {
  const wanted = hashOf(SOURCES);
  if (existsSync(MARKER) && readFileSync(MARKER, 'utf8') === wanted) return;
  // Beside the old ones, which a running server may serve, and two builds at once must not meet.
  const folder = join(ROOT, 'console', `.dist-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    await build({
      configFile: join(ROOT, 'console/vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: folder, emptyOutDir: true },
    });
    compress(folder);
    writeFileSync(join(folder, '.sources'), wanted);
    rmSync(DIST, { recursive: true, force: true });
    renameSync(folder, DIST);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function hashOf(patterns: string[]): string {
  const hash = createHash('sha256');
  for (const file of globSync(patterns, { cwd: ROOT, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    hash.update(`${path.slice(ROOT.length)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Once here instead of at every request. */
function compress(folder: string): void {
  for (const name of globSync('**/*', { cwd: folder })) {
    if (!COMPRESSED.test(name)) continue;
    const path = join(folder, name);
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  }
}

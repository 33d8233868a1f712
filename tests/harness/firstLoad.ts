import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { CONSOLE_FOLDER } from './openConsole.ts';

/** Bytes, as they travel with gzip; fonts are compressed by themselves. */
export interface FirstLoad {
  js: number;
  css: number;
  fonts: number;
  /** Of the assets, the heaviest first. */
  files: { name: string; bytes: number }[];
}

/**
 * What a browser that has never been here fetches of the built files until a page is at rest. The sizes are those of the files
 * beside them that are compressed at build, so they are exact.
 */
export async function firstLoad(page: Page, url: string, settle: () => Promise<void>): Promise<FirstLoad> {
  const asked = new Set<string>();
  const listen = (request: { url(): string }) => asked.add(new URL(request.url()).pathname);
  page.on('request', listen);
  await page.goto(url);
  await settle();
  page.off('request', listen);
  const files = [...asked].filter((path) => path.startsWith('/assets/')).map(sized);
  const sum = (ending: string) =>
    files.filter(({ name }) => name.endsWith(ending)).reduce((total, { bytes }) => total + bytes, 0);
  return {
    js: sum('.js'),
    css: sum('.css'),
    fonts: sum('.woff2'),
    files: files.sort((a, b) => b.bytes - a.bytes),
  };
}

function sized(path: string): { name: string; bytes: number } {
  const file = join(CONSOLE_FOLDER, path);
  const isFont = path.endsWith('.woff2');
  return { name: path.replace('/assets/', ''), bytes: statSync(isFont ? file : `${file}.gz`).size };
}

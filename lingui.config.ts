import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@lingui/cli';

/** A catalogue for each folder of screens, loaded with it, and `app` for what is always there. */
const screens = readdirSync(join(import.meta.dirname, 'console/src/screens'));

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'pt-BR', 'es'],
  fallbackLocales: { default: 'en' },
  orderBy: 'messageId',
  catalogs: [
    {
      path: '<rootDir>/console/locales/{locale}/app',
      include: ['app', 'kit', 'charts', 'data', 'actions'].map((folder) => `<rootDir>/console/src/${folder}`),
    },
    ...screens.map((name) => ({
      path: `<rootDir>/console/locales/{locale}/${name}`,
      include: [`<rootDir>/console/src/screens/${name}`],
    })),
  ],
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** A catalogue for each folder of screens, loaded with it, and `app` for what is always there. */
const screens = readdirSync(join(import.meta.dirname, 'console/src/screens'));

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'pt-BR', 'es'],
  fallbackLocales: { default: 'en' },
  orderBy: 'messageId',
  // Where a message stands moves with every edit; it would change the catalogues each time.
  format: formatter({ origins: false }),
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

import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { operationsPlugin } from './operationsPlugin.ts';

/** Stands in index.html where the server writes the nonce of each answer. */
const NONCE_PLACE = '__NONCE__';

/**
 * Together what every page needs: a few files compress better than a hundred small ones. What only some screens share stays
 * apart, and so does what is fetched later. `start`: what the first screen needs in any case, however few share it. `forms`: what
 * most screens share, but not the inbox, which is the heaviest one.
 */
const CHUNKS = [
  {
    name: 'forms',
    test: /console\/src\/(kit\/(Card|Dialog|ScreenHeader|Switch|submitted|useStepUp)|data\/(saveFile|showPasskey))\./,
    minShareCount: 4,
    includeDependenciesRecursively: false,
  },
  {
    name: 'start',
    test: /console\/src\/(app\/(overlay|noticeWords|places)|screens\/\w+\/(routes|search)|kit\/HolderMark|data\/useIsDemo)\.|lucide-react\/.*\/(bell|inbox|waypoints|star|user)\./,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: 'kit',
    test: /console\/src\/(data|actions|kit|i18n)|lucide-react/,
    minShareCount: 4,
  },
  {
    name: 'frame',
    test: /node_modules\/(react|react-dom|scheduler|clsx|tinykeys|use-sync-external-store|@lingui|@tanstack\/(history|query-core|react-query|react-router|react-store|router-core|store))\//,
  },
  {
    name: 'desk',
    test: /console\/src\/screens\/(inbox|conversation|case)\/|lucide-react/,
    minShareCount: 3,
  },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    operationsPlugin(),
    react(),
    tailwind(),
    lingui(),
    babel({ presets: [linguiTransformerBabelPreset()] }),
  ],
  html: { cspNonce: NONCE_PLACE },
  build: {
    target: 'es2023',
    cssTarget: 'chrome120',
    reportCompressedSize: false,
    // Whatever reads this target knows how to preload modules.
    modulePreload: { polyfill: false },
    // Inlined files would need data: in the content-security policy.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
});

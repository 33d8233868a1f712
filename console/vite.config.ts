import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { operationsPlugin } from './operationsPlugin.ts';

/** Stands in index.html where the server writes the nonce of each answer. */
const NONCE_PLACE = '__NONCE__';

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
    // Inlined files would need data: in the content-security policy.
    assetsInlineLimit: 0,
  },
});

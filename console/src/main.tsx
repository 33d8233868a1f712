import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { listenToKeys } from './actions/keyboard.ts';
import { preferences } from './data/preferences.ts';
import { queries } from './data/queries.ts';
import { localeOf, speak } from './i18n.ts';
import { router } from './router.ts';
import './styles.css';

await speak(localeOf(preferences.get().locale));
listenToKeys();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root');
createRoot(root).render(
  <I18nProvider i18n={i18n}>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </I18nProvider>,
);

import { createRootRoute } from '@tanstack/react-router';
import { Page } from './Page.tsx';

export const rootRoute = createRootRoute({ component: Page });

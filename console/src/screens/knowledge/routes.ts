import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../app/shellRoute.ts';
import { loadCatalogues } from '../../i18n.ts';
import { fetched } from '../../data/fetched.ts';

const TABS = ['articles', 'unanswered', 'proposals', 'import'] as const;
export type KnowledgeTab = (typeof TABS)[number];

export interface KnowledgeSearch {
  tab?: KnowledgeTab;
  /** The id of the article that is open. */
  article?: string;
  /** Of a new article: the question that it is to answer, and its language. */
  question?: string;
  language?: string;
}

const knowledge = createRoute({
  getParentRoute: () => shellRoute,
  path: '/studio/knowledge',
  // Forms are made of the parts of the settings.
  loader: () => loadCatalogues('knowledge', 'settings'),
  component: lazyRouteComponent(() => fetched(() => import('./Knowledge.tsx')), 'Knowledge'),
  validateSearch: ({ tab, article, question, language }: Record<string, unknown>): KnowledgeSearch => ({
    ...(isTab(tab) && { tab }),
    ...(typeof article === 'string' && article !== '' && { article }),
    ...(typeof question === 'string' && { question: question.slice(0, 300) }),
    ...(typeof language === 'string' && { language }),
  }),
});

function isTab(value: unknown): value is KnowledgeTab {
  return TABS.some((tab) => tab === value);
}

export const knowledgeRoutes = [knowledge] as const;

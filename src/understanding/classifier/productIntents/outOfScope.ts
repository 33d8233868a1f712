import type { Intent } from '../../intent.ts';
import { outOfScopeEn } from './outOfScopeEn.ts';
import { outOfScopePtBr } from './outOfScopePtBr.ts';
import { outOfScopeEs } from './outOfScopeEs.ts';

/** What no shop does; it teaches the classifier what to leave alone. */
export const outOfScope: Intent = {
  name: 'outOfScope',
  means: { outOfScope: true },
  examples: {
    en: outOfScopeEn,
    'pt-BR': outOfScopePtBr,
    es: outOfScopeEs,
  },
};

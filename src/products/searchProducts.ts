import type { InputOf } from '../integrations/ports/definePort.ts';
import type { Answered } from '../integrations/implement.ts';
import type { products, ProductFilters } from '../integrations/ports/products.ts';
import { languageAt, type ProductSpace } from './catalogue/productSpace.ts';
import { fold } from '../understanding/fold.ts';
import { followUp, type FollowUp, type Standing } from './follow/followUp.ts';
import { hitOf } from './hitOf.ts';
import { pickVariant } from './pickVariant.ts';
import type { Ranked } from './rank/rankProducts.ts';
import { searchSpace } from './rank/searchSpace.ts';
import { isServiceWord } from './wish/isKnownWord.ts';
import { readWish, type Wish } from './wish/readWish.ts';

type Asked = InputOf<typeof products.search>;
export type SearchAnswer = Answered<typeof products.search.answers>;

/** As many as a list in a chat can show. */
const PER_PAGE = 10;

/** Follows what somebody says of products: a new wish, or one that goes on from what was shown. */
export function searchProducts(space: ProductSpace, { text, language, currency, last }: Asked): SearchAnswer {
  const asking = { language, currency };
  const standing = last ? standingOf(space, last) : null;
  const context = standing === null ? [] : thingsIn(standing.filters);
  const wish = readWish(space, text, { ...asking, context });
  const category = categoryNamed(space, text, wish.filters);
  if (category !== null)
    return answerPage({ space, wish, asking }, { filters: category, page: 0, letGo: [] });
  const follows = standing === null ? null : followUp(space, text, { wish, last: standing });
  const answering: Answering = { space, wish, asking };
  if (follows !== null && standing !== null) return answerFollowUp(answering, follows, standing);
  return answerNew(answering);
}

interface Answering {
  space: ProductSpace;
  wish: Wish;
  asking: { language: string; currency: string };
}

function standingOf(space: ProductSpace, { filters, page, shownRefs }: NonNullable<Asked['last']>): Standing {
  const shown = shownRefs.flatMap((ref) => space.entries[space.places.get(ref) ?? -1] ?? []);
  return { filters, page, shown };
}

/** Who says a category by its whole title, as whoever taps it does, means all that is in it: 'dresses and skirts' are not skirts. */
function categoryNamed(
  { categories }: ProductSpace,
  text: string,
  filters: ProductFilters,
): ProductFilters | null {
  const said = fold(text);
  const named = categories.filter(({ titles }) => titles.some((title) => fold(title) === said));
  if (named.length === 0) return null;
  return { ...filters, words: '', facets: {}, categoryRefs: named.map(({ ref }) => ref) };
}

function thingsIn({ words }: ProductFilters): string[] {
  return words.split(' ').filter((word) => word !== '' && !word.startsWith('-'));
}

function answerFollowUp(answering: Answering, follows: FollowUp, standing: Standing): SearchAnswer {
  const { space, wish, asking } = answering;
  const language = languageAt(space, asking.language);
  switch (follows.kind) {
    case 'more':
      return answerPage(answering, { filters: standing.filters, page: standing.page + 1, letGo: [] });
    case 'search': {
      const answer = answerPage(answering, { filters: follows.filters, page: 0, letGo: wish.letGo });
      const { otherwise } = follows;
      const isWorse =
        answer.outcome === 'none' ||
        (answer.outcome === 'found' && answer.output.relaxed.length > wish.letGo.length);
      return isWorse && otherwise !== null
        ? answerPage(answering, { filters: otherwise, page: 0, letGo: ['maxMinor'] })
        : answer;
    }
    case 'pick':
      return pickVariant(space, follows, { wish, language, currency: asking.currency });
    case 'compare': {
      const hits = follows.entries.flatMap((entry) => {
        const variants = entry.variants.filter((variant) => variant.currency === asking.currency);
        return variants.length === 0 ? [] : [hitOf({ entry, variants }, language)];
      });
      return hits.length > 1 ? { kind: 'done', outcome: 'compare', output: { hits } } : UNCLEAR;
    }
  }
}

const UNCLEAR: SearchAnswer = { kind: 'done', outcome: 'unclear', output: {} };

function answerNew(answering: Answering): SearchAnswer {
  const { wish } = answering;
  if (wish.content.length === 0 && !wish.isNarrowing) return UNCLEAR;
  if (!wish.hasKind && !wish.hasFacets && wish.content.some(isServiceWord)) return UNCLEAR;
  return answerPage(answering, { filters: wish.filters, page: 0, letGo: wish.letGo });
}

interface Page {
  filters: ProductFilters;
  page: number;
  letGo: readonly string[];
}

function answerPage({ space, asking }: Answering, { filters, page, letGo }: Page): SearchAnswer {
  const { ranked, relaxed, known, hasKind } = searchSpace(space, filters, asking);
  const from = page * PER_PAGE;
  const rows: Ranked[] = ranked.slice(from, from + PER_PAGE);
  // Words that no product has are not passed over in silence: 'red unicorn' is not all that is red.
  const isUnknown = !hasKind && known < LEAST_KNOWN;
  if (rows.length === 0 || isUnknown) return { kind: 'done', outcome: 'none', output: { filters } };
  const language = languageAt(space, asking.language);
  return {
    kind: 'done',
    outcome: 'found',
    output: {
      hits: rows.map((row) => hitOf(row, language)),
      filters,
      page,
      hasMore: ranked.length > from + rows.length,
      total: ranked.length,
      relaxed: [...new Set([...letGo, ...relaxed])],
    },
  };
}

const LEAST_KNOWN = 0.5;

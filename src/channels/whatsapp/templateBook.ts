import { HOUR_MS, type Clock } from '../../base/clock.ts';
import type { TemplateList } from '../channelTemplate.ts';
import { listOf, objectOf, textOf } from '../wire.ts';
import type { GraphApi } from './graphApi.ts';
import { languageCode } from './languageCode.ts';
import { shownTemplate } from './shownTemplate.ts';
import { readTemplate, type KnownTemplate } from './templateBody.ts';

const FIELDS = 'name,status,category,language,components,parameter_format,quality_score';
const PAGE = '100';
/** The provider lets a business account keep 6,000 templates; more pages than that are a loop. */
const PAGES = 60;
/** How long a list is trusted. A refusal that says otherwise (132000, 132001) reads it again at once. */
const TRUST_MS = HOUR_MS;

export interface TemplateBook {
  /** The template as the provider keeps it; null when the list cannot be read or does not have it. */
  find(
    wabaId: string,
    wanted: { name: string; language: string },
    signal: AbortSignal,
  ): Promise<KnownTemplate | null>;
  /** All templates of a business account as they are now, or null when the provider does not tell. */
  read(wabaId: string, signal: AbortSignal): Promise<KnownTemplate[] | null>;
  /** All of them as people see them, read anew when asked to or after an hour; null when they were never told. */
  list(wabaId: string, isFresh: boolean, signal: AbortSignal): Promise<TemplateList | null>;
}

interface Kept {
  items: unknown[];
  templates: KnownTemplate[];
  readAt: Date;
}

/** Remembers the templates of each business account. One reading serves all who ask at the same time. */
export function templateBook(api: GraphApi, clock: Clock): TemplateBook {
  const lists = new Map<string, Kept>();
  const reading = new Map<string, Promise<KnownTemplate[] | null>>();

  async function read(wabaId: string, signal: AbortSignal): Promise<KnownTemplate[] | null> {
    const items = await readAll(api, wabaId, signal);
    if (items === null) return null;
    const templates = items.flatMap((item) => readTemplate(item) ?? []);
    lists.set(wabaId, { items, templates, readAt: clock.now() });
    return templates;
  }

  function readOnce(wabaId: string, signal: AbortSignal): Promise<KnownTemplate[] | null> {
    const running = reading.get(wabaId);
    if (running) return running;
    const started = read(wabaId, signal).finally(() => reading.delete(wabaId));
    reading.set(wabaId, started);
    return started;
  }

  const trusted = (wabaId: string): Kept | null => {
    const kept = lists.get(wabaId);
    return kept && clock.now().getTime() - kept.readAt.getTime() < TRUST_MS ? kept : null;
  };

  return {
    read: readOnce,
    find: async (wabaId, { name, language }, signal) => {
      const templates =
        trusted(wabaId)?.templates ?? (await readOnce(wabaId, signal)) ?? lists.get(wabaId)?.templates ?? [];
      const code = languageCode(language);
      return templates.find((one) => one.name === name && one.language === code) ?? null;
    },
    list: async (wabaId, isFresh, signal) => {
      if (isFresh || trusted(wabaId) === null) {
        const read = await readOnce(wabaId, signal);
        if (read === null && isFresh) return null;
      }
      const kept = lists.get(wabaId);
      if (kept === undefined) return null;
      return { templates: kept.items.flatMap((item) => shownTemplate(item) ?? []), readAt: kept.readAt };
    },
  };
}

async function readAll(api: GraphApi, wabaId: string, signal: AbortSignal): Promise<unknown[] | null> {
  const items: unknown[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const query = { fields: FIELDS, limit: PAGE, ...(after === null ? {} : { after }) };
    const answer = await api({ method: 'GET', path: `${wabaId}/message_templates`, query, signal });
    const body = answer.kind === 'answer' && answer.status === 200 ? objectOf(answer.body) : null;
    if (body === null) return null;
    items.push(...listOf(body.data));
    const paging = objectOf(body.paging);
    after = textOf(objectOf(paging?.cursors)?.after);
    if (after === null || paging?.next === undefined) break;
  }
  return items;
}

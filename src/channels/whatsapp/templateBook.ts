import { HOUR_MS, type Clock } from '../../base/clock.ts';
import { listOf, objectOf, textOf } from '../wire.ts';
import type { GraphApi } from './graphApi.ts';
import { languageCode } from './languageCode.ts';
import { readTemplate, type KnownTemplate } from './templateBody.ts';

const FIELDS = 'name,status,category,language,components,parameter_format';
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
}

/** Remembers the templates of each business account. One reading serves all who ask at the same time. */
export function templateBook(api: GraphApi, clock: Clock): TemplateBook {
  const lists = new Map<string, { templates: KnownTemplate[]; readAt: Date }>();
  const reading = new Map<string, Promise<KnownTemplate[] | null>>();

  async function read(wabaId: string, signal: AbortSignal): Promise<KnownTemplate[] | null> {
    const templates = await readAll(api, wabaId, signal);
    if (templates !== null) lists.set(wabaId, { templates, readAt: clock.now() });
    return templates;
  }

  function readOnce(wabaId: string, signal: AbortSignal): Promise<KnownTemplate[] | null> {
    const running = reading.get(wabaId);
    if (running) return running;
    const started = read(wabaId, signal).finally(() => reading.delete(wabaId));
    reading.set(wabaId, started);
    return started;
  }

  return {
    read: readOnce,
    find: async (wabaId, { name, language }, signal) => {
      const known = lists.get(wabaId);
      const isFresh = known !== undefined && clock.now().getTime() - known.readAt.getTime() < TRUST_MS;
      const templates = isFresh
        ? known.templates
        : ((await readOnce(wabaId, signal)) ?? known?.templates ?? []);
      const code = languageCode(language);
      return templates.find((one) => one.name === name && one.language === code) ?? null;
    },
  };
}

async function readAll(api: GraphApi, wabaId: string, signal: AbortSignal): Promise<KnownTemplate[] | null> {
  const templates: KnownTemplate[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const query = { fields: FIELDS, limit: PAGE, ...(after === null ? {} : { after }) };
    const answer = await api({ method: 'GET', path: `${wabaId}/message_templates`, query, signal });
    const body = answer.kind === 'answer' && answer.status === 200 ? objectOf(answer.body) : null;
    if (body === null) return null;
    templates.push(...listOf(body.data).flatMap((item) => readTemplate(item) ?? []));
    const paging = objectOf(body.paging);
    after = textOf(objectOf(paging?.cursors)?.after);
    if (after === null || paging?.next === undefined) break;
  }
  return templates;
}

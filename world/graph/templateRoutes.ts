import { DAY_MS, HOUR_MS } from '../clock.ts';
import { isRecord, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { checkNewTemplate } from './check/checkNewTemplate.ts';
import { GraphError } from './graphError.ts';
import type { Template } from './documents.ts';
import { objectId } from './ids.ts';
import { isWaba } from './state.ts';
import type { GraphState } from './state.ts';
import { announceTemplate } from './templateEvents.ts';
import { unknownObject } from './graphError.ts';

type Query = {
  name?: string;
  status?: string;
  category?: string;
  language?: string;
  limit?: string;
  after?: string;
};
/** Templates made by a WABA in one hour, and the rest of a deleted name. Source: Message templates, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
const CREATIONS_PER_HOUR = 100;
const NAME_REST_MS = 30 * DAY_MS;

/** Create, list and delete; reading and editing one are routes of every object. */
export function addTemplateRoutes(state: GraphState): void {
  const { app } = state.peer;
  const path = '/:id/message_templates';
  app.post<{ Params: { id: string } }>(path, async (request) => {
    needWaba(state, request.params.id, 'post');
    const template = createTemplate(state, request.params.id, isRecord(request.body) ? request.body : {});
    return { id: template.id, status: template.status, category: template.category };
  });
  app.get<{ Params: { id: string }; Querystring: Query }>(path, async (request) => {
    needWaba(state, request.params.id, 'get');
    return listTemplates(state, request.params.id, request.query);
  });
  app.delete<{ Params: { id: string }; Querystring: { name?: string; hsm_id?: string } }>(
    path,
    async (request) => {
      needWaba(state, request.params.id, 'delete');
      return deleteTemplates(state, request.params.id, request.query);
    },
  );
  state.peer.schedule.define<{ id: string }>('graph.review', ({ id }, dueAt) => review(state, id, dueAt));
}

/** What `POST /{template id}` does: an edit sends the template to review again. */
export function editTemplate(state: GraphState, template: Template, body: Json): Json {
  const nowMs = state.peer.clock.now().getTime();
  if (!['APPROVED', 'REJECTED', 'PAUSED'].includes(template.status)) {
    throw new GraphError(100, {
      subcode: 2388039,
      message: '(#100) This template cannot be edited in its status',
    });
  }
  const within = (ms: number) => template.editedAtMs.filter((editedMs) => nowMs - editedMs < ms).length;
  if (template.status === 'APPROVED' && (within(DAY_MS) >= 1 || within(30 * DAY_MS) >= 10)) {
    throw new GraphError(100, {
      subcode: 2388003,
      message: '(#100) An approved template is edited once a day at most',
    });
  }
  const components = Array.isArray(body['components'])
    ? body['components'].filter(isRecord)
    : template.components;
  checkNewTemplate({ ...template, components });
  const category = textAt(body, 'category') ?? template.category;
  const edited: Template = {
    ...template,
    components,
    category,
    status: 'PENDING',
    editedAtMs: [...template.editedAtMs, nowMs],
  };
  state.templates.put(edited);
  planReview(state, edited);
  return { success: true };
}

/** A template as it is listed, with only the `fields` asked for. */
export function describeTemplate(template: Template, fields?: string): Json {
  const all: Json = {
    id: template.id,
    name: template.name,
    parameter_format: template.parameterFormat,
    components: template.components,
    language: template.language,
    status: template.status,
    category: template.category,
    rejected_reason: template.rejectedReason,
    quality_score: { score: template.quality },
  };
  if (fields === undefined) return all;
  return Object.fromEntries(['id', ...fields.split(',')].map((key) => [key, all[key]]));
}

function createTemplate(state: GraphState, wabaId: string, body: Json): Template {
  const nowMs = state.peer.clock.now().getTime();
  const template: Template = {
    id: objectId(state.peer.random),
    wabaId,
    name: textAt(body, 'name') ?? '',
    language: textAt(body, 'language') ?? '',
    category: textAt(body, 'category') ?? '',
    status: 'PENDING',
    components: Array.isArray(body['components']) ? body['components'].filter(isRecord) : [],
    parameterFormat: body['parameter_format'] === 'NAMED' ? 'NAMED' : 'POSITIONAL',
    rejectedReason: 'NONE',
    quality: 'UNKNOWN',
    editedAtMs: [],
    deletedAtMs: null,
  };
  checkNewTemplate(template);
  const creations = state.kept.find(`creations:${wabaId}`)?.value['atMs'];
  const recent = (Array.isArray(creations) ? creations : []).filter((atMs) => nowMs - Number(atMs) < HOUR_MS);
  if (recent.length >= CREATIONS_PER_HOUR) throw new GraphError(80007);
  for (const other of state.templates.list({ wabaId, name: template.name }))
    refuseTwin(other, template, nowMs);
  state.kept.put({ id: `creations:${wabaId}`, value: { atMs: [...recent, nowMs] } });
  state.templates.put(template);
  planReview(state, template);
  return template;
}

function refuseTwin(other: Template, template: Template, nowMs: number): void {
  if (other.deletedAtMs !== null && nowMs - other.deletedAtMs < NAME_REST_MS) {
    throw new GraphError(100, {
      subcode: 2388023,
      message: '(#100) The name of a deleted template rests for 30 days',
    });
  }
  if (other.status !== 'DELETED' && other.language === template.language) {
    throw new GraphError(100, {
      subcode: 2388024,
      message: '(#100) Content in this language already exists',
    });
  }
}

function planReview(state: GraphState, template: Template): void {
  const dueAt = new Date(state.peer.clock.now().getTime() + state.settings.templateReviewMs);
  state.peer.schedule.add({ kind: 'graph.review', dueAt, payload: { id: template.id } });
}

function review(state: GraphState, id: string, dueAt: Date): void {
  const template = state.templates.find(id);
  if (template === null || template.status !== 'PENDING') return;
  const isRejected = template.name.startsWith('reject');
  const reviewed: Template = isRejected
    ? { ...template, status: 'REJECTED', rejectedReason: 'INVALID_FORMAT' }
    : { ...template, status: 'APPROVED', quality: 'UNKNOWN' };
  state.templates.put(reviewed);
  announceTemplate(state, reviewed, { event: reviewed.status, reason: reviewed.rejectedReason, at: dueAt });
}

function listTemplates(state: GraphState, wabaId: string, query: Query & { fields?: string }): Json {
  const limit = Math.min(Number(query.limit ?? 25), 1000);
  const matching = state.templates
    .list({ wabaId })
    .filter((one) => one.status !== 'DELETED')
    .filter((one) => query.name === undefined || one.name.includes(query.name))
    .filter((one) => query.status === undefined || one.status === query.status)
    .filter((one) => query.category === undefined || one.category === query.category)
    .filter((one) => query.language === undefined || one.language === query.language);
  const start = query.after === undefined ? 0 : Number(Buffer.from(query.after, 'base64url').toString());
  const page = matching.slice(start, start + limit);
  const cursor = (position: number) => Buffer.from(String(position)).toString('base64url');
  const cursors = { before: cursor(start), after: cursor(start + page.length) };
  const isMore = start + page.length < matching.length;
  const next = `${state.peer.url()}/v25.0/${wabaId}/message_templates?limit=${limit}&after=${cursors.after}`;
  return {
    data: page.map((one) => describeTemplate(one, query.fields)),
    paging: { cursors, ...(isMore ? { next } : {}) },
  };
}

function deleteTemplates(state: GraphState, wabaId: string, query: { name?: string; hsm_id?: string }): Json {
  const found = state.templates
    .list({ wabaId, name: query.name ?? '' })
    .filter((one) => one.status !== 'DELETED' && (query.hsm_id === undefined || one.id === query.hsm_id));
  if (found.length === 0)
    throw new GraphError(100, { subcode: 2593002, message: '(#100) Message template not found' });
  const nowMs = state.peer.clock.now().getTime();
  for (const one of found) {
    state.templates.put({ ...one, status: 'DELETED', deletedAtMs: one.status === 'APPROVED' ? nowMs : null });
  }
  return { success: true };
}

function needWaba(state: GraphState, id: string, method: string): void {
  if (!isWaba(state, id)) throw unknownObject(id, method);
}

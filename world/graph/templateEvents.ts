import { exactNumber } from '../json.ts';
import type { Json } from '../json.ts';
import type { Template, TemplateStatus } from './documents.ts';
import type { TemplateEvent } from './graph.ts';
import type { GraphState } from './state.ts';

/** Statuses that an event of the same name puts a template in. */
const STATUSES: TemplateStatus[] = ['PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED', 'DELETED'];

/** Posts `message_template_status_update`. */
export function announceTemplate(
  state: GraphState,
  template: Template,
  what: { event: string; reason: string; at: Date },
): void {
  const { event, reason, at } = what;
  const isRejected = event === 'REJECTED';
  const value = {
    event,
    ...named(template),
    reason,
    message_template_category: template.category,
    ...(isRejected
      ? { rejection_info: { reason: 'The format is not accepted.', recommendation: 'Rewrite it.' } }
      : {}),
  };
  post(state, template, { field: 'message_template_status_update', at, value });
}

/** What Meta may do to a template at any time: pause, reject, disable, another category, another quality. */
export function changeTemplate(state: GraphState, event: TemplateEvent): void {
  const found = state.templates
    .list({ name: event.name })
    .filter((one) => event.language === undefined || one.language === event.language)
    .filter((one) => event.wabaId === undefined || one.wabaId === event.wabaId);
  if (found.length === 0) throw new Error(`No template is named '${event.name}'; create it or add it first`);
  for (const template of found) changeOne(state, template, event);
}

function changeOne(state: GraphState, template: Template, event: TemplateEvent): void {
  const at = state.peer.clock.now();
  const status = STATUSES.find((one) => one === event.event) ?? template.status;
  const changed: Template = {
    ...template,
    status: event.event === 'REINSTATED' ? 'APPROVED' : status,
    category: event.newCategory ?? template.category,
    quality: event.newQuality ?? template.quality,
  };
  state.templates.put(changed);
  if (event.event !== undefined) {
    announceTemplate(state, changed, { event: event.event, reason: event.reason ?? 'NONE', at });
  }
  if (event.newCategory !== undefined) {
    const categories = { previous_category: template.category, new_category: event.newCategory };
    post(state, changed, {
      field: 'template_category_update',
      at,
      value: { ...named(template), ...categories },
    });
  }
  if (event.newQuality !== undefined) {
    const qualities = { previous_quality_score: template.quality, new_quality_score: event.newQuality };
    post(state, changed, {
      field: 'message_template_quality_update',
      at,
      value: { ...qualities, ...named(template) },
    });
  }
}

type Posted = { field: string; at: Date; value: Json };

function post(state: GraphState, template: Template, { field, at, value }: Posted): void {
  const entryTimeS = Math.floor(at.getTime() / 1000);
  state.webhooks.announce(
    { wabaId: template.wabaId, phoneNumberId: null, field, value, entryTimeS },
    { dueAt: at },
  );
}

/** Meta sends the template's id as a JSON number here. */
function named(template: Template) {
  return {
    message_template_id: exactNumber(template.id),
    message_template_name: template.name,
    message_template_language: template.language,
  };
}

import type { Blueprint } from '../src/blueprint/blueprint.ts';
import type { Template } from '../src/blueprint/text/template.ts';
import type { Graph } from '../world/graph/graph.ts';

/** Has the templates of a blueprint approved at the WhatsApp double, in each of their languages; those it knows stay. */
export function approveTemplates(graph: Graph, { templates }: Blueprint): void {
  const known = new Set(graph.templates().map(({ name, language }) => `${name} ${language}`));
  for (const [name, template] of Object.entries(templates)) {
    for (const [tag, body] of Object.entries(template.body)) {
      const language = tag.replace('-', '_'); // Meta writes pt_BR
      if (known.has(`${name} ${language}`)) continue;
      const components = componentsOf(template, tag, body);
      graph.addTemplate({ name, language, category: template.category.toUpperCase(), components });
    }
  }
}

/** Placeholders by number, as they were registered: `{amount}` becomes `{{1}}` when it is the first parameter. */
function componentsOf({ parameters, buttons = [] }: Template, tag: string, body: string) {
  const text = body.replaceAll(/\{(\w+)\}/g, (_, name: string) => `{{${parameters.indexOf(name) + 1}}}`);
  const replies = buttons.map(({ title }) => ({ type: 'QUICK_REPLY', text: title[tag] ?? '' }));
  return [{ type: 'BODY', text }, ...(replies.length === 0 ? [] : [{ type: 'BUTTONS', buttons: replies }])];
}

import type { TemplateValue, TurnStatement } from './turnTemplate.ts';

/** A script for pgbench, and the values that it takes with `-D`. */
export interface PgbenchScript {
  text: string;
  variables: { [name: string]: string };
}

/**
 * One transaction of the script is one turn: the five statements, each committed by itself as the product commits them.
 * Every client moves conversations of its own, so no turn loses its version. Texts that pgbench cannot put together are
 * put together by the server, which costs it microseconds.
 */
export function pgbenchScript(
  statements: TurnStatement[],
  { customers, clients }: { customers: number; clients: number },
): PgbenchScript {
  const variables: { [name: string]: string } = { i: '0' };
  const perClient = Math.max(1, Math.floor(customers / clients));
  const lines = [
    '\\set i :i + 1',
    `\\set n :i * 1000 + :client_id`,
    `\\set c 1 + (:i % ${perClient}) * ${clients} + :client_id`,
  ];
  for (const [index, statement] of statements.entries()) {
    const values = statement.values.map((value, place) => {
      const name = `p${index}_${place}`;
      if (value.kind === 'text') variables[name] = value.template;
      return expression(value, name);
    });
    const text = statement.text
      .trim()
      .replaceAll(/\$(\d+)/g, (_, place) => values[Number(place) - 1] ?? 'null');
    lines.push(statement.tellsVersion ? `${text} \\gset r_` : `${text};`);
  }
  return { text: `${lines.join('\n')}\n`, variables };
}

const DIGITS = (variable: string) => `lpad((:${variable}::bigint)::text, 12, '0')`;

function expression(value: TemplateValue, name: string): string {
  switch (value.kind) {
    case 'workspace':
      return `'${value.id}'::uuid`;
    case 'number':
      return String(value.value);
    case 'instant':
      return value.afterMs === 0 ? 'now()' : `(now() + interval '${value.afterMs} ms')`;
    case 'uuids':
      return `array[${value.templates.map(uuidExpression).join(', ')}]`;
    case 'text':
      return textExpression(value.template, name);
  }
}

function uuidExpression(template: string): string {
  const [before, variable] = template.split('@');
  return `('${before}' || ${DIGITS(variable ?? '')})::uuid`;
}

/** Only what the text holds is replaced in it. */
function textExpression(template: string, name: string): string {
  let text = `(:${name}::text)`;
  if (template.includes('@n')) text = `replace(${text}, '@n', ${DIGITS('n')})`;
  if (template.includes('@c')) text = `replace(${text}, '@c', ${DIGITS('c')})`;
  if (template.includes('@v')) text = `replace(${text}, '@v', :r_version::text)`;
  if (template.includes('@w')) text = `replace(${text}, '@w', (:r_version::bigint + 1)::text)`;
  return `(${text})`;
}

/**
 * JSON text in the form that Meta signs: everything outside ASCII as lower-case `\uXXXX`, and `/` as `\/`.
 *
 * `{"text":"olá"}` → `{"text":"ol\u00e1"}`. Source: Webhooks, WhatsApp Cloud API, Meta for Developers, read 2026-11.
 */
export function escapeLikeMeta(json: string, options: { slash: boolean }): string {
  const ascii = json.replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return options.slash ? ascii.replaceAll('/', '\\/') : ascii;
}

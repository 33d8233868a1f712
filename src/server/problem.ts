/** An error as it is told over HTTP. Source: RFC 9457, section 3. */
export interface Problem {
  /** The kind of problem: 'urn:loopline:error:TICKET_NOT_FOUND'. Each code has a section in docs/errors.md. */
  type: string;
  title: string;
  status: number;
  /** What happened, what was expected, what to do. */
  detail: string;
  code: string;
  /** Ids and numbers of this case. */
  details?: Record<string, unknown>;
}

export function problemOf(
  status: number,
  code: string,
  detail: string,
  details?: Record<string, unknown>,
): Problem {
  const type = `urn:loopline:error:${code}`;
  return { type, title: titleOf(code), status, detail, code, ...(details && { details }) };
}

/** 'LOOP_NOT_FOUND' → 'Loop not found' */
function titleOf(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

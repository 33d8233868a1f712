/** What a refusal says, as RFC 9457 problem+json. */
interface ProblemBody {
  code: string;
  detail: string;
  details: Record<string, unknown>;
}

/** The API refused a call, or failed at it. `message`: what happened, what was expected, what to do. */
export class ApiProblem extends Error {
  readonly status: number;
  /** One of docs/errors.md. 'UNREADABLE': what answered was not Loopline. */
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(status: number, { code, detail, details }: ProblemBody) {
    super(detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.details = details;
  }

  static async of(answer: Response): Promise<ApiProblem> {
    const body = problemIn(await answer.json().catch(() => null));
    if (body) return new ApiProblem(answer.status, body);
    const detail = `The answer ${answer.status} is not one of Loopline; something between may have given it`;
    return new ApiProblem(answer.status, { code: 'UNREADABLE', detail, details: {} });
  }
}

/** By hand: a schema would bring its library into every page that calls the API. */
function problemIn(body: unknown): ProblemBody | null {
  if (!isRecord(body)) return null;
  const { code, detail, details = {} } = body;
  if (typeof code !== 'string' || typeof detail !== 'string' || !isRecord(details)) return null;
  return { code, detail, details };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

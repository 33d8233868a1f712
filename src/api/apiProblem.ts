import { z } from 'zod';

const ProblemBody = z.object({
  code: z.string(),
  detail: z.string(),
  details: z.record(z.string(), z.unknown()).default({}),
});

/** The API refused a call, or failed at it. `message`: what happened, what was expected, what to do. */
export class ApiProblem extends Error {
  readonly status: number;
  /** One of docs/errors.md. 'UNREADABLE': what answered was not Loopline. */
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(status: number, { code, detail, details }: z.output<typeof ProblemBody>) {
    super(detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.details = details;
  }

  static async of(answer: Response): Promise<ApiProblem> {
    const body = ProblemBody.safeParse(await answer.json().catch(() => null));
    if (body.success) return new ApiProblem(answer.status, body.data);
    const detail = `The answer ${answer.status} is not one of Loopline; something between may have given it`;
    return new ApiProblem(answer.status, { code: 'UNREADABLE', detail, details: {} });
  }
}

/** A refusal in the shape that WordPress gives all of them. */
export class WpError extends Error {
  readonly status: number;
  readonly code: string;
  readonly more: object;

  constructor(status: number, code: string, message: string, more: object = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.more = more;
  }

  body(): object {
    return { code: this.code, message: this.message, data: { status: this.status, ...this.more } };
  }
}

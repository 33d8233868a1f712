/** Every error that leaves a room, with the HTTP status the server answers with. Each has a section in docs/errors.md. */
export const ERRORS = {
  CONVERSATION_NOT_FOUND: 404,
  LOOP_NOT_FOUND: 404,
  WORKSPACE_UNKNOWN: 404,
  FLOW_UNKNOWN: 500,
  FLOW_STATE_UNKNOWN: 409,
  FLOW_CONTEXT_INVALID: 500,
  CHANNEL_UNKNOWN: 500,
  OPERATION_UNKNOWN: 500,
  WEBHOOK_SIGNATURE_INVALID: 401,
  WEBHOOK_TOO_LARGE: 413,
  BODY_INVALID: 400,
  UNAUTHORISED: 401,
  FORBIDDEN: 403,
  CSRF_REFUSED: 403,
  TRANSPORT_INSECURE: 403,
  SIGN_IN_REFUSED: 401,
  TOO_MANY_TRIES: 429,
  SECOND_FACTOR_WRONG: 401,
  STEP_UP_NEEDED: 403,
  TOTP_ENROLLED: 409,
  TOTP_NOT_BEGUN: 409,
  PASSKEY_REFUSED: 401,
  PASSKEY_NOT_FOUND: 404,
  OIDC_PROVIDER_NOT_FOUND: 404,
  OIDC_PROVIDER_UNAVAILABLE: 502,
  OIDC_REFUSED: 403,
  PASSWORD_WEAK: 400,
  LINK_INVALID: 400,
  AGENT_NOT_FOUND: 404,
  AGENT_EXISTS: 409,
  AGENT_STATE_WRONG: 409,
  LAST_ADMIN: 409,
  TEAM_NOT_FOUND: 404,
  TEAM_EXISTS: 409,
  SESSION_NOT_FOUND: 404,
  TOKEN_NOT_FOUND: 404,
  TOKEN_EXISTS: 409,
  CURSOR_INVALID: 400,
  IDEMPOTENCY_KEY_INVALID: 400,
  IDEMPOTENCY_KEY_REUSED: 422,
  IDEMPOTENCY_KEY_BUSY: 409,
  NOT_FOUND: 404,
  ACT_REFUSED: 409,
  HELD_BY: 409,
  EFFECT_NOT_FOUND: 404,
  EFFECT_SETTLED: 409,
  CONTACT_NOT_FOUND: 404,
  ADDRESS_NOT_FOUND: 404,
  MERGE_NOT_FOUND: 404,
  MERGE_REFUSED: 409,
  ERASURE_NOT_FOUND: 404,
  ERASURE_REFUSED: 409,
  REVIEW_ITEM_NOT_FOUND: 404,
  INTENT_UNKNOWN: 400,
  VERSION_NOT_FOUND: 404,
  TRAINING_UNDER_WAY: 409,
  AUDIT_KEY_WRONG: 500,
  CONFIG_INVALID: 500,
  BLUEPRINT_INVALID: 500,
  MIGRATION_AHEAD: 500,
  MIGRATION_CHANGED: 500,
  MIGRATION_FAILED: 500,
  MIGRATION_GAP: 500,
  MIGRATION_PENDING: 500,
  PERIOD_INVALID: 400,
  METRIC_UNKNOWN: 404,
  DATABASE_UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof ERRORS;

/** `message`: what happened, what was expected, what to do. `details`: ids and numbers for the log, no person's data. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(
    code: ErrorCode,
    message: string,
    details: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return ERRORS[this.code];
  }
}

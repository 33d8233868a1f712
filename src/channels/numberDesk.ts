import type { NumberStep, NumberTrouble } from '../api/numberSetup.ts';

/** What came of one look at the provider. `detail` holds no secret. */
export interface NumberCheck {
  step: NumberStep;
  isDone: boolean;
  /** In the provider's words when it refused. */
  detail: string;
  /** Null: nothing. There may be one although the step is done: a token that ends soon. */
  trouble: NumberTrouble | null;
}

export interface NumberAsked {
  phoneNumberId: string;
  businessId: string;
  /** Null: it is not looked at. */
  appSecret: string | null;
  /** Where webhooks should go; null: it is not looked at. */
  callbackUrl: string | null;
}

/** Looks at a number at the provider with a token that somebody typed. Never throws; nothing is kept. */
export interface NumberDesk {
  check(asked: NumberAsked): Promise<NumberCheck[]>;
  /** Has the business account's webhooks go to the app of the token. */
  subscribe(asked: NumberAsked): Promise<NumberCheck>;
  /** Has the webhooks of this number go to the address. The provider asks there at once, with the verify token. */
  aim(asked: { phoneNumberId: string; callbackUrl: string; verifyToken: string }): Promise<NumberCheck>;
}

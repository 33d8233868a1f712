/** What came of one look at the provider. `detail` holds no secret. */
export interface NumberCheck {
  step: 'token' | 'number' | 'business' | 'subscription' | 'templates';
  isDone: boolean;
  detail: string;
}

export interface NumberAsked {
  phoneNumberId: string;
  businessId: string;
}

/** Looks at a number at the provider with a token that somebody typed. Never throws; nothing is kept. */
export interface NumberDesk {
  check(asked: NumberAsked): Promise<NumberCheck[]>;
  /** Has the business account's webhooks go to the app of the token. */
  subscribe(asked: NumberAsked): Promise<NumberCheck>;
}

/** Who the assistant is and what it must not do, in the words of the business: told to a language model. */
export interface AssistantProfile {
  /** 'You are the assistant of Harbour Store, a shop for clothes.' */
  readonly identity: string;
  readonly mission: string;
  readonly limits: readonly string[];
  /** The rules of the business that help to tell matters apart, a short line each. */
  readonly policies?: readonly string[];
}

/** Of a business that wrote none. */
export function plainProfile(business: string): AssistantProfile {
  return {
    identity: `You are the assistant of ${business}.`,
    mission: 'Find out what a contact wants, so that it can be brought to an end.',
    limits: ['You decide nothing and promise nothing.'],
  };
}

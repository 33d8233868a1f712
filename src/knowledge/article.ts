/** Something that the business knows and is often asked: one answer in all its languages. Written by the business. */
export interface Article {
  /** camelCase, unique in a blueprint: 'deliveryCost'. */
  readonly id: string;
  /** The intents whose question it answers. Of several articles for one intent, the first is the general one. */
  readonly topics: readonly string[];
  /** What it is about, as a customer would name it. By BCP 47 tag, as the two below. */
  readonly title: InLanguages;
  /** What is said in the chat: at most `ANSWER_LENGTH` characters. */
  readonly answer: InLanguages;
  /** The full text, which is searched too: the cases, the exceptions, the other words for the same thing. */
  readonly body: InLanguages;
  /** How it is asked for, besides the examples of its topics. */
  readonly questions?: { readonly [language: string]: readonly string[] };
  /** Where it stands in public; null when it stands nowhere. */
  readonly source: string | null;
  /** The day when somebody last looked whether it is still true: '2026-11-02'. */
  readonly updatedAt: string;
}

type InLanguages = { readonly [language: string]: string };

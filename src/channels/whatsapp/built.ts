/** A request body, or why there can be none: words that name the limit and hold nothing of the content. */
export type Built = { body: { [key: string]: unknown } } | { problem: string };

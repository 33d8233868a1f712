/** SQL: all words of `message.content` that a person would look for, whatever its kind. */
export const WORDS_OF_MESSAGE = `concat_ws(' ', content->>'text', content->>'title', content->>'caption', content->>'note',
  content->>'name', content->>'address', content->>'fileName', content->>'parameters', content->>'answers', content->>'cards')`;

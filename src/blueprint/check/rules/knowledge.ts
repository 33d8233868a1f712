import { ANSWER_LENGTH } from '../../../api/articleContent.ts';
import type { Article } from '../../../knowledge/article.ts';
import type { Blueprint } from '../../blueprint.ts';
import type { BlueprintRule, Violation } from '../violation.ts';
import { missingLanguages } from './texts.ts';

/** An article has its own name, speaks every language, answers what somebody may ask, and is short enough for a chat. */
export const knowledge: BlueprintRule = (blueprint) => {
  const articles = blueprint.knowledge ?? [];
  return articles.flatMap((article, index) => [
    ...(articles.findIndex(({ id }) => id === article.id) < index ? [twice(article)] : []),
    ...silent(article, blueprint),
    ...unknownTopics(article, blueprint),
    ...tooLong(article),
    ...undated(article),
    ...nowhere(article),
  ]);
};

function twice({ id }: Article): Violation {
  return violation(`two articles have the id '${id}'`, 'give one of them another id');
}

function silent(article: Article, blueprint: Blueprint): Violation[] {
  return (['title', 'answer', 'body'] as const).flatMap((part) =>
    missingLanguages(`the ${part} of article '${article.id}'`, article[part], blueprint).map(
      ({ reason, fix }) => violation(reason, fix),
    ),
  );
}

function unknownTopics({ id, topics }: Article, { intents }: Blueprint): Violation[] {
  const known = intents.map(({ name }) => name);
  return topics
    .filter((topic) => !known.includes(topic))
    .map((topic) =>
      violation(
        `article '${id}' answers '${topic}', which is no intent`,
        'correct the name, or add the intent',
      ),
    );
}

function tooLong({ id, answer }: Article): Violation[] {
  return Object.entries(answer)
    .filter(([, words]) => [...words].length > ANSWER_LENGTH)
    .map(([language, words]) =>
      violation(
        `the answer of article '${id}' has ${[...words].length} characters in '${language}', at most ${ANSWER_LENGTH} are read in a chat`,
        'shorten it, and leave the rest to the body',
      ),
    );
}

function undated({ id, updatedAt }: Article): Violation[] {
  if (/^\d{4}-\d{2}-\d{2}$/.test(updatedAt) && !Number.isNaN(Date.parse(updatedAt))) return [];
  return [
    violation(`article '${id}' was updated on '${updatedAt}', which is no day`, "write it like '2026-11-02'"),
  ];
}

function nowhere({ id, source }: Article): Violation[] {
  if (source === null || (URL.canParse(source) && /^https?:/.test(source))) return [];
  return [violation(`the source of article '${id}' is no web address`, 'write it in full, or null')];
}

function violation(reason: string, fix: string): Violation {
  return { flow: null, state: null, rule: 'knowledge', reason, fix };
}

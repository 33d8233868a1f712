import { ANSWER_LENGTH, type ArticleContent } from '../api/articleContent.ts';

export interface ReadArticle {
  id: string;
  content: ArticleContent;
  /** Why it cannot be taken as it is; null: it can. */
  problem: string | null;
}

const HEADING = /^#{1,2} +(.+?)\s*#*\s*$/;

/**
 * Articles out of Markdown: each heading of the first or second level begins one. The first paragraph below it is the
 * answer, the rest the full text. What stands before the first heading belongs to none.
 */
export function readMarkdown(text: string, language: string): ReadArticle[] {
  const found: { title: string; lines: string[] }[] = [];
  let isFenced = false;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('```')) isFenced = !isFenced;
    const [, title] = isFenced ? [] : (HEADING.exec(line) ?? []);
    if (title !== undefined) found.push({ title, lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  const taken = new Set<string>();
  return found.map(({ title, lines }) => {
    const [answer = '', ...rest] = lines
      .join('\n')
      .trim()
      .split(/\n\s*\n/);
    const said = answer.replace(/\s+/g, ' ').trim();
    const id = freeId(title, taken);
    const words = {
      title: title.slice(0, 200),
      answer: said,
      body: rest.join('\n\n').trim(),
      questions: title.endsWith('?') ? [title.slice(0, 200)] : [],
    };
    return {
      id,
      content: { words: { [language]: words }, topics: [], source: null },
      problem: problemOf(said),
    };
  });
}

function problemOf(answer: string): string | null {
  if (answer === '') return 'there is no text below the heading';
  const { length } = [...answer];
  return length > ANSWER_LENGTH
    ? `its first paragraph is the answer and has ${length} characters; at most ${ANSWER_LENGTH} are sent`
    : null;
}

/** 'How do I return a gift?' as 'howDoIReturnAGift'. */
export function idOfTitle(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '');
  const [first = '', ...others] = plain.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = first.toLowerCase() + others.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');
  const id = joined.replace(/^[^a-z]+/, '').slice(0, 60);
  return id === '' ? 'article' : id;
}

function freeId(title: string, taken: Set<string>): string {
  const wanted = idOfTitle(title);
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}${number}`;
  taken.add(id);
  return id;
}

import { Fragment, type ReactNode } from 'react';

/**
 * Markdown as it is meant here, made of elements and never of markup: headings, lists, paragraphs, bold, italic, code,
 * links with http or https. Anything else stays as it was written.
 */
export function MarkdownText({ text }: { text: string }) {
  return (
    <div className="grid gap-2 text-base break-words">
      {text
        .trim()
        .split(/\n\s*\n/)
        .map((block, index) => (
          <Block key={index} text={block} />
        ))}
    </div>
  );
}

function Block({ text }: { text: string }) {
  const [, marks, heading] = /^(#{1,6}) +(.+)$/.exec(text) ?? [];
  if (marks !== undefined && heading !== undefined)
    return (
      <p role="heading" aria-level={Math.min(marks.length + 3, 6)} className="font-semibold">
        <Inline text={heading} />
      </p>
    );
  const lines = text.split('\n');
  if (lines.every((line) => /^\s*[-*] +/.test(line)))
    return <ul className="list-disc pl-5">{lines.map(itemOf(/^\s*[-*] +/))}</ul>;
  if (lines.every((line) => /^\s*\d+[.)] +/.test(line)))
    return <ol className="list-decimal pl-5">{lines.map(itemOf(/^\s*\d+[.)] +/))}</ol>;
  return (
    <p className="whitespace-pre-line">
      <Inline text={text} />
    </p>
  );
}

function itemOf(mark: RegExp) {
  return (line: string, index: number) => (
    <li key={index}>
      <Inline text={line.replace(mark, '')} />
    </li>
  );
}

const PARTS = /(\*\*[^*]+\*\*|\*[^*\s][^*]*\*|`[^`]+`|\[[^\]]+\]\(https?:\/\/[^\s)]+\))/;

function Inline({ text }: { text: string }) {
  return text.split(PARTS).map((part, index) => <Fragment key={index}>{partOf(part)}</Fragment>);
}

function partOf(part: string): ReactNode {
  if (/^\*\*.+\*\*$/s.test(part)) return <strong>{part.slice(2, -2)}</strong>;
  if (/^`.+`$/s.test(part)) return <code className="mono">{part.slice(1, -1)}</code>;
  const [, words, url] = /^\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)$/.exec(part) ?? [];
  if (words !== undefined && url !== undefined && URL.canParse(url))
    return (
      <a href={url} target="_blank" rel="noopener noreferrer nofollow" className="text-accent underline">
        {words}
      </a>
    );
  return /^\*[^*\s].*\*$/s.test(part) ? <em>{part.slice(1, -1)}</em> : part;
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Field } from '../../kit/Field.tsx';
import { Section } from '../../kit/Section.tsx';
import { AreaField } from '../settings/parts/AreaField.tsx';
import { Choice } from '../settings/parts/Choice.tsx';
import { NO_WORDS, type Content, type Words } from './articles.ts';
import { MarkdownText } from './MarkdownText.tsx';

interface WordsEditorProps {
  content: Content;
  languages: readonly string[];
  /** 'en.title'. */
  problemAt: (field: string) => string | null;
  onChange: (content: Content) => void;
}

const LONGEST = 600;

/** What an article says, language by language, with the full text as it is read beside it. */
export function WordsEditor({ content, languages, problemAt, onChange }: WordsEditorProps) {
  const { t, i18n } = useLingui();
  const known = [...new Set([...languages, ...Object.keys(content.words)])];
  const [language, setLanguage] = useState(
    content.words[i18n.locale] ? i18n.locale : (Object.keys(content.words)[0] ?? known[0] ?? 'en'),
  );
  const words = content.words[language] ?? NO_WORDS;
  const put = (change: Partial<Words>) => {
    const next = { ...words, ...change };
    const { [language]: _old, ...others } = content.words;
    const isEmpty =
      next.title === '' && next.answer === '' && next.body === '' && next.questions.length === 0;
    onChange({ ...content, words: isEmpty ? others : { ...others, [language]: next } });
  };
  const left = LONGEST - [...words.answer].length;
  return (
    <>
      <Choice
        name={t`Language of the article`}
        value={language}
        options={known.map((value) => ({ value, words: content.words[value] ? `${value} ✓` : value }))}
        onChoose={setLanguage}
      />
      <Field
        label={t`Title`}
        value={words.title}
        problem={problemAt(`${language}.title`)}
        onChange={({ target }) => put({ title: target.value })}
      />
      <AreaField
        label={t`Answer`}
        hint={t`What is said in the chat. Characters left: ${left}`}
        value={words.answer}
        problem={problemAt(`${language}.answer`)}
        onChange={(answer) => put({ answer })}
      />
      <AreaField
        label={t`Questions that it answers`}
        hint={t`One a line, in the words of customers. They decide how it is found.`}
        value={words.questions.join('\n')}
        problem={problemAt(`${language}.questions`)}
        onChange={(text) => put({ questions: text === '' ? [] : text.split('\n') })}
      />
      <BodyEditor
        language={language}
        body={words.body}
        problem={problemAt(`${language}.body`)}
        onChange={(body) => put({ body })}
      />
    </>
  );
}

interface BodyEditorProps {
  language: string;
  body: string;
  problem: string | null;
  onChange: (body: string) => void;
}

function BodyEditor({ language, body, problem, onChange }: BodyEditorProps) {
  const { t } = useLingui();
  return (
    <div className="grid gap-3 lg:grid-cols-2">
      <AreaField
        label={t`Full text, as Markdown`}
        rows={10}
        value={body}
        problem={problem}
        onChange={onChange}
      />
      <Section title={<Trans>Preview</Trans>}>
        <div lang={language} className="rounded-sm border bg-raised p-2.5">
          {body.trim() === '' ? (
            <p className="text-sm text-ink-3">
              <Trans>Nothing written yet</Trans>
            </p>
          ) : (
            <MarkdownText text={body} />
          )}
        </div>
      </Section>
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../data/client.ts';
import { useMe } from '../../data/me.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { Field } from '../../kit/Field.tsx';
import { Select } from '../../kit/Select.tsx';
import { AreaField } from '../settings/parts/AreaField.tsx';
import { Problem } from '../settings/parts/Problem.tsx';
import { useSaving } from '../settings/parts/useSaving.ts';
import { idOfTitle, type Documents } from './articles.ts';
import type { KnowledgeSearch } from './routes.ts';

interface NewArticleProps {
  known: Documents;
  onMade: (id: string) => void;
  onClose: () => void;
}

/** Begins an article: its title and answer in one language. */
export function NewArticle({ known, onMade, onClose }: NewArticleProps) {
  const { t } = useLingui();
  const { agent } = useMe();
  const asked: KnowledgeSearch = useSearch({ strict: false });
  const [language, setLanguage] = useState(asked.language ?? known.languages[0] ?? 'en');
  const [title, setTitle] = useState([...(asked.question ?? '')].slice(0, 200).join(''));
  const [answer, setAnswer] = useState('');
  const saving = useSaving('knowledge');
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const id = freeId(idOfTitle(title), known);
    const words = {
      title,
      answer,
      body: '',
      questions: title.endsWith('?') || asked.question !== undefined ? [title] : [],
    };
    const done = await saving.save(() =>
      client.knowledge.saveDraft({
        params: { article: id },
        body: {
          content: { words: { [language]: words }, topics: [] },
          owner: agent?.id ?? null,
          version: null,
        },
      }),
    );
    if (done !== null) onMade(id);
  };
  return (
    <Card title={<Trans>New article</Trans>}>
      <form className="grid gap-3" onSubmit={(event) => void submit(event)}>
        <Select
          label={t`Language`}
          value={language}
          options={known.languages.map((value) => ({ value, words: value }))}
          onChoose={setLanguage}
        />
        <Field
          label={t`Title, as a customer would ask`}
          value={title}
          problem={saving.problemAt(`content.words.${language}.title`)}
          onChange={({ target }) => setTitle(target.value)}
        />
        <AreaField
          label={t`Answer`}
          hint={t`What is said in the chat: 600 characters at most.`}
          value={answer}
          problem={saving.problemAt(`content.words.${language}.answer`)}
          onChange={setAnswer}
        />
        <Problem problem={saving.isElsewhere(['content']) ? saving.problem : null} />
        <Acts isSaving={saving.isSaving} onClose={onClose} />
      </form>
    </Card>
  );
}

function Acts({ isSaving, onClose }: { isSaving: boolean; onClose: () => void }) {
  return (
    <div className="flex gap-2">
      <Button type="submit" tone="solid" disabled={isSaving}>
        <Trans>Save as a draft</Trans>
      </Button>
      <Button onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
    </div>
  );
}

function freeId(wanted: string, { items }: Documents): string {
  const taken = new Set(items.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}${number}`;
  return id;
}

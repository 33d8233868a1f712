import { useLingui } from '@lingui/react/macro';
import { Field } from '../../kit/Field.tsx';
import { Select } from '../../kit/Select.tsx';
import { ManyField } from '../settings/parts/ManyField.tsx';
import { nullable, orNone, useDeskNames } from '../settings/parts/useDeskNames.ts';
import type { Saving } from '../settings/parts/useSaving.ts';
import type { Content } from './articles.ts';

export interface ArticleValues {
  content: Content;
  owner: string | null;
  expiresOn: string | null;
}

interface ArticleFieldsProps {
  values: ArticleValues;
  topics: readonly string[];
  saving: Saving;
  onChange: (change: Partial<ArticleValues>) => void;
}

/** Who keeps an article true, until when, and which intents it is the answer to. */
export function ArticleFields({ values, topics, saving, onChange }: ArticleFieldsProps) {
  const { t } = useLingui();
  const { agents } = useDeskNames();
  const { content, owner, expiresOn } = values;
  return (
    <>
      <div className="grid gap-3 md:grid-cols-3">
        <Select
          label={t`Owner`}
          value={owner ?? ''}
          options={orNone(t`Nobody`, agents)}
          onChoose={(value) => onChange({ owner: nullable(value) })}
        />
        <Field
          label={t`True until`}
          type="date"
          value={expiresOn ?? ''}
          problem={saving.problemAt('expiresOn')}
          onChange={({ target }) => onChange({ expiresOn: nullable(target.value) })}
        />
        <Field
          label={t`Where it stands in public`}
          placeholder="https://"
          value={content.source ?? ''}
          problem={saving.problemAt('content.source')}
          onChange={({ target }) => onChange({ content: { ...content, source: nullable(target.value) } })}
        />
      </div>
      {topics.length > 0 && (
        <ManyField
          label={t`Intents that it is the answer to`}
          hint={t`None: it is found by its words, when the AI understands that something is asked. Teach new questions under Intents.`}
          options={topics.map((value) => ({ value, words: value }))}
          value={content.topics}
          problem={saving.problemAt('content.topics')}
          onChange={(next) => onChange({ content: { ...content, topics: next } })}
        />
      )}
    </>
  );
}

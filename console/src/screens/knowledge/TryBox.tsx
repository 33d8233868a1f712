import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Sparkles } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../data/client.ts';
import { percent } from '../../data/say.ts';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { Problem } from '../settings/parts/Problem.tsx';
import { useSaving } from '../settings/parts/useSaving.ts';

type Trial = Awaited<ReturnType<typeof client.knowledge.try>>;

/** Asks a question as a customer would: what would be said, and why. */
export function TryBox() {
  const { t, i18n } = useLingui();
  const [question, setQuestion] = useState('');
  const [trial, setTrial] = useState<Trial | null>(null);
  const saving = useSaving();
  const ask = async (event: SyntheticEvent) => {
    event.preventDefault();
    const query = { q: question, language: i18n.locale };
    if (question.trim() !== '') setTrial(await saving.save(() => client.knowledge.try({ query })));
  };
  return (
    <section aria-label={t`Try a question`} className="rounded-md border bg-panel p-3 shadow-card">
      <form className="flex flex-wrap items-end gap-2" onSubmit={(event) => void ask(event)}>
        <Field
          label={t`Try a question`}
          className="min-w-56 flex-1"
          placeholder={t`As a customer would write it`}
          value={question}
          onChange={({ target }) => setQuestion(target.value)}
        />
        <Button type="submit" disabled={saving.isSaving}>
          <Trans>Ask</Trans>
        </Button>
      </form>
      <div role="status">{trial !== null && <TrialAnswer trial={trial} />}</div>
      <Problem problem={saving.problem} />
    </section>
  );
}

function TrialAnswer({ trial: { answer, why, sure, margin, found } }: { trial: Trial }) {
  const { t } = useLingui();
  const reasons = {
    sure: t`It fits well enough and better than all others.`,
    alike: t`No answer: two articles fit nearly alike, less than ${percent(margin)} apart.`,
    unsure: t`No answer: the best article is below ${percent(sure)}.`,
    nothing: t`No answer: no article has any of these words.`,
  };
  return (
    <div className="mt-2 grid gap-1.5 text-sm">
      {answer !== null && (
        <p className="flex gap-2 rounded-sm border border-dashed border-ai-line bg-ai-soft p-2">
          <Sparkles size={14} aria-hidden className="mt-0.5 shrink-0 text-ai" />
          <span>{answer.text}</span>
        </p>
      )}
      <p className="text-ink-2">{reasons[why]}</p>
      <ol className="flex flex-wrap gap-x-4">
        {found.map(({ id, title, score }) => (
          <li key={id}>
            <Link to="/studio/knowledge" search={{ article: id }} className="text-accent hover:underline">
              {title}
            </Link>{' '}
            <span className="num text-ink-3">{percent(score)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

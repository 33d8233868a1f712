import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { client } from '../../data/client.ts';
import { useMe } from '../../data/me.ts';
import { Button } from '../../kit/Button.tsx';
import { Problem } from '../settings/parts/Problem.tsx';
import { useSaving } from '../settings/parts/useSaving.ts';
import { idOfTitle } from './articles.ts';

interface WriteFromProps {
  question: string;
  language: string;
  topic: string | null;
  /** What somebody answered; null: it is yet to be written. */
  answer: string | null;
}

/** Begins an article from a question, and opens it. */
export function WriteFrom({ question, language, topic, answer }: WriteFromProps) {
  const go = useNavigate();
  const { agent } = useMe();
  const saving = useSaving('knowledge');
  const write = async () => {
    if (answer === null)
      return go({ to: '/studio/knowledge', search: { article: 'new', question, language } });
    const known = await client.knowledge.documents();
    const wanted = idOfTitle(question);
    const isTaken = known.items.some(({ id }) => id === wanted);
    const id = isTaken ? `${wanted}${known.items.length}` : wanted;
    const title = [...question].slice(0, 200).join('');
    const words = { title, answer, body: '', questions: [title] };
    const isTopic = topic !== null && known.topics.includes(topic);
    const body = {
      content: { words: { [language]: words }, topics: isTopic ? [topic] : [] },
      owner: agent?.id ?? null,
      version: null,
    };
    const done = await saving.save(() => client.knowledge.saveDraft({ params: { article: id }, body }));
    return done === null ? undefined : go({ to: '/studio/knowledge', search: { article: id } });
  };
  return (
    <>
      <Button size="sm" disabled={saving.isSaving} onClick={() => void write()}>
        <PenLine size={13} aria-hidden /> <Trans>Write an article</Trans>
      </Button>
      <Problem problem={saving.problem} />
    </>
  );
}

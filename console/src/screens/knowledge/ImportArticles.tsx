import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../data/client.ts';
import { toast } from '../../data/toasts.ts';
import { Badge } from '../../kit/Badge.tsx';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { Select } from '../../kit/Select.tsx';
import { AreaField } from '../settings/parts/AreaField.tsx';
import { Problem } from '../settings/parts/Problem.tsx';
import { useSaving } from '../settings/parts/useSaving.ts';
import { documentsQuery } from './articles.ts';

type Imported = Awaited<ReturnType<typeof client.knowledge.import>>['items'];

/** Takes articles out of Markdown: looked at first, then taken as drafts. */
export function ImportArticles() {
  const { t } = useLingui();
  const { data } = useQuery(documentsQuery);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [looked, setLooked] = useState<Imported | null>(null);
  const saving = useSaving('knowledge');
  const languages = data?.languages ?? ['en'];
  const language = chosen ?? languages[0] ?? 'en';
  const change = (next: string) => {
    setText(next);
    setLooked(null);
  };
  const run = (isDry: boolean) =>
    saving.save(() => client.knowledge.import({ body: { text, language, isDry } }));
  const take = async () => {
    const done = await run(false);
    if (done === null) return;
    const { length } = done.items.filter(({ becomes }) => becomes !== null);
    change('');
    toast(t`Taken as drafts: ${length}`);
  };
  const fit = looked?.filter(({ becomes }) => becomes !== null).length ?? 0;
  return (
    <Card
      title={<Trans>Import</Trans>}
      about={<Trans>Each heading begins an article; its first paragraph is the answer.</Trans>}
    >
      <div className="grid gap-3">
        <Select
          label={t`Language of the text`}
          value={language}
          options={languages.map((value) => ({ value, words: value }))}
          onChoose={setChosen}
        />
        <AreaField label={t`Text, as Markdown`} rows={10} value={text} onChange={change} />
        <FileField onText={change} />
        <Problem problem={saving.problem} />
        <div className="flex flex-wrap gap-2">
          <Button
            disabled={text.trim() === '' || saving.isSaving}
            onClick={() => void run(true).then((done) => setLooked(done?.items ?? null))}
          >
            <Trans>Look at it first</Trans>
          </Button>
          {fit > 0 && (
            <Button tone="solid" disabled={saving.isSaving} onClick={() => void take()}>
              <Plural value={fit} one="Take # article as a draft" other="Take # articles as drafts" />
            </Button>
          )}
        </div>
        <div role="status">{looked !== null && <Looked items={looked} />}</div>
      </div>
    </Card>
  );
}

function Looked({ items }: { items: Imported }) {
  if (items.length === 0)
    return (
      <p className="text-sm text-warn">
        <Trans>There is no heading in it: begin each article with a line like “# Title”.</Trans>
      </p>
    );
  return (
    <ul className="grid gap-1.5 text-sm">
      {items.map(({ id, title, answer, becomes, problem }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">{title}</span>
          <Badge tone={becomes === null ? 'hot' : becomes === 'new' ? 'done' : 'warn'}>
            {becomes === null && <Trans>Cannot be taken</Trans>}
            {becomes === 'new' && <Trans>New</Trans>}
            {becomes === 'changed' && <Trans>Changes one that is there</Trans>}
          </Badge>
          <span className="min-w-0 basis-full text-ink-2">{problem ?? answer}</span>
        </li>
      ))}
    </ul>
  );
}

function FileField({ onText }: { onText: (text: string) => void }) {
  return (
    <label className="grid gap-1 text-sm font-medium">
      <Trans>Or a file</Trans>
      <input
        type="file"
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        className="text-sm font-normal"
        onChange={({ target }) => void target.files?.[0]?.text().then(onText)}
      />
    </label>
  );
}

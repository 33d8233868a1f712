import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { client } from '../../../../data/client.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Card } from '../../../../kit/Card.tsx';
import { Failure } from '../../../../kit/ErrorPane.tsx';
import { Field } from '../../../../kit/Field.tsx';
import { Select } from '../../../../kit/Select.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { useSaving } from '../../parts/useSaving.ts';
import { TestList } from './TestList.tsx';

const LOOK_EVERY_MS = 1_500;
const TEXT = 'text';

/** Sends a message to one's own phone and shows how far it came. */
export function TestMessages({ numbers }: { numbers: readonly string[] }) {
  const tests = useQuery({
    queryKey: ['tests'],
    queryFn: async ({ signal }) => (await client.setup.tests({ signal })).items,
    refetchInterval: LOOK_EVERY_MS,
  });
  return (
    <Card
      title={<Trans>Test message</Trans>}
      about={<Trans>To your own phone. Only its last digits are kept; at most 20 in an hour.</Trans>}
    >
      <TestForm numbers={numbers} />
      {tests.error !== null && <Failure error={tests.error} onRetry={() => void tests.refetch()} />}
      {tests.data !== undefined && tests.data.length > 0 && <TestList tests={tests.data} />}
    </Card>
  );
}

function TestForm({ numbers }: { numbers: readonly string[] }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<string | null>(null);
  const phoneNumberId = chosen !== null && numbers.includes(chosen) ? chosen : (numbers[0] ?? '');
  const templates = useTemplates(phoneNumberId);
  const [to, setTo] = useState('');
  const [what, setWhat] = useState(TEXT);
  const [text, setText] = useState('');
  const [values, setValues] = useState<readonly string[]>([]);
  const saving = useSaving('tests');
  const template = templates.find((one) => keyOf(one) === what) ?? null;
  const parameters = template?.variables.map((_, index) => values[index] ?? '') ?? [];
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const message =
      template === null
        ? { kind: 'text' as const, text }
        : { kind: 'template' as const, name: template.name, language: template.language, parameters };
    await saving.save(() => client.setup.sendTest({ body: { phoneNumberId, to, message } }));
  };
  const choose = (key: string) => {
    setWhat(key);
    setValues([]);
  };
  return (
    <form className="grid gap-3" onSubmit={(event) => void send(event)}>
      <div className="grid gap-3 md:grid-cols-3">
        <Select
          label={t`From`}
          value={phoneNumberId}
          options={numbers.map((value) => ({ value, words: value }))}
          onChoose={setChosen}
        />
        <Field
          label={t`To the phone`}
          type="tel"
          placeholder="+55 11 98765-4321"
          value={to}
          problem={saving.problemAt('to')}
          onChange={({ target }) => setTo(target.value)}
        />
        <Choice template={template} templates={templates} onChoose={choose} />
      </div>
      {template === null ? (
        <Field
          label={t`Text`}
          value={text}
          problem={saving.problemAt('message')}
          onChange={({ target }) => setText(target.value)}
        />
      ) : (
        <Filled template={template} values={parameters} onChange={setValues} />
      )}
      <Problem problem={saving.isElsewhere(['to', 'message']) ? saving.problem : null} />
      <Button type="submit" tone="solid" className="justify-self-start" disabled={saving.isSaving}>
        <Trans>Send the test message</Trans>
      </Button>
    </form>
  );
}

interface ChoiceProps {
  template: Template | null;
  templates: readonly Template[];
  onChoose: (key: string) => void;
}

function Choice({ template, templates, onChoose }: ChoiceProps) {
  const { t } = useLingui();
  return (
    <Select
      label={t`What is sent`}
      value={template === null ? TEXT : keyOf(template)}
      options={[
        { value: TEXT, words: t`A text, to who wrote in the last 24 hours` },
        ...templates.map((one) => ({ value: keyOf(one), words: `${one.name} · ${one.language}` })),
      ]}
      onChoose={onChoose}
    />
  );
}

type Template = Awaited<ReturnType<typeof client.setup.templates>>['items'][number];

const keyOf = ({ name, language }: Template) => `${name} ${language}`;

/** What can be sent from the number, and is no advertisement. */
function useTemplates(account: string): readonly Template[] {
  const { data = [] } = useQuery({
    queryKey: ['templates', 'test', account],
    queryFn: async ({ signal }) => {
      const query = { sendable: 'true' as const, channel: 'whatsapp', account };
      return (await client.setup.templates({ query, signal })).items;
    },
  });
  return data.filter(({ category }) => category !== 'MARKETING');
}

interface FilledProps {
  template: Template;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}

function Filled({ template: { body, language, variables }, values, onChange }: FilledProps) {
  return (
    <div className="grid gap-2">
      <p lang={language} className="rounded-sm bg-sunken p-2 text-sm whitespace-pre-wrap">
        {body}
      </p>
      <div className="grid gap-3 md:grid-cols-3">
        {variables.map(({ name, fact }, index) => (
          <Field
            key={index}
            label={fact ?? name ?? `{{${index + 1}}}`}
            value={values[index] ?? ''}
            onChange={({ target }) =>
              onChange(variables.map((_, at) => (at === index ? target.value : (values[at] ?? ''))))
            }
          />
        ))}
      </div>
    </div>
  );
}

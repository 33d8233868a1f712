import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { SendHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { client } from '../../../data/client.ts';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import { Select } from '../../../kit/Select.tsx';
import { Skeleton } from '../../../kit/Skeleton.tsx';
import { inWords } from '../data/inWords.ts';
import { templatesQuery } from '../data/paneQueries.ts';

type Template = NonNullable<Awaited<ReturnType<typeof client.composer.templates>>['items']>[number];

interface PickerProps {
  conversationId: string;
  addressId: string;
  canSend: boolean;
  onSend: (template: Template, parameters: string[], shown: string) => void;
}

/** The window is closed: one of the approved messages opens it again. */
export function TemplatePicker({ conversationId, addressId, canSend, onSend }: PickerProps) {
  const { data, isPending, isError, refetch } = useQuery(templatesQuery(conversationId, addressId));
  const [chosen, setChosen] = useState<string | null>(null);
  const { t } = useLingui();
  if (isPending) return <Skeleton rows={2} height={34} />;
  if (isError || data === null)
    return (
      <p className="flex flex-wrap items-center gap-2 px-3 py-3 text-sm text-ink-2">
        <Trans>The provider does not tell which templates there are.</Trans>
        <Button size="sm" onClick={() => void refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </p>
    );
  const template = data.find((each) => keyOf(each) === chosen) ?? data[0];
  if (!template)
    return (
      <p className="px-3 py-3 text-sm text-ink-2">
        <Trans>
          There is no approved template for this number. Ask an administrator to have one approved.
        </Trans>
      </p>
    );
  return (
    <div className="grid gap-2 px-3 py-2">
      <p className="text-sm text-ink-2">
        <Trans>The customer has been silent for 24 h: only an approved template reaches them.</Trans>
      </p>
      <Select
        label={t`Template`}
        value={keyOf(template)}
        onChoose={setChosen}
        options={data.map((each) => ({
          value: keyOf(each),
          words: `${inWords(each.name)} · ${each.language} · ${each.category.toLowerCase()}`,
        }))}
      />
      <Filled key={keyOf(template)} template={template} canSend={canSend} onSend={onSend} />
    </div>
  );
}

const keyOf = ({ name, language }: Template) => `${name} ${language}`;

function Filled({
  template,
  canSend,
  onSend,
}: Pick<PickerProps, 'canSend' | 'onSend'> & { template: Template }) {
  const { t } = useLingui();
  const [values, setValues] = useState(template.places.map(({ value }) => value));
  const shown = previewOf(template, values);
  const isWhole = values.every((value) => value.trim() !== '');
  return (
    <>
      <div className="grid grid-cols-2 gap-2 max-md:grid-cols-1">
        {template.places.map(({ name }, index) => (
          <Field
            key={index}
            label={inWords(name)}
            value={values[index] ?? ''}
            onChange={(event) => setValues(values.with(index, event.target.value))}
          />
        ))}
      </div>
      <p
        aria-label={t`Preview`}
        className="scroll max-h-40 rounded-md border border-me-line bg-me-soft px-2.5 py-1.5 text-base whitespace-pre-wrap"
        lang={template.language}
        dir="auto"
        role="group"
      >
        {shown}
      </p>
      <div className="flex items-center justify-end gap-2">
        {!isWhole && (
          <span className="text-xs text-ink-3">
            <Trans>Fill in every place to send it.</Trans>
          </span>
        )}
        <Button tone="solid" disabled={!isWhole || !canSend} onClick={() => onSend(template, values, shown)}>
          <SendHorizontal size={13} aria-hidden />
          <Trans>Send template</Trans>
        </Button>
      </div>
    </>
  );
}

/** The words as the contact will read them. A place that is empty stays to be seen. */
function previewOf({ header, body, footer, places }: Template, values: readonly string[]): string {
  const fill = (text: string, part: 'header' | 'body') => {
    const own = places.flatMap((place, index) => (place.in === part ? [values[index] ?? ''] : []));
    const seen: string[] = [];
    return text.replaceAll(/\{\{\s*([a-z0-9_]+)\s*\}\}/g, (whole, name: string) => {
      if (!seen.includes(name)) seen.push(name);
      return own[seen.indexOf(name)] || whole;
    });
  };
  return [header && fill(header, 'header'), fill(body, 'body'), footer].filter(Boolean).join('\n\n');
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { client } from '../../../data/client.ts';
import type { WholeTicket } from '../caseQueries.ts';

type Field = Awaited<ReturnType<typeof client.tickets.fields>>['fields'][number];
type Value = WholeTicket['fields'][string];

interface CustomFieldProps {
  id: string;
  field: Field;
  value: Value;
  version: number;
  mayWrite: boolean;
  onSave: (value: Value, version: number) => void;
}

const CONTROL =
  'h-6 w-full min-w-0 rounded-xs border border-transparent bg-transparent px-1 hover:border-line-2 focus:border-line-2 pointer-coarse:h-11';

/** One field of the business; it is written when one leaves it, or with Enter. */
export function CustomField({ id, field, value, version, mayWrite, onSave }: CustomFieldProps) {
  const isMissing = field.isRequiredOnClose && (value === null || value === '');
  return (
    <>
      <dt className="text-ink-3">
        <label htmlFor={id}>{field.title}</label>
      </dt>
      <dd className="flex min-h-6 min-w-0 items-center gap-1.5">
        <Control {...{ id, field, value, version, mayWrite, onSave }} />
        {isMissing && (
          <span className="text-xs whitespace-nowrap text-warn">
            <Trans>needed to close</Trans>
          </span>
        )}
      </dd>
    </>
  );
}

function Control(props: CustomFieldProps) {
  const { t } = useLingui();
  const { id, field, value, version, mayWrite, onSave } = props;
  if (field.kind === 'boolean') {
    return (
      <input
        id={id}
        type="checkbox"
        disabled={!mayWrite}
        checked={value === true}
        onChange={({ target }) => onSave(target.checked, version)}
        className="h-4 w-4 accent-[var(--accent)]"
      />
    );
  }
  if (field.kind !== 'choice') return <Line {...props} />;
  return (
    <select
      id={id}
      disabled={!mayWrite}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onSave(target.value === '' ? null : target.value, version)}
      className={CONTROL}
    >
      <option value="">{t`none`}</option>
      {field.choices.map((choice) => (
        <option key={choice}>{choice}</option>
      ))}
    </select>
  );
}

const TYPES = { text: 'text', number: 'number', date: 'date', choice: 'text', boolean: 'text' } as const;

/** Others' changes do not move what somebody is typing. */
function Line({ id, field, value, version, mayWrite, onSave }: CustomFieldProps) {
  const begunAt = useRef(version);
  const [draft, setDraft] = useState<string | null>(null);
  const stored = value === null ? '' : String(value);
  const save = () => {
    if (draft !== null && draft !== stored) onSave(valueOf(field, draft), begunAt.current);
    setDraft(null);
  };
  return (
    <input
      id={id}
      type={TYPES[field.kind]}
      disabled={!mayWrite}
      value={draft ?? stored}
      onFocus={() => (begunAt.current = version)}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={save}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') currentTarget.blur();
        if (key === 'Escape') setDraft(null);
      }}
      className={CONTROL}
    />
  );
}

function valueOf({ kind }: Field, text: string): Value {
  if (text.trim() === '') return null;
  return kind === 'number' ? Number(text) : text.trim();
}

import { useLingui } from '@lingui/react/macro';
import { Field } from '../../../../kit/Field.tsx';

export interface Filter {
  actor: string;
  act: string;
  subject: string;
  from: string;
  until: string;
}

interface AuditFieldsProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** Which entries are wanted. */
export function AuditFields({ filter, onChange: setFilter }: AuditFieldsProps) {
  const { t } = useLingui();
  const field = (name: keyof Filter, label: string, hint?: string) => (
    <Field
      label={label}
      {...(hint !== undefined && { placeholder: hint })}
      type={name === 'from' || name === 'until' ? 'date' : 'text'}
      value={filter[name]}
      onChange={({ target }) => setFilter({ ...filter, [name]: target.value })}
    />
  );
  return (
    <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-5">
      {field('actor', t`Who`, 'agent:ines')}
      {field('act', t`What`, 'PUT /queues/:queue')}
      {field('subject', t`To what`, 'queue=support')}
      {field('from', t`From`)}
      {field('until', t`Until`)}
    </div>
  );
}

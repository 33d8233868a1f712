import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { fieldsQuery, type WholeTicket } from '../caseQueries.ts';
import type { TicketPart } from './useTicketChange.ts';
import { later } from '../../../kit/later.tsx';

const CustomField = later(async () => (await import('./CustomField.tsx')).CustomField);

interface CustomFieldsProps {
  ticket: WholeTicket;
  mayWrite: boolean;
  onChange: (part: TicketPart, version: number) => void;
}

/** The fields that the business asks tickets of this queue and reason for. */
export function CustomFields({ ticket, mayWrite, onChange }: CustomFieldsProps) {
  const { data: fields = [] } = useQuery(fieldsQuery);
  const id = useId();
  const asked = fields.filter(
    ({ queue, reason }) =>
      (queue === null || queue === ticket.queue) && (reason === null || reason === ticket.reason),
  );
  return asked.map((field) => (
    <CustomField
      key={field.name}
      id={`${id}-${field.name}`}
      field={field}
      value={ticket.fields[field.name] ?? null}
      version={ticket.version}
      mayWrite={mayWrite}
      onSave={(value, version) => onChange({ fields: { [field.name]: value } }, version)}
    />
  ));
}

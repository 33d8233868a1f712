import { Trans, useLingui } from '@lingui/react/macro';
import { Star } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Field } from '../../kit/Field.tsx';
import { Select } from '../../kit/Select.tsx';
import { LOCALES } from '../../i18n.ts';
import type { Row } from './inboxShapes.ts';
import { PRIORITIES, type ListSearch } from './search.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import type { InboxPlace } from './useInboxPlace.ts';

/** Words are looked for when the fingers rest. */
const REST_MS = 250;

/** Narrows the list, and keeps what it shows under a name. */
export function FilterPanel({ place, rows }: { place: InboxPlace; rows: readonly Row[] }) {
  const { t } = useLingui();
  const { list, showList } = place;
  const [isSaving, setSaving] = useState(false);
  const { q: _, reason: __, language: ___, priority: ____, channel: _____, ...bare } = list;
  return (
    <search aria-label={t`Filter`} className="mt-2 grid gap-2">
      <SearchField place={place} />
      <Choices place={place} rows={rows} />
      <div className="flex justify-between gap-2">
        <Button size="sm" tone="quiet" onClick={() => showList(bare)}>
          <Trans>Clear</Trans>
        </Button>
        <Button size="sm" onClick={() => setSaving(true)}>
          <Star size={13} aria-hidden />
          <Trans>Keep as a view</Trans>
        </Button>
      </div>
      {isSaving && <SaveViewDialog place={place} onClose={() => setSaving(false)} />}
    </search>
  );
}

function Choices({ place: { list, showList }, rows }: { place: InboxPlace; rows: readonly Row[] }) {
  const { t } = useLingui();
  const reasons = new Map(rows.flatMap(({ loop }) => (loop ? [[loop.reason, loop.title] as const] : [])));
  if (list.reason !== undefined && !reasons.has(list.reason)) reasons.set(list.reason, list.reason);
  const change = (name: 'reason' | 'language' | 'priority', value: string) => {
    const { [name]: _old, ...others } = list;
    showList((value === '' ? others : { ...others, [name]: value }) as ListSearch); // of the options below
  };
  const priorities: Record<(typeof PRIORITIES)[number], string> = {
    urgent: t`Urgent`,
    high: t`High`,
    normal: t`Normal`,
    low: t`Low`,
  };
  return (
    <div className="grid grid-cols-2 gap-1.5 *:min-w-0 *:first:col-span-2 [&_select]:w-full [&_select]:min-w-0">
      <Select
        label={t`Reason`}
        isLabelHidden
        value={list.reason ?? ''}
        options={[
          { value: '', words: t`Any reason` },
          ...[...reasons].map(([value, words]) => ({ value, words })),
        ]}
        onChoose={(value) => change('reason', value)}
      />
      <Select
        label={t`Language`}
        isLabelHidden
        value={list.language ?? ''}
        options={[
          { value: '', words: t`Any language` },
          ...Object.entries(LOCALES).map(([value, words]) => ({ value, words })),
        ]}
        onChoose={(value) => change('language', value)}
      />
      <Select
        label={t`Priority`}
        isLabelHidden
        value={list.priority ?? ''}
        options={[
          { value: '', words: t`Any priority` },
          ...PRIORITIES.map((value) => ({ value, words: priorities[value] })),
        ]}
        onChoose={(value) => change('priority', value)}
      />
    </div>
  );
}

function SearchField({ place: { list, showList } }: { place: InboxPlace }) {
  const { t } = useLingui();
  const [text, setText] = useState(list.q ?? '');
  const current = useRef(list);
  useEffect(() => {
    current.current = list;
  }, [list]);
  // Words that came from elsewhere: the filter was cleared, a page back.
  const sent = useRef(list.q ?? '');
  useEffect(() => {
    if ((list.q ?? '') !== sent.current) setText(list.q ?? '');
    sent.current = list.q ?? '';
  }, [list.q]);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === (current.current.q ?? '')) return;
    const timer = setTimeout(() => {
      const { q: _, ...others } = current.current;
      sent.current = wanted;
      showList(wanted === '' ? others : { ...others, q: wanted });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [text, showList]);
  return (
    <Field
      type="search"
      label={<span className="sr-only">{t`Search this list`}</span>}
      placeholder={t`Name, phone, protocol, order`}
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

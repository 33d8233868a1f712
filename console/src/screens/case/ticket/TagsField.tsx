import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { WholeTicket } from '../caseQueries.ts';
import type { TicketPart } from './useTicketChange.ts';

interface TagsFieldProps {
  ticket: WholeTicket;
  mayWrite: boolean;
  onChange: (part: TicketPart, version: number) => void;
}

/** What the API takes as a tag. */
const TAG = /^[\p{L}\p{N}][\p{L}\p{N} ._:/-]{0,49}$/u;

export function TagsField({ ticket: { tags, version }, mayWrite, onChange }: TagsFieldProps) {
  const { t } = useLingui();
  const [typed, type] = useState('');
  const add = (event: KeyboardEvent) => {
    const tag = typed.trim();
    if (event.key !== 'Enter' || !TAG.test(tag)) return;
    event.preventDefault();
    type('');
    if (!tags.includes(tag)) onChange({ tags: [...tags, tag] }, version);
  };
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1">
      {tags.map((tag) => (
        <span
          key={tag}
          className="inline-flex min-h-6 max-w-full items-center rounded-xs bg-sunken pl-1.5 text-xs text-ink-2"
        >
          <span className="truncate">{tag}</span>
          {mayWrite ? (
            <button
              type="button"
              aria-label={t`Take the tag ${tag} away`}
              onClick={() => onChange({ tags: tags.filter((each) => each !== tag) }, version)}
              className="grid h-6 w-6 shrink-0 place-items-center hover:text-ink pointer-coarse:h-11 pointer-coarse:w-11"
            >
              <X size={11} aria-hidden />
            </button>
          ) : (
            <span className="w-1.5" />
          )}
        </span>
      ))}
      {mayWrite && (
        <input
          value={typed}
          onChange={({ target }) => type(target.value)}
          onKeyDown={add}
          maxLength={50}
          aria-label={t`Add a tag`}
          placeholder={t`Add a tag`}
          className="h-6 w-20 min-w-0 flex-1 rounded-xs bg-transparent px-1 text-xs placeholder:text-ink-3 pointer-coarse:h-11"
        />
      )}
      {!mayWrite && tags.length === 0 && (
        <span className="text-ink-3">
          <Trans>none</Trans>
        </span>
      )}
    </div>
  );
}

import { useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { useIntents } from './useLearning.ts';

interface FindIntentProps {
  onChoose: (intent: string) => void;
  onClose: () => void;
}

const SHOWN = 8;
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Finds any intent by a part of its name: arrows, Enter; Escape goes back. */
export function FindIntent({ onChoose, onClose }: FindIntentProps) {
  const { t } = useLingui();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { text, write, at, found, press } = useSearch(onChoose);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (press(event.key)) event.preventDefault();
  };
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {t`Which intent?`}
      </label>
      <input
        ref={field}
        id={id}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] ? `${id}-${found[at].name}` : undefined}
        value={text}
        onChange={(event) => write(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-7.5 rounded-sm border border-line-2 bg-raised px-2 pointer-coarse:h-11"
      />
      <ul id={`${id}-list`} role="listbox" aria-label={t`Intents`} className="rounded-sm border bg-raised">
        {found.map(({ name, words }, index) => (
          <li
            key={name}
            id={`${id}-${name}`}
            role="option"
            aria-selected={index === at}
            onClick={() => onChoose(name)}
            className={clsx(
              'flex min-h-[31px] cursor-pointer items-center px-2 text-sm pointer-coarse:min-h-11',
              index === at && 'bg-accent-soft',
            )}
          >
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What fits the words, and which of it Enter takes. `press` tells whether the key was one of the list's. */
function useSearch(onChoose: (intent: string) => void) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  /** Enter was pressed before the list was there. */
  const [isEntered, setEntered] = useState(false);
  const { data } = useIntents();
  const found = (data?.intents ?? [])
    .map(({ name }) => ({ name, words: wordsOfName(name) }))
    .filter(({ name, words }) => plain(`${name} ${words}`).includes(plain(text)))
    .slice(0, SHOWN);
  const chosen = found[at]?.name;
  useEffect(() => {
    if (isEntered && chosen !== undefined) onChoose(chosen);
  }, [isEntered, chosen, onChoose]);
  const write = (next: string) => {
    setText(next);
    setAt(0);
    setEntered(false);
  };
  const press = (key: string): boolean => {
    if (key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
    if (key === 'ArrowUp') setAt(Math.max(0, at - 1));
    if (key === 'Enter' && chosen !== undefined) onChoose(chosen);
    if (key === 'Enter' && data === undefined) setEntered(true);
    return ['ArrowDown', 'ArrowUp', 'Enter'].includes(key);
  };
  return { text, write, at, found, press };
}

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { keysOf } from '../actions/keyboard.ts';
import type { Command } from '../actions/commands.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { Kbd } from '../kit/Kbd.tsx';
import { overlay } from './overlay.ts';
import { usePaletteGroups, type PaletteGroup, type PaletteItem } from './usePaletteGroups.ts';

/** The one door to everything: what can be done here, where one can go, whom one looks for. */
export default function Palette() {
  const { t } = useLingui();
  const [words, setWords] = useState('');
  const groups = usePaletteGroups(words);
  const close = () => overlay.set(null);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[oklch(.2_.03_230/.28)]" />
        <Dialog.Popup
          aria-label={t`Find or run`}
          className="fixed top-[13vh] left-1/2 z-50 w-[min(620px,calc(100vw-24px))] -translate-x-1/2 overflow-hidden rounded-lg bg-raised shadow-pop"
        >
          <Autocomplete.Root
            open
            inline
            items={groups}
            filter={null}
            value={words}
            onValueChange={(value, { reason }) => reason !== 'item-press' && setWords(value)}
            autoHighlight="always"
            keepHighlight
            itemToStringValue={({ words: text }: PaletteItem) => text}
          >
            <label className="flex h-11 items-center gap-2.5 border-b px-3.5">
              <Search size={15} className="text-ink-3" aria-hidden />
              <span className="sr-only">
                <Trans>Find or run</Trans>
              </span>
              <Autocomplete.Input
                placeholder={t`Find a customer, order or protocol, or run a command`}
                className="h-full flex-1 bg-transparent text-md outline-none placeholder:text-ink-3"
              />
              <Kbd keys="Esc" />
            </label>
            <Autocomplete.Empty className="px-4 py-6 text-center text-sm text-ink-3 empty:hidden">
              <Trans>Nothing found by these words.</Trans>
            </Autocomplete.Empty>
            <Autocomplete.List className="scroll max-h-[52vh] p-1.5">
              {(group: PaletteGroup) => <Group key={group.value} group={group} onRun={close} />}
            </Autocomplete.List>
          </Autocomplete.Root>
          <Foot />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Group({ group, onRun }: { group: PaletteGroup; onRun: () => void }) {
  return (
    <Autocomplete.Group items={group.items} className="mb-1.5">
      <Autocomplete.GroupLabel className="cap px-2 py-1">{group.value}</Autocomplete.GroupLabel>
      <Autocomplete.Collection>
        {(item: PaletteItem) => <Item key={item.id} item={item} onRun={onRun} />}
      </Autocomplete.Collection>
    </Autocomplete.Group>
  );
}

function Item({ item, onRun }: { item: PaletteItem; onRun: () => void }) {
  const isRefused = item.refusal != null;
  const run = () => {
    onRun();
    item.run();
  };
  return (
    <Autocomplete.Item
      value={item}
      disabled={isRefused}
      onClick={run}
      className={clsx(
        'flex min-h-[31px] cursor-pointer items-center gap-2.5 rounded-sm px-2 text-sm data-highlighted:bg-accent-soft pointer-coarse:min-h-11',
        isRefused && 'cursor-not-allowed text-ink-3',
      )}
    >
      <Sign item={item} />
      <span className="truncate">{item.words}</span>
      <span className="min-w-0 flex-1 truncate text-xs text-ink-3">{item.refusal ?? item.hint}</span>
      <Keys item={item} />
    </Autocomplete.Item>
  );
}

function Sign({ item: { icon: Icon, person } }: { item: PaletteItem }) {
  if (person !== undefined) return <Avatar name={person} size={18} />;
  return Icon ? <Icon size={14} strokeWidth={1.9} aria-hidden className="text-ink-3" /> : null;
}

function Keys({ item }: { item: Command }) {
  const keys = keysOf(item);
  if (keys === null) return null;
  return (
    <span className="flex gap-1">
      {keys.split(' ').map((each, index) => (
        <Kbd key={index} keys={each} />
      ))}
    </span>
  );
}

function Foot() {
  return (
    <footer className="flex items-center gap-3 border-t bg-panel px-3.5 py-2 text-xs text-ink-3 max-md:hidden">
      <span className="flex items-center gap-1">
        <Kbd keys="↑" />
        <Kbd keys="↓" /> <Trans>move</Trans>
      </span>
      <span className="flex items-center gap-1">
        <Kbd keys="Enter" /> <Trans>run</Trans>
      </span>
      <button
        type="button"
        className="ml-auto flex items-center gap-1"
        onClick={() => overlay.set('shortcuts')}
      >
        <Kbd keys="?" /> <Trans>all shortcuts</Trans>
      </button>
    </footer>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import type { Command } from '../../../../actions/commands.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Kbd } from '../../../../kit/Kbd.tsx';
import { keysPressed } from './keysPressed.ts';

interface ShortcutRowProps {
  command: Command;
  keys: string | null;
  isChanged: boolean;
  isListening: boolean;
  conflicts: readonly string[];
  onListen: (isOn: boolean) => void;
  /** Null: none; undefined: its own again. */
  onChange: (keys: string | null | undefined) => void;
}

/** One command with its keys. */
export function ShortcutRow(props: ShortcutRowProps) {
  const { command, keys, isChanged, isListening, conflicts, onListen, onChange } = props;
  const { t } = useLingui();
  useCapturedKeys(isListening, onChange, () => onListen(false));
  const other = conflicts.join(', ');
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b px-3 py-1.5 text-sm last:border-b-0">
      <span className="min-w-0 flex-1 basis-40">
        {command.words}
        {conflicts.length > 0 && (
          <span role="status" className="block text-xs text-hot">
            <Trans>The same keys as: {other}</Trans>
          </span>
        )}
      </span>
      {isListening ? (
        <span role="status" className="text-accent">
          <Trans>Press the new keys, Esc to keep the old ones</Trans>
        </span>
      ) : (
        <span className="min-w-10 text-right">
          {keys === null ? <Trans>Off</Trans> : <Kbd keys={keys} />}
        </span>
      )}
      <span className="flex gap-1">
        <Button
          size="sm"
          aria-label={t`Change the keys of: ${command.words}`}
          onClick={() => onListen(!isListening)}
        >
          <Trans>Change</Trans>
        </Button>
        <Button
          size="sm"
          tone="quiet"
          disabled={keys === null}
          aria-label={t`Switch off the keys of: ${command.words}`}
          onClick={() => onChange(null)}
        >
          <Trans>Switch off</Trans>
        </Button>
        <Button
          size="sm"
          tone="quiet"
          disabled={!isChanged}
          aria-label={t`Reset the keys of: ${command.words}`}
          onClick={() => onChange(undefined)}
        >
          <Trans>Reset</Trans>
        </Button>
      </span>
    </li>
  );
}

/** Takes the next keys for itself, before any command hears them. */
function useCapturedKeys(isOn: boolean, onKeys: (keys: string) => void, onGiveUp: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Tab') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape') return onGiveUp();
      const pressed = keysPressed(event);
      if (pressed !== null) onKeys(pressed);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [isOn, onKeys, onGiveUp]);
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { commands, type Command } from '../../../../actions/commands.ts';
import { keysOf } from '../../../../actions/keyboard.ts';
import { prefer, preferences } from '../../../../data/preferences.ts';
import { useStore } from '../../../../data/store.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { conflictsOf } from './conflictsOf.ts';
import { ShortcutRow } from './ShortcutRow.tsx';
import { useKnownCommands } from './useKnownCommands.ts';

/** The keys of every command: changed by pressing others, switched off, brought back. */
export function Shortcuts() {
  const { t } = useLingui();
  const known = useKnownCommands(useStore(commands));
  const { keys } = useStore(preferences);
  const [listening, setListening] = useState<string | null>(null);
  const groups: Record<Command['group'], string> = {
    conversation: t`In a conversation`,
    list: t`In the list`,
    go: t`Go to`,
    found: t`Found`,
    settings: t`Everywhere`,
  };
  const change = (id: string, pressed: string | null | undefined) => {
    const { [id]: _old, ...others } = keys;
    prefer({ keys: pressed === undefined ? others : { ...others, [id]: pressed } });
    setListening(null);
  };
  return (
    <Panel
      title={<Trans>Shortcuts</Trans>}
      about={
        <Trans>
          Single letters act only while you are not writing. Press a key to change one, or switch it off.
          Commands of a screen appear here once you have opened it.
        </Trans>
      }
      actions={
        <Button disabled={Object.keys(keys).length === 0} onClick={() => prefer({ keys: {} })}>
          <Trans>Reset all</Trans>
        </Button>
      }
    >
      {Object.entries(groups).map(([group, title]) => {
        const own = known.filter((command) => command.group === group);
        if (own.length === 0) return null;
        return (
          <section key={group} aria-label={title}>
            <h3 className="cap mb-1">{title}</h3>
            <ul className="overflow-hidden rounded-md border bg-panel shadow-card">
              {own.map((command) => (
                <ShortcutRow
                  key={command.id}
                  command={command}
                  keys={keysOf(command, keys)}
                  isChanged={keys[command.id] !== undefined}
                  isListening={listening === command.id}
                  conflicts={conflictsOf(command, known, keys)}
                  onListen={(isOn) => setListening(isOn ? command.id : null)}
                  onChange={(pressed) => change(command.id, pressed)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </Panel>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { commands, type CommandGroup } from '../actions/commands.ts';
import { keysOf } from '../actions/keyboard.ts';
import { preferences } from '../data/preferences.ts';
import { useStore } from '../data/store.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { Kbd } from '../kit/Kbd.tsx';
import { overlay } from './overlay.ts';

/** All keys that do something here and now, as they are set. */
export default function Shortcuts() {
  const { t } = useLingui();
  const offered = useStore(commands);
  const { keys: changed } = useStore(preferences);
  const titles: { [group in CommandGroup]: string } = {
    conversation: t`This conversation`,
    list: t`This list`,
    go: t`Go to`,
    settings: t`Settings`,
    found: t`Customers and orders`,
  };
  const groups = Object.entries(titles).map(([group, title]) => ({
    title,
    rows: offered
      .filter((command) => command.group === group)
      .flatMap((command) => {
        const keys = keysOf(command, changed);
        return keys === null ? [] : [{ id: command.id, words: command.words, keys }];
      }),
  }));
  const close = () => overlay.set(null);
  return (
    <Dialog title={t`All shortcuts`} onClose={close} width={680}>
      <div className="columns-2 gap-8 max-md:columns-1">
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ title, rows }) => (
            <section key={title} className="mb-4 break-inside-avoid">
              <h3 className="cap mb-1">{title}</h3>
              <dl className="grid gap-1 text-sm">
                {rows.map(({ id, words, keys }) => (
                  <div key={id} className="flex items-center justify-between gap-3">
                    <dt>{words}</dt>
                    <dd className="flex shrink-0 gap-1">
                      {keys.split(' ').map((each, index) => (
                        <Kbd key={index} keys={each} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
      <p className="text-sm text-ink-2">
        <Link
          to="/settings/$section"
          params={{ section: 'shortcuts' }}
          onClick={close}
          className="text-accent underline"
        >
          <Trans>Change keys or switch them off</Trans>
        </Link>
      </p>
    </Dialog>
  );
}

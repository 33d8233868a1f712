import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { AlarmClock, ArrowRightLeft, Ellipsis, Eye, PanelRight } from 'lucide-react';
import { commands, type Command } from '../../actions/commands.ts';
import { useStore } from '../../data/store.ts';
import { ChannelIcon } from '../../kit/ChannelIcon.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { Menu } from '../../kit/Menu.tsx';
import type { ConversationView, Teammate } from './data/types.ts';
import { nameOf } from './data/useHold.ts';
import type { Viewer } from './data/useViewers.ts';

interface HeaderProps {
  view: ConversationView;
  viewers: readonly Viewer[];
  team: readonly Teammate[];
}

/** Whose conversation it is, who else looks at it, and what can be done with it as a whole. */
export function ConversationHeader({ view, viewers, team }: HeaderProps) {
  const { t } = useLingui();
  const name = useContactName(view);
  const channels = [...new Set(view.addresses.map(({ channel }) => channel))];
  return (
    <header className="flex items-center gap-3 border-b bg-panel px-4 py-2 max-md:gap-1.5 max-md:px-2">
      <div className="flex min-w-0 flex-1 items-center gap-2">
        <h2 className="truncate text-lg font-semibold tracking-[-.01em]">{name}</h2>
        <span
          className="flex shrink-0 items-center gap-1 rounded-full bg-sunken px-1.5 py-[2px]"
          data-tip={t`One history over all channels`}
        >
          {channels.map((channel) => (
            <ChannelIcon key={channel} channel={channel} />
          ))}
        </span>
        <Lookers viewers={viewers} team={team} />
      </div>
      <HeaderActions />
    </header>
  );
}

export function useContactName({ contact, addresses }: ConversationView): string {
  const { t } = useLingui();
  const [first] = addresses;
  return contact.name ?? first?.phone ?? first?.email ?? t`Unknown contact`;
}

function Lookers({ viewers, team }: Omit<HeaderProps, 'view'>) {
  const [first] = viewers;
  if (!first) return null;
  const name = nameOf(team, first.agent);
  const others = viewers.length - 1;
  return (
    <span className="flex min-w-0 items-center gap-1 text-xs text-ink-3 max-md:hidden">
      <Eye size={12} aria-hidden className="shrink-0" />
      <span className="truncate">
        {others > 0 ? (
          <Trans>
            {name} and <Plural value={others} one="# other" other="# others" /> are looking
          </Trans>
        ) : first.isTyping ? (
          <Trans>{name} is writing</Trans>
        ) : (
          <Trans>{name} is looking</Trans>
        )}
      </span>
    </span>
  );
}

/** What others offer for this conversation; what nobody offers has no button. */
function HeaderActions() {
  const { t } = useLingui();
  const go = useNavigate();
  const { panel = 'case' } = useSearch({ strict: false });
  const offered = useStore(commands).filter(({ group }) => group === 'conversation');
  const isShown = panel !== 'none';
  const show = () =>
    void go({
      to: '.',
      search: (before) => ({ ...before, panel: isShown ? ('none' as const) : ('case' as const) }),
    });
  return (
    <div className="flex shrink-0 items-center gap-0.5">
      <CommandButton command={find(offered, '.snooze')} icon={AlarmClock} />
      <CommandButton command={find(offered, '.transfer')} icon={ArrowRightLeft} />
      <Menu
        trigger={
          <IconButton label={t`More`}>
            <Ellipsis size={16} aria-hidden />
          </IconButton>
        }
        items={offered.map(({ words, icon, refusal = null, run }) => ({
          words,
          ...(icon && { icon }),
          refusal,
          run,
        }))}
      />
      <IconButton
        label={isShown ? t`Hide case panel` : t`Show case panel`}
        aria-pressed={isShown}
        onClick={show}
        className="max-xl:hidden"
      >
        <PanelRight size={15} aria-hidden />
      </IconButton>
    </div>
  );
}

const find = (offered: readonly Command[], ending: string) => offered.find(({ id }) => id.endsWith(ending));

function CommandButton({ command, icon: Icon }: { command: Command | undefined; icon: typeof AlarmClock }) {
  if (!command) return null;
  return (
    <IconButton
      label={command.refusal ?? command.words}
      disabled={command.refusal != null}
      onClick={command.run}
      className="max-md:hidden"
    >
      <Icon size={15} aria-hidden />
    </IconButton>
  );
}

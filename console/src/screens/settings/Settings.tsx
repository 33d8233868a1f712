import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { ArrowLeft } from 'lucide-react';
import { Suspense } from 'react';
import { useMe } from '../../data/me.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { SECTIONS, type SettingsSection } from './sections.ts';

/** Everything that is set up: a list of sections, and the one that is open. On a phone one after the other. */
export function Settings() {
  const { section } = useParams({ strict: false });
  const { permissions } = useMe();
  const { t } = useLingui();
  const open = SECTIONS.filter(({ needs }) => needs === null || permissions.includes(needs));
  const shown = section ?? (open[0]?.id || 'me');
  const found = open.find(({ id }) => id === shown);
  return (
    <div className="grid h-full min-h-0 grid-rows-[auto_minmax(0,1fr)]">
      <div className={clsx(section !== undefined && 'max-md:sr-only')}>
        <ScreenHeader title={<Trans>Settings</Trans>} />
      </div>
      <div className="grid min-h-0 border-t md:grid-cols-[208px_minmax(0,1fr)]">
        <nav
          aria-label={t`Sections of the settings`}
          className={clsx(
            'scroll border-r bg-panel p-2 max-md:border-r-0',
            section !== undefined && 'max-md:hidden',
          )}
        >
          <SectionList sections={open} shown={shown} />
        </nav>
        <div className={clsx('scroll min-w-0', section === undefined && 'max-md:hidden')}>
          <Link to="/settings" className="flex h-11 items-center gap-1.5 px-3 text-sm text-accent md:hidden">
            <ArrowLeft size={14} aria-hidden /> <Trans>Settings</Trans>
          </Link>
          <ErrorPane key={shown}>
            <Suspense fallback={<Skeleton />}>{found ? <found.component /> : <NotYours />}</Suspense>
          </ErrorPane>
        </div>
      </div>
    </div>
  );
}

function SectionList({ sections, shown }: { sections: readonly SettingsSection[]; shown: string }) {
  const { t } = useLingui();
  const groups = {
    desk: t`Desk`,
    people: t`People`,
    system: t`System`,
    mine: t`Mine`,
  };
  return Object.entries(groups).map(([group, title]) => {
    const own = sections.filter((section) => section.group === group);
    if (own.length === 0) return null;
    return (
      <div key={group} className="mb-3">
        <h2 className="cap px-2 py-1">{title}</h2>
        <ul>
          {own.map(({ id, words }) => (
            <li key={id}>
              <Link
                to="/settings/$section"
                params={{ section: id }}
                aria-current={id === shown ? 'page' : undefined}
                className={clsx(
                  'flex min-h-[27px] items-center rounded-sm px-2 text-sm hover:bg-sunken pointer-coarse:min-h-11',
                  id === shown && 'bg-accent-soft font-semibold text-accent max-md:bg-transparent',
                )}
              >
                {t(words)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function NotYours() {
  return (
    <EmptyState title={<Trans>There is nothing here for you</Trans>}>
      <Trans>
        This section does not exist, or your role does not see it. An administrator can change that.
      </Trans>
    </EmptyState>
  );
}

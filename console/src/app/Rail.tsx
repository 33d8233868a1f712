import { useLingui } from '@lingui/react/macro';
import { Link, useRouterState } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { Bell, Moon, Settings, Sun } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useMe } from '../data/me.ts';
import { prefer, preferences, themeShown } from '../data/preferences.ts';
import { useStore } from '../data/store.ts';
import { PLACES, type Place } from './places.ts';
import { MyMark } from './MyMark.tsx';
import { usePlaceCounts } from './usePlaceCounts.ts';
import { fetched } from '../data/fetched.ts';

const NoticesButton = lazy(() => fetched(() => import('./NoticesButton.tsx')));

const SMALL =
  'grid h-8 w-8 place-items-center rounded-md hover:bg-rail-on hover:text-white aria-[current]:bg-rail-on aria-[current]:text-white max-md:hidden';

/** Where one is and can go. On a phone a bar at the foot. */
export function Rail() {
  const { t } = useLingui();
  const { permissions } = useMe();
  const places = PLACES.filter(({ needs }) => permissions.includes(needs));
  return (
    <nav
      aria-label={t`Main`}
      className="order-2 flex items-center gap-0.5 bg-rail px-1.5 py-1 text-rail-ink md:order-none md:flex-col md:px-0.5 md:py-2.5"
    >
      <Mark />
      {places.map((place, index) => (
        <RailLink
          key={place.to}
          place={place}
          isFirstOfStudio={place.isStudio && !places[index - 1]?.isStudio}
        />
      ))}
      <span className="flex-1 max-md:hidden" />
      <Suspense
        fallback={
          <span className={SMALL}>
            <Bell size={16} strokeWidth={1.75} aria-hidden />
          </span>
        }
      >
        <NoticesButton className={SMALL} />
      </Suspense>
      <ThemeButton />
      <Link to="/settings" aria-label={t`Settings`} data-tip={t`Settings`} className={SMALL}>
        <Settings size={16} strokeWidth={1.75} aria-hidden />
      </Link>
      <MyMark />
    </nav>
  );
}

function RailLink({ place, isFirstOfStudio }: { place: Place; isFirstOfStudio: boolean }) {
  const { t } = useLingui();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const count = usePlaceCounts()[place.to] ?? 0;
  const isHere = path.startsWith(place.to);
  const { icon: Icon } = place;
  return (
    <>
      {isFirstOfStudio && <span className="my-1.5 hidden h-px w-7 bg-rail-ink/20 md:block" />}
      <Link
        to={place.to}
        aria-current={isHere ? 'page' : undefined}
        className={clsx(
          'relative flex flex-1 flex-col items-center gap-[3px] rounded-md py-1.5 text-[10px] leading-[11px] md:w-full md:flex-none',
          isHere ? 'bg-rail-on text-white' : 'hover:bg-rail-on/60 hover:text-white',
          place.isStudio && 'max-md:hidden',
        )}
      >
        <Icon size={18} strokeWidth={1.75} aria-hidden />
        <span className="max-w-full truncate">{t(place.words)}</span>
        {count > 0 && (
          <span className="absolute top-0.5 right-1.5 grid h-[14px] min-w-[14px] place-items-center rounded-full bg-[oklch(.79_.145_76)] px-[3px] text-[9.5px] font-bold text-[oklch(.25_.05_70)]">
            <span className="sr-only">{t`needs a person`} </span>
            {count > 99 ? '99+' : count}
          </span>
        )}
      </Link>
    </>
  );
}

function ThemeButton() {
  const { t } = useLingui();
  const isDark = themeShown(useStore(preferences).theme) === 'dark';
  const Icon = isDark ? Sun : Moon;
  return (
    <button
      type="button"
      aria-label={t`Switch theme`}
      data-tip={isDark ? t`Light theme` : t`Dark theme`}
      onClick={() => prefer({ theme: isDark ? 'light' : 'dark' })}
      className={SMALL}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
}

/** A loop, one segment from closing. */
function Mark() {
  return (
    <svg
      width="30"
      height="30"
      viewBox="0 0 30 30"
      role="img"
      aria-label="Loopline"
      className="mb-2 max-md:hidden"
    >
      <path
        d="M15 5.5a9.5 9.5 0 1 1-8.9 6.2"
        fill="none"
        stroke="oklch(.93 .012 200)"
        strokeWidth="3.6"
        strokeLinecap="round"
      />
      <circle cx="9.1" cy="7.4" r="2.1" fill="oklch(.80 .095 190)" />
    </svg>
  );
}

import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useMe } from '../data/me.ts';
import { initialsOf } from '../kit/initialsOf.ts';

/** Who is signed in; leads to what is one's own. */
export function MyMark() {
  const { t } = useLingui();
  const { id, agent } = useMe();
  const name = agent?.name ?? id;
  return (
    <Link
      to="/settings/$section"
      params={{ section: 'me' }}
      aria-label={t`${name}: my account`}
      data-tip={name}
      className="mt-1 grid h-8 w-8 place-items-center max-md:hidden"
    >
      <span
        aria-hidden
        data-initials={initialsOf(name)}
        className="grid h-[25px] w-[25px] place-items-center rounded-full bg-[oklch(.86_.03_230)] text-[10px] font-bold text-[oklch(.3_.05_230)] before:content-[attr(data-initials)]"
      />
    </Link>
  );
}

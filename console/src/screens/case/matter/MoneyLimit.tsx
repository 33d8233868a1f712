import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ShieldAlert } from 'lucide-react';
import { useMe } from '../../../data/me.ts';
import { money } from '../../../data/say.ts';
import { limitsQuery } from '../caseQueries.ts';

/** How far one's own yes reaches, said before it is given. */
export function MoneyLimit({ asked }: { asked: { minor: number; currency: string } }) {
  const { agent } = useMe();
  const { data: limits } = useQuery(limitsQuery);
  const limit = limits?.find(({ role, currency }) => role === agent?.role && currency === asked.currency);
  if (!limits) return null;
  return (
    <p className="flex items-start gap-1.5 text-xs text-ink-2">
      <ShieldAlert size={12} className="mt-0.5 shrink-0 text-warn" aria-hidden />
      <span>
        {!limit ? (
          <Trans>Needs a person. You have no limit in {asked.currency}.</Trans>
        ) : asked.minor > limit.minor ? (
          <Trans>Above your limit of {money(limit)}: a second person has to say yes, too.</Trans>
        ) : (
          <Trans>Needs a person. Your limit: {money(limit)}</Trans>
        )}
      </span>
    </p>
  );
}

import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { ErrorPane } from '../../kit/ErrorPane.tsx';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';
import type { MetricsSearch } from './search.ts';

interface SubscreenProps {
  title: ReactNode;
  about?: ReactNode;
  /** What the metrics that one goes back to are of. */
  search: MetricsSearch;
  /** In the head, to the right. */
  tools?: ReactNode;
  children: ReactNode;
}

/** What lies behind one figure, with the way back to all of them. */
export function Subscreen({ title, about, search, tools, children }: SubscreenProps) {
  const { days, month, from, to, queue, channel } = search;
  const back: MetricsSearch = Object.fromEntries(
    Object.entries({ days, month, from, to, queue, channel }).filter(([, value]) => value !== undefined),
  );
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="px-4 pt-2 max-md:px-3">
        <Link
          to="/metrics"
          search={back}
          className="inline-flex min-h-6 items-center gap-1 text-sm text-accent hover:underline"
        >
          <ArrowLeft size={13} aria-hidden />
          <Trans>All metrics</Trans>
        </Link>
      </div>
      <ScreenHeader title={title} about={about}>
        {tools}
      </ScreenHeader>
      <div className="scroll grid min-h-0 flex-1 auto-rows-max gap-3 px-4 pb-4 max-md:px-3">
        <ErrorPane>{children}</ErrorPane>
      </div>
    </div>
  );
}

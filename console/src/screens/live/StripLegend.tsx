import { Trans } from '@lingui/react/macro';

/** What the shapes of the dots mean. */
export function StripLegend() {
  return (
    <span className="flex flex-wrap items-center gap-x-3 text-xs text-ink-2">
      <span className="flex items-center gap-1.5">
        <i aria-hidden className="h-[9px] w-[9px] rounded-full bg-ink-3" />
        <Trans>in time</Trans>
      </span>
      <span className="flex items-center gap-1.5">
        <i aria-hidden className="h-[9px] w-[9px] rounded-full border-[2.5px] border-warn-fill" />
        <Trans>due soon</Trans>
      </span>
      <span className="flex items-center gap-1.5">
        <i aria-hidden className="h-[11px] w-[11px] rounded-full bg-hot-fill" />
        <Trans>past</Trans>
      </span>
      <span className="flex items-center gap-1.5">
        <i aria-hidden className="h-3 w-3 rounded-full border-[1.5px] border-accent" />
        <Trans>lead</Trans>
      </span>
    </span>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { countdown } from '../../../data/say.ts';
import { useNow } from '../../../data/useNow.ts';
import type { Address } from '../data/types.ts';

const HOUR_MS = 3_600_000;
const WINDOW_MS = 24 * HOUR_MS;
const SOON_MS = 2 * HOUR_MS;
const LENGTH = 37.7;

/** How long this address may be written to freely: only WhatsApp sets a limit. Null: it does not. */
export function useWindowLeft(address: Address | undefined): number | null {
  const now = useNow();
  if (address?.channel !== 'whatsapp') return null;
  return address.windowClosesAt === null ? 0 : Math.max(0, Date.parse(address.windowClosesAt) - now);
}

/** A ring that runs out, and the same in words. */
export function WindowRing({ leftMs }: { leftMs: number }) {
  const { t } = useLingui();
  const isSoon = leftMs < SOON_MS;
  const left = countdown(leftMs);
  return (
    <span
      className={clsx(
        'flex items-center gap-1 text-xs whitespace-nowrap',
        leftMs > 0 && isSoon ? 'font-medium text-warn' : 'text-ink-3',
      )}
      data-tip={t`Free words are allowed for 24 h after the customer's last message`}
    >
      <svg width="13" height="13" viewBox="0 0 16 16" aria-hidden>
        <circle cx="8" cy="8" r="6" fill="none" stroke="var(--line-2)" strokeWidth="2.5" />
        <circle
          cx="8"
          cy="8"
          r="6"
          fill="none"
          stroke={isSoon ? 'var(--warn-fill)' : 'var(--wa)'}
          strokeWidth="2.5"
          strokeDasharray={LENGTH}
          strokeDashoffset={LENGTH * (1 - Math.min(1, leftMs / WINDOW_MS))}
          transform="rotate(-90 8 8)"
        />
      </svg>
      {leftMs > 0 ? <Trans>window open {left}</Trans> : <Trans>window closed</Trans>}
    </span>
  );
}

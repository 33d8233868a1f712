import { Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../../../kit/Button.tsx';
import { useTroubleWords, type Check } from './useTroubleWords.ts';

interface ChecksProps {
  checks: readonly Check[];
  isBusy: boolean;
  onSubscribe: () => void;
  /** Absent: the number is not connected yet, so nothing can be posted here. */
  onAim?: () => void;
}

/** Each step as the provider tells it, and what to do about what is not right. */
export function Checks({ checks, isBusy, onSubscribe, onAim }: ChecksProps) {
  const { t } = useLingui();
  const words = {
    token: t`Access token`,
    number: t`Phone number`,
    business: t`Business account`,
    secret: t`App secret`,
    subscription: t`Webhooks`,
    callback: t`Address of webhooks`,
    templates: t`Templates`,
  };
  const isOpen = (step: Check['step']) => checks.some((one) => one.step === step && !one.isDone);
  const act = (label: ReactNode, onClick: () => void) => (
    <Button size="sm" disabled={isBusy} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <ol aria-label={t`Steps`} className="grid gap-1.5 text-sm">
      {checks.map((check) => (
        <Step key={check.step} check={check} name={words[check.step]}>
          {check.step === 'subscription' &&
            isOpen('subscription') &&
            act(<Trans>Subscribe the app</Trans>, onSubscribe)}
          {check.step === 'callback' &&
            isOpen('callback') &&
            onAim &&
            act(<Trans>Have webhooks come here</Trans>, onAim)}
        </Step>
      ))}
    </ol>
  );
}

function Step({ check, name, children }: { check: Check; name: string; children: ReactNode }) {
  const { t } = useLingui();
  const trouble = useTroubleWords();
  const { isDone, detail } = check;
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-2">
      {isDone ? (
        <CircleCheck size={15} aria-label={t`done`} className="mt-0.5 text-done" />
      ) : (
        <CircleAlert size={15} aria-label={t`not done`} className="mt-0.5 text-hot" />
      )}
      <div className="grid gap-0.5">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="font-semibold">{name}</span>
          <span className="min-w-0 break-words text-ink-2">{detail}</span>
          {children}
        </p>
        {check.trouble !== null && (
          <p className={isDone ? 'text-warn' : 'text-hot'}>{trouble[check.trouble]}</p>
        )}
      </div>
    </li>
  );
}

import { useLingui } from '@lingui/react/macro';
import { Check, CheckCheck, CircleAlert, CircleHelp, Clock } from 'lucide-react';

/** How far a message has come. Shape and words tell, not the colour alone. */
export function Ticks({ status }: { status: string }) {
  const { t } = useLingui();
  switch (status) {
    case 'queued':
    case 'sending':
      return <Clock size={12} role="img" aria-label={t`Sending`} />;
    case 'sent':
      return <Check size={13} role="img" aria-label={t`Sent`} />;
    case 'delivered':
      return <CheckCheck size={13} role="img" aria-label={t`Delivered`} />;
    case 'read':
    case 'played':
      return <CheckCheck size={13} className="text-accent" role="img" aria-label={t`Read`} />;
    case 'unknown':
      return <CircleHelp size={12} role="img" aria-label={t`Nobody knows yet whether it arrived`} />;
    default:
      return <CircleAlert size={12} className="text-hot" role="img" aria-label={t`Not sent`} />;
  }
}

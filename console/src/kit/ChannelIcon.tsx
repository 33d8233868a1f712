import { useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { Globe, Mail, MessageSquare, Phone, type LucideIcon } from 'lucide-react';

const OTHERS: Record<string, { icon: LucideIcon; colour: string }> = {
  web: { icon: Globe, colour: 'text-web' },
  webchat: { icon: Globe, colour: 'text-web' },
  email: { icon: Mail, colour: 'text-mail' },
  phone: { icon: Phone, colour: 'text-voice' },
};

interface ChannelIconProps {
  /** As the API names it: 'whatsapp', 'email' … */
  channel: string;
  size?: number;
  className?: string;
}

export function ChannelIcon({ channel, size = 12, className }: ChannelIconProps) {
  const name = useChannelName(channel);
  if (channel === 'whatsapp') return <WhatsApp size={size} className={className} />;
  const { icon: Icon, colour } = OTHERS[channel] ?? { icon: MessageSquare, colour: 'text-ink-3' };
  return (
    <Icon
      size={size}
      strokeWidth={2}
      role="img"
      aria-label={name}
      className={clsx('shrink-0', colour, className)}
    />
  );
}

export function useChannelName(channel: string): string {
  const { t } = useLingui();
  if (channel === 'whatsapp') return 'WhatsApp';
  if (channel === 'web' || channel === 'webchat') return t`Web chat`;
  if (channel === 'email') return t`E-mail`;
  if (channel === 'phone') return t`Phone`;
  return channel;
}

/** Our own drawing: a bubble with a receiver. */
function WhatsApp({ size, className }: { size: number; className: string | undefined }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      role="img"
      aria-label="WhatsApp"
      className={clsx('shrink-0 text-wa', className)}
    >
      <path
        d="M8 1.6a6.3 6.3 0 0 0-5.4 9.5L1.7 14.3l3.3-.9A6.3 6.3 0 1 0 8 1.6Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <path
        d="M5.7 4.9c.3-.3.7-.2.8.1l.5 1.1c.1.2 0 .4-.1.5l-.4.5c.4.9 1.1 1.5 2 1.9l.5-.5c.2-.2.4-.2.6-.1l1 .5c.3.2.4.5.2.8-.4.7-1.1 1-1.9.8-1.9-.5-3.2-1.8-3.7-3.7-.2-.7 0-1.4.5-1.9Z"
        fill="currentColor"
      />
    </svg>
  );
}

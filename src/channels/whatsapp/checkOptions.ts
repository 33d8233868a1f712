import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';

export interface WhatsAppOptions {
  /** 'https://graph.facebook.com', without version. */
  graphUrl: string;
  /** Of the Meta app: webhooks are signed with it. */
  appSecret: string;
  /** The word that Meta says when it asks whether the webhook's address is ours. */
  verifyToken: string;
  /** A function is asked before each request, so a token can be renewed while we run. */
  accessToken: string | (() => string);
  /** Ids of the numbers we send from. */
  accounts: string[];
  /** Business accounts and their numbers. Without it templates are not looked up, and account events name no number. */
  wabas?: { [wabaId: string]: string[] };
  /** Messages that one number may send in a second from this process. */
  perSecond?: number;
  clock?: Clock;
}

/**
 * The options, when the channel can start with them.
 * @throws AppError CONFIG_INVALID with the names, never the values, of what is missing.
 */
export function checkOptions(options: WhatsAppOptions): WhatsAppOptions {
  const { accessToken } = options;
  const missing = [
    ...(isBlank(options.appSecret) ? ['appSecret'] : []),
    ...(isBlank(options.verifyToken) ? ['verifyToken'] : []),
    ...(typeof accessToken !== 'function' && isBlank(accessToken) ? ['accessToken'] : []),
    ...(isAddress(options.graphUrl) ? [] : ['graphUrl']),
    ...(options.accounts.length === 0 ? ['accounts'] : []),
  ];
  if (missing.length === 0) return options;
  throw new AppError(
    'CONFIG_INVALID',
    `WhatsApp cannot start: ${missing.join(', ')} missing or not usable; ` +
      'each is needed to tell who writes and to answer; set them, or leave WhatsApp out',
    { missing },
  );
}

/** Types do not hold what came from the environment. */
function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}

function isAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

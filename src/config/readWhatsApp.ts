import { isWhole } from './isWhole.ts';
import type { Values } from './variables.ts';

export interface WhatsAppConfig {
  /** Without version. */
  graphUrl: string;
  appSecret: string;
  verifyToken: string;
  accessToken: string;
  /** Ids of the numbers that Loopline sends from. */
  accounts: string[];
  /** Business accounts and their numbers, as far as they were given. */
  wabas: Record<string, string[]>;
}

export function readWhatsApp(values: Values, problems: string[]): WhatsAppConfig | null {
  const { WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN, WHATSAPP_ACCESS_TOKEN, WHATSAPP_NUMBERS } = values;
  const needed = { WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN, WHATSAPP_ACCESS_TOKEN, WHATSAPP_NUMBERS };
  if (!isWhole('WhatsApp', needed, problems)) return null;
  const numbers = needed.WHATSAPP_NUMBERS.split(',').map((entry) => entry.trim().split(':'));
  return {
    graphUrl: values.WHATSAPP_GRAPH_URL,
    appSecret: needed.WHATSAPP_APP_SECRET,
    verifyToken: needed.WHATSAPP_VERIFY_TOKEN,
    accessToken: needed.WHATSAPP_ACCESS_TOKEN,
    accounts: numbers.map((parts) => parts.at(-1) ?? ''),
    wabas: numbersByBusiness(numbers),
  };
}

function numbersByBusiness(numbers: string[][]): Record<string, string[]> {
  const byBusiness: Record<string, string[]> = {};
  for (const [business, number] of numbers) {
    if (business !== undefined && number !== undefined) (byBusiness[business] ??= []).push(number);
  }
  return byBusiness;
}

import type { NumberAsked, NumberCheck } from '../numberDesk.ts';
import { idOf, objectOf, objectsOf, textOf } from '../wire.ts';
import type { GraphAnswer, GraphApi } from './graphApi.ts';
import { refusalOf, refusedStep } from './refusalOf.ts';

/**
 * Whether webhooks of the business account go to an app, and to the token's own one when that is known. Webhooks of another
 * app are signed with another secret.
 */
export function subscriptionStep(answer: GraphAnswer, appId: string | null): NumberCheck {
  const step = 'subscription';
  if (refusalOf(answer) !== null) return refusedStep(step, answer, 'noApp');
  const apps = objectsOf(bodyOf(answer)?.data).map((one) => objectOf(one.whatsapp_business_api_data));
  if (apps.length === 0) {
    const detail = 'no app is subscribed: nothing will be received';
    return { step, isDone: false, detail, trouble: 'noApp' };
  }
  if (appId === null || apps.some((app) => idOf(app?.id) === appId)) {
    return { step, isDone: true, detail: 'webhooks reach the app', trouble: null };
  }
  const names = apps.map((app) => `${textOf(app?.name) ?? ''} (${idOf(app?.id) ?? '?'})`).join(', ');
  return { step, isDone: false, detail: `only to ${names}`, trouble: 'otherApp' };
}

/** Where the provider posts what comes to the number: what is set for it stands above its account's, and that above the app's. */
export async function checkCallback(
  api: GraphApi,
  { phoneNumberId, callbackUrl }: Pick<NumberAsked, 'phoneNumberId'> & { callbackUrl: string },
  signal: AbortSignal,
): Promise<NumberCheck> {
  const step = 'callback';
  const query = { fields: 'webhook_configuration' };
  const answer = await api({ method: 'GET', path: phoneNumberId, query, signal });
  if (refusalOf(answer) !== null) return refusedStep(step, answer, 'callbackRefused');
  const set = objectOf(bodyOf(answer)?.webhook_configuration);
  const url = textOf(set?.phone_number) ?? textOf(set?.whatsapp_business_account) ?? textOf(set?.application);
  if (url === null) return { step, isDone: false, detail: 'it posts nowhere', trouble: 'callbackAbsent' };
  const isOurs = url === callbackUrl;
  return { step, isDone: isOurs, detail: url, trouble: isOurs ? null : 'callbackElsewhere' };
}

const bodyOf = (answer: GraphAnswer) => objectOf(answer.kind === 'answer' ? answer.body : null);

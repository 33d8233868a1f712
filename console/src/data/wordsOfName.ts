import { client } from './client.ts';

/** What the business calls its things, in the language that is spoken: 'state.refund.paying' → 'Paying the money back'. */
let names: Readonly<Record<string, string>> = {};

/** Asks for the names in a language. Without them the names of the blueprint are shown in words. */
export async function loadNames(language: string): Promise<void> {
  const told = await client.studio.names({ query: { language } }).catch(() => null);
  if (told !== null) names = told.names;
}

/** What a flow, a reason or an intent is called; of what has no name of its own, 'wrongSize' as 'Wrong size'. */
export function wordsOfName(name: string): string {
  return names[`reason.${name}`] ?? names[`flow.${name}`] ?? names[`intent.${name}`] ?? spaced(name);
}

/** What a state of a flow is called. */
export function wordsOfState(flow: string, state: string): string {
  return names[`state.${flow}.${state}`] ?? spaced(state);
}

/** What a person can do in a flow is called. */
export function wordsOfAct(flow: string, act: string): string {
  return names[`act.${flow}.${act}`] ?? spaced(act);
}

/** 'approval.waiting' → 'Approval, waiting', 'amountAboveLimit' → 'Amount above limit'. */
function spaced(name: string): string {
  const words = name
    .replaceAll('.', ', ')
    .replaceAll(/[_-]+/g, ' ')
    .replaceAll(
      /(\p{Ll}|\d)(\p{Lu})/gu,
      (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    );
  return words.charAt(0).toUpperCase() + words.slice(1);
}

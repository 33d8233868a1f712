import { AppError } from '../base/errors.ts';
import type { Blueprint } from '../blueprint/blueprint.ts';
import { INQUIRY } from '../blueprint/inquiryFlow.ts';
import { languageFor } from '../blueprint/text/languageFor.ts';
import { renderFact } from '../blueprint/text/renderFact.ts';
import { renderTemplate } from '../blueprint/text/template.ts';
import { renderText } from '../blueprint/text/renderText.ts';
import type { Channel } from '../channels/channel.ts';
import type { Flow } from '../flow/flow.ts';
import { flowBook } from '../flow/flowBook.ts';
import type { PoliciesInForce } from '../policy/inForce.ts';
import { productIntents } from '../understanding/classifier/productIntents/productIntents.ts';
import type { TurnBook } from '../turn/turnBook.ts';

/**
 * What the turns of one business look things up in.
 * @param policies What was published in place of the blueprint's, at each moment; its flows decide by it. Default: nothing.
 */
export function turnBookOf(
  blueprint: Blueprint,
  channels: Record<string, Channel>,
  policies: () => PoliciesInForce = () => new Map(),
): TurnBook {
  const ruled = (flow: Flow | null): Flow | null => {
    const published = policies();
    return flow === null || published.size === 0 ? flow : { ...flow, published };
  };
  const flows = flowBook(blueprint.flows);
  const inLanguage = (wanted: string) => languageFor(wanted, blueprint.languages, blueprint.defaultLanguage);
  const intents = [...productIntents, ...blueprint.intents].map((intent) => [intent.name, intent] as const);
  const queues = new Set(blueprint.queues.map(({ name }) => name));
  return {
    business: blueprint.business.name,
    flows: flows.names,
    intents: new Map(intents),
    hasQueue: (name) => queues.has(name),
    hasText: (key) => Object.hasOwn(blueprint.texts, key),
    defaultLanguage: blueprint.defaultLanguage,
    timeZone: blueprint.timeZone,
    currency: blueprint.currency,
    inquiry: INQUIRY,
    fallbackQueue: blueprint.fallbackQueue,
    newest: (name) => ruled(flows.versions(name).at(-1) ?? null),
    pinned: (name, version) => ruled(flows.find(name, version)),
    text: (language, key, facts) => renderText(blueprint, language, key, facts),
    fact: (language, fact) => renderFact(fact, inLanguage(language), blueprint),
    template: (language, name, facts) => renderTemplate(blueprint, language, name, facts).content,
    isOffer: (name) => blueprint.templates[name]?.category === 'marketing',
    capabilities: (channel) => {
      const found = channels[channel];
      if (found) return found.capabilities;
      const known = Object.keys(channels).join(', ') || 'none';
      throw new AppError('CHANNEL_UNKNOWN', `No channel is named '${channel}'; configured are: ${known}`, {
        channel,
      });
    },
  };
}

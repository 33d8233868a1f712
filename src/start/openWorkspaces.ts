import { RoutingRules } from '../api/routingRule.ts';
import type { Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Blueprint } from '../blueprint/blueprint.ts';
import type { Channel } from '../channels/channel.ts';
import { joinLines, type JoinedLines, type LineMaker } from '../channels/lineMaker.ts';
import type { NumberDesk } from '../channels/numberDesk.ts';
import { ensureWorkspace } from '../contact/ensureWorkspace.ts';
import type { Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import type { Connector } from '../integrations/integration.ts';
import { connectorsOf, type Connectors } from '../integrations/operationNamed.ts';
import type { Known } from '../knowledge/syncArticles.ts';
import { syncKnown } from '../knowledge/syncKnown.ts';
import { publishedClassifier } from '../learning/publishedClassifier.ts';
import type { CurrentVersion } from '../learning/versions.ts';
import { ensureAccounts } from '../outbox/accounts.ts';
import { ensureRules } from '../routing/routingRules.ts';
import { ensureQueues } from '../ticket/ensureQueues.ts';
import { readPoliciesInForce } from '../policy/editions.ts';
import type { PoliciesInForce } from '../policy/inForce.ts';
import type { ModelsSetup } from './modelAdvisers.ts';
import type { ConfiguredNumber } from '../setup/connectedNumbers.ts';
import { turnBookOf } from './turnBookOf.ts';
import type { TurnBook } from '../turn/turnBook.ts';
import type { Classifier } from '../understanding/classifier.ts';
import { recallSignals, signalsOf } from '../understanding/signals/signalsOf.ts';

/** One business: its blueprint, the numbers it speaks from, the systems it works with. */
export interface WorkspaceSetup {
  slug: string;
  /** Loaded by `loadBlueprint`: it holds. */
  blueprint: Blueprint;
  whatsapp: WhatsappInlet | null;
  connectors: readonly Connector[];
  /** Looks at numbers that are not configured yet. Absent: none can be looked at. */
  numberDesk?: (accessToken: string) => NumberDesk;
  /** Opens numbers whose credentials are entered in the console. Absent: only configured ones speak. */
  lineMaker?: LineMaker;
  /** Absent: it is served by no model. */
  models?: ModelsSetup;
}

export interface WhatsappInlet {
  channel: Channel & { challenge(rawQuery: string): string | null };
  accounts: readonly string[];
  /** With what the numbers are reached, for whoever looks at them at the provider. Absent: it is not told. */
  numbers?: () => readonly ConfiguredNumber[];
  /** Shows customers the blue ticks and "typing" while an answer is made. */
  marksRead: boolean;
}

export interface OpenWorkspace {
  id: WorkspaceId;
  setup: WorkspaceSetup;
  channels: Record<string, Channel>;
  /** All numbers, the configured ones and those of the console; see watchNumbers. Null: there can be none. */
  lines: JoinedLines | null;
  connectors: Connectors;
  book: TurnBook;
  /** Replaced when another version is published; see watchClassifiers. */
  classifier: Classifier;
  /** Null: what the blueprint gives. */
  classifierVersion: CurrentVersion | null;
  /** Replaced when another edition is published; see watchPolicies. */
  policies: PoliciesInForce;
}

/**
 * Writes the workspaces down, with their queues and accounts, and makes what their turns look things up in.
 * @param modelFolder Where trained classifiers are kept; null: nowhere, each start trains them.
 */
export async function openWorkspaces(
  db: Database,
  clock: Clock,
  { setups, modelFolder }: { setups: readonly WorkspaceSetup[]; modelFolder: string | null },
): Promise<OpenWorkspace[]> {
  const opened: OpenWorkspace[] = [];
  for (const setup of setups) opened.push(await openWorkspace(db, clock, { ...setup, modelFolder }));
  return opened;
}

/** What a blueprint knows: the part that articles are made of. */
export function knownOf(blueprint: Blueprint): Known {
  return { ...blueprint, articles: blueprint.knowledge ?? [] };
}

async function openWorkspace(
  db: Database,
  clock: Clock,
  { modelFolder, ...setup }: WorkspaceSetup & { modelFolder: string | null },
): Promise<OpenWorkspace> {
  const { slug, blueprint, whatsapp } = setup;
  const { defaultLanguage: language, timeZone, business } = blueprint;
  const id = await ensureWorkspace(db, { slug, name: business.name, language, timeZone }, clock.now());
  await ensureQueues(db, id, blueprint);
  await ensureRules(db, id, RoutingRules.parse(blueprint.routing ?? []), clock.now());
  await transaction(db, id, (tx) => syncKnown(tx, id, knownOf(blueprint)));
  if (whatsapp) await ensureAccounts(db, id, { channel: whatsapp.channel.name, accounts: whatsapp.accounts });
  const learned = { own: blueprint.intents, folder: modelFolder, signalsOf };
  const { classifier, version: classifierVersion } = await publishedClassifier(db, id, learned);
  await recallSignals(modelFolder);
  classifier.classify('.', language); // what is learned at the first text is learned before a contact waits for it
  const kind = whatsapp?.channel ?? setup.lineMaker;
  const lines = kind ? joinLines(kind, whatsapp) : null;
  const channels: Record<string, Channel> = lines ? { [lines.channel.name]: lines.channel } : {};
  const opened: OpenWorkspace = {
    id,
    setup,
    channels,
    lines,
    connectors: connectorsOf(setup.connectors),
    book: turnBookOf(blueprint, channels, () => opened.policies),
    classifier,
    classifierVersion,
    policies: await readPoliciesInForce(db, id, blueprint.policies),
  };
  return opened;
}

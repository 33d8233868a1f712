import { DAY_MS, type Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Blueprint } from '../blueprint/blueprint.ts';
import type { Database } from '../db/pool.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import { lastCases, readRuleHits } from '../policy/cases.ts';
import { verdictsOf } from '../policy/checkDocument.ts';
import { documentOf, withDocument } from '../policy/document.ts';
import { discardDraft, findDraft, proposeDraft, writeDraft } from '../policy/drafts.ts';
import { editionInForce, listEditions, type PolicyEdition } from '../policy/editions.ts';
import { factFields } from '../policy/factFields.ts';
import type { Policy } from '../policy/policy.ts';
import { approveDraft, rollBack } from '../policy/publish.ts';
import { tryDraft } from '../policy/tryDraft.ts';
import type { PoliciesRoutesDeps } from '../server/routes/policies.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';
import { takeUpPolicies } from './watchPolicies.ts';

interface PoliciesDeps {
  db: Database;
  clock: Clock;
  workspaceOf(id: WorkspaceId): OpenWorkspace;
}

const TRIED_CASES = 200;
const HIT_DAYS = 7;

/** What the API does with the policies of a business. */
export function policiesOf(deps: PoliciesDeps): PoliciesRoutesDeps['policies'] {
  const { db, clock } = deps;
  const blueprintOf = (id: WorkspaceId) => deps.workspaceOf(id).setup.blueprint;
  const find = (id: WorkspaceId, name: string) => policyNamed(blueprintOf(id), name);
  return {
    list: (id) => Promise.all(blueprintOf(id).policies.map((policy) => listed(deps, id, policy))),
    read: (id, name) => readOne(deps, id, find(id, name)),
    editions: (id, name) => editionsOf(deps, id, find(id, name)),
    hits: async (id, name) => {
      const since = new Date(clock.now().getTime() - HIT_DAYS * DAY_MS);
      const flows = flowsAsking(blueprintOf(id), find(id, name));
      return { since, rules: await readRuleHits(db, id, { policy: name, flows, since }) };
    },
    write: (id, { policy, ...draft }) => writeDraft(db, id, find(id, policy), { ...draft, at: clock.now() }),
    discard: (id, { policy, by }) => discardDraft(db, id, find(id, policy).name, { by, at: clock.now() }),
    tryDraft: (id, name) => tryOne(deps, id, find(id, name)),
    propose: (id, { policy, ...asked }) =>
      proposeDraft(db, id, find(id, policy).name, { ...asked, at: clock.now() }),
    approve: async (id, { policy, ...asked }) => {
      await approveDraft(db, id, find(id, policy), { ...asked, at: clock.now() });
      await takeUpPolicies(db, deps.workspaceOf(id));
    },
    rollBack: async (id, { policy, ...asked }) => {
      await rollBack(db, id, find(id, policy), { ...asked, at: clock.now() });
      await takeUpPolicies(db, deps.workspaceOf(id));
    },
  };
}

async function listed({ db, workspaceOf }: PoliciesDeps, id: WorkspaceId, policy: Policy) {
  const [edition, draft] = await Promise.all([
    inWorkspace(db, id, (tx) => editionInForce(tx, id, policy)),
    findDraft(db, id, policy.name),
  ]);
  return {
    name: policy.name,
    flows: flowsAsking(workspaceOf(id).setup.blueprint, policy),
    blueprintVersion: policy.version,
    edition: edition?.edition ?? 0,
    rules: (edition?.document ?? documentOf(policy)).rules.filter(({ isOff }) => !isOff).length,
    publishedBy: edition?.publishedBy ?? null,
    publishedAt: edition?.publishedAt ?? null,
    draft: draft && {
      changedBy: draft.changedBy,
      changedAt: draft.changedAt,
      proposedBy: draft.proposedBy,
    },
  };
}

async function readOne({ db, workspaceOf }: PoliciesDeps, id: WorkspaceId, policy: Policy) {
  const { blueprint } = workspaceOf(id).setup;
  const [edition, draft] = await Promise.all([
    inWorkspace(db, id, (tx) => editionInForce(tx, id, policy)),
    findDraft(db, id, policy.name),
  ]);
  return {
    name: policy.name,
    flows: flowsAsking(blueprint, policy),
    facts: factFields(policy),
    verdicts: verdictsOf(policy).map(({ decision, reasons }) => ({
      decision,
      reasons: reasons.map((reason) => ({ reason, words: { ...blueprint.texts[reason] } })),
    })),
    inForce: { ...(edition ?? blueprintsOwn(policy)), isInForce: true },
    draft,
  };
}

async function editionsOf({ db }: PoliciesDeps, id: WorkspaceId, policy: Policy) {
  const editions = [...(await listEditions(db, id, policy.name)), blueprintsOwn(policy)];
  const inForce = editions.find(({ blueprintVersion }) => blueprintVersion === policy.version);
  return editions.map((each) => ({ ...each, isInForce: each === inForce }));
}

function blueprintsOwn(policy: Policy): Omit<PolicyEdition, 'publishedBy' | 'publishedAt'> & {
  publishedBy: null;
  publishedAt: null;
} {
  return {
    edition: 0,
    blueprintVersion: policy.version,
    document: documentOf(policy),
    authors: ['blueprint'],
    publishedBy: null,
    publishedAt: null,
    note: '',
    restores: null,
  };
}

async function tryOne({ db, workspaceOf }: PoliciesDeps, id: WorkspaceId, policy: Policy) {
  const draft = await findDraft(db, id, policy.name);
  if (draft === null) throw noDraft(policy.name);
  const flows = flowsAsking(workspaceOf(id).setup.blueprint, policy);
  const cases = await lastCases(db, id, { policy: policy.name, flows, limit: TRIED_CASES });
  const edition = await inWorkspace(db, id, (tx) => editionInForce(tx, id, policy));
  const now = edition === null ? policy : withDocument(policy, edition.document);
  const { changed, ...trial } = tryDraft(now, withDocument(policy, draft.document), cases);
  return {
    ...trial,
    changed: changed.map(({ conversationId, protocolNumber, contact, at, now: before, drafted }) => ({
      conversationId,
      protocolNumber,
      contact,
      at,
      now: before,
      drafted,
    })),
  };
}

/** The flows in which the policy decides, in any version that loops may be under way in. */
function flowsAsking({ flows }: Blueprint, { name }: Policy): string[] {
  const asking = flows.filter(({ plans }) =>
    [...plans.values()].some(({ decides }) => decides?.policy.name === name),
  );
  return [...new Set(asking.map((flow) => flow.name))];
}

function policyNamed({ policies }: Blueprint, name: string): Policy {
  const policy = policies.find((one) => one.name === name);
  if (policy) return policy;
  const known = policies.map((one) => one.name).join(', ') || 'none';
  throw new AppError('POLICY_NOT_FOUND', `No policy is named '${name}'; known policies: ${known}`, { name });
}

function noDraft(policy: string): AppError {
  return new AppError(
    'POLICY_DRAFT_NOT_FOUND',
    `Nobody is writing other rules for policy '${policy}'; keep a draft first`,
    { policy },
  );
}

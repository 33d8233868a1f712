import type { FastifyInstance } from 'fastify';
import { setupEndpoints as endpoints } from '../../api/setup.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Connectors } from '../../integrations/operationNamed.ts';
import { listChannels } from '../../setup/listChannels.ts';
import { listIntegrations } from '../../setup/listIntegrations.ts';
import { listTemplates, type ListedTemplates, type TemplatesAsked } from '../../setup/listTemplates.ts';
import { serve } from '../serve.ts';
import { numberRoutes, type NumberRoutesDeps } from './numbers.ts';

export interface SetupRoutesDeps extends NumberRoutesDeps {
  setup: NumberRoutesDeps['setup'] & {
    /** What the workspace speaks from. */
    of(workspaceId: WorkspaceId): Omit<TemplatesAsked, 'isFresh'>;
  };
  connectorsOf(workspaceId: WorkspaceId): Connectors;
}

/** What is set up: channels, templates. */
export async function setupRoutes(app: FastifyInstance, deps: SetupRoutesDeps): Promise<void> {
  const { db, setup } = deps;
  serve(app, endpoints.integrations, async ({ principal: { workspaceId } }) => ({
    items: await listIntegrations(db, workspaceId, deps.connectorsOf(workspaceId).connectors),
  }));
  await app.register(numberRoutes, deps);
  serve(app, endpoints.templates, async ({ principal: { workspaceId }, query }) => {
    const known = setup.of(workspaceId);
    const { channel: inChannel, account: inAccount, sendable } = query;
    const accounts = known.accounts.filter(
      ({ channel, account }) =>
        (inChannel === undefined || inChannel === channel) &&
        (inAccount === undefined || inAccount === account),
    );
    const listed = await listTemplates({ ...known, accounts, isFresh: false });
    return { ...listed, items: listed.items.filter(({ status }) => !sendable || status === 'APPROVED') };
  });
  serve(app, endpoints.syncTemplates, ({ principal }) =>
    listTemplates({ ...setup.of(principal.workspaceId), isFresh: true }),
  );
  serve(app, endpoints.channels, async ({ principal: { workspaceId } }) => {
    const [accounts, templates] = await Promise.all([
      listChannels(db, workspaceId),
      listTemplates({ ...setup.of(workspaceId), isFresh: false }),
    ]);
    return {
      items: accounts.map((account) => ({
        ...account,
        source: sourceOf(setup.numberRoom(workspaceId).configured, setup.of(workspaceId).accounts, account),
        state: account.heldAt === null ? ('ready' as const) : ('held' as const),
        templates: counted(templates, account.account),
      })),
    };
  });
}

function sourceOf(
  configured: readonly { account: string }[],
  speaking: readonly { account: string }[],
  { account }: { account: string },
): 'configuration' | 'console' | 'none' {
  const isIn = (known: readonly { account: string }[]) => known.some((one) => one.account === account);
  if (isIn(configured)) return 'configuration';
  return isIn(speaking) ? 'console' : 'none';
}

function counted({ items, readAt, untold }: ListedTemplates, account: string) {
  const own = items.filter(({ accounts }) => accounts.includes(account));
  const approved = own.filter(({ status }) => status === 'APPROVED').length;
  return { approved, other: own.length - approved, readAt: untold.includes(account) ? null : readAt };
}

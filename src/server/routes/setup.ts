import type { FastifyInstance } from 'fastify';
import { setupEndpoints as endpoints } from '../../api/setup.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import type { NumberDesk } from '../../channels/numberDesk.ts';
import type { Connectors } from '../../integrations/operationNamed.ts';
import { listChannels } from '../../setup/listChannels.ts';
import { listIntegrations } from '../../setup/listIntegrations.ts';
import { listTemplates, type ListedTemplates, type TemplatesAsked } from '../../setup/listTemplates.ts';
import { linkTo } from '../auth/linkTo.ts';
import type { PublicUrl } from '../auth/sessionCookie.ts';
import { serve } from '../serve.ts';

export interface SetupRoutesDeps {
  db: Database;
  setup: {
    /** What the workspace was configured with. */
    of(workspaceId: WorkspaceId): Omit<TemplatesAsked, 'isFresh'>;
    /** Looks at the provider with a token. */
    numberDesk(workspaceId: WorkspaceId, accessToken: string): NumberDesk;
    /** '/webhooks/whatsapp': where the provider posts to. */
    callbackPath(workspaceId: WorkspaceId): `/${string}`;
  };
  connectorsOf(workspaceId: WorkspaceId): Connectors;
  publicUrl: PublicUrl;
}

/** What is set up: channels, templates. */
export async function setupRoutes(app: FastifyInstance, deps: SetupRoutesDeps): Promise<void> {
  const { db, setup } = deps;
  serve(app, endpoints.integrations, async ({ principal: { workspaceId } }) => ({
    items: await listIntegrations(db, workspaceId, deps.connectorsOf(workspaceId).connectors),
  }));
  numberRoutes(app, deps);
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
        state: account.heldAt === null ? ('ready' as const) : ('held' as const),
        templates: counted(templates, account.account),
      })),
    };
  });
}

/** Nothing of what is typed is kept: an installation has its numbers from its configuration. */
function numberRoutes(app: FastifyInstance, { setup, publicUrl }: SetupRoutesDeps): void {
  serve(app, endpoints.checkNumber, async ({ principal: { workspaceId }, body, request }) => ({
    checks: await setup.numberDesk(workspaceId, body.accessToken).check(body),
    callbackUrl: linkTo(request, publicUrl, setup.callbackPath(workspaceId)),
    configuration: [
      `WHATSAPP_NUMBERS=${body.businessId}:${body.phoneNumberId}`,
      'WHATSAPP_ACCESS_TOKEN=',
      'WHATSAPP_APP_SECRET=',
      'WHATSAPP_VERIFY_TOKEN=',
    ],
  }));
  serve(app, endpoints.subscribeNumber, ({ principal: { workspaceId }, body }) =>
    setup.numberDesk(workspaceId, body.accessToken).subscribe(body),
  );
}

function counted({ items, readAt, untold }: ListedTemplates, account: string) {
  const own = items.filter(({ accounts }) => accounts.includes(account));
  const approved = own.filter(({ status }) => status === 'APPROVED').length;
  return { approved, other: own.length - approved, readAt: untold.includes(account) ? null : readAt };
}

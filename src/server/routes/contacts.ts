import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import { contactsEndpoints as endpoints } from '../../api/contacts.ts';
import { changeConsent, listConsents } from '../../contact/consents.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { changeContact } from '../../history/contacts/changeContact.ts';
import { holdContact } from '../../history/contacts/holdContact.ts';
import { listContacts } from '../../history/contacts/listContacts.ts';
import { readContact, survivingLine } from '../../history/contacts/readContact.ts';
import { eraseContact } from '../../history/erase/eraseContact.ts';
import { listProofs, readProof } from '../../history/erase/writeProof.ts';
import { exportJson } from '../../history/export/exportJson.ts';
import { exportPdf } from '../../history/export/exportPdf.ts';
import { findDuplicates } from '../../history/merge/findDuplicates.ts';
import { listMerges } from '../../history/merge/listMerges.ts';
import { mergeContacts } from '../../history/merge/mergeContacts.ts';
import { undoMerge } from '../../history/merge/undoMerge.ts';
import { readTimeline } from '../../history/timeline/readTimeline.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** Contacts: who they are, what happened with them, and their rights. */
export async function contactsRoutes(app: FastifyInstance, deps: DeskDeps): Promise<void> {
  const { db, clock } = deps;
  serve(app, endpoints.list, ({ principal, query }) => listContacts(db, principal.workspaceId, query));
  serve(app, endpoints.read, ({ principal, params }) =>
    readContact(db, principal.workspaceId, { ...params, now: clock.now() }),
  );
  serve(app, endpoints.change, async ({ principal: { workspaceId, id: by }, params, body: changes }) => {
    await changeContact(deps, workspaceId, { ...params, changes, by });
    return readContact(db, workspaceId, { ...params, now: clock.now() });
  });
  serve(app, endpoints.timeline, ({ principal, params, query }) =>
    readTimeline(db, principal.workspaceId, { ...params, query }),
  );
  consentRoutes(app, deps);
  mergeRoutes(app, deps);
  rightsRoutes(app, deps);
}

function consentRoutes(app: FastifyInstance, { db, clock }: DeskDeps): void {
  serve(app, endpoints.consents, async ({ principal: { workspaceId }, params }) => {
    const { contactIds } = await inWorkspace(db, workspaceId, (connection) =>
      survivingLine(connection, workspaceId, params.contactId),
    );
    return { items: await listConsents(db, workspaceId, contactIds) };
  });
  serve(app, endpoints.changeConsent, ({ principal: { workspaceId, id: by }, params, body }) =>
    changeConsent(db, workspaceId, { ...params, ...body, by, at: clock.now() }),
  );
}

function mergeRoutes(app: FastifyInstance, deps: DeskDeps): void {
  const { db } = deps;
  serve(app, endpoints.duplicates, async ({ principal, params }) => ({
    items: await findDuplicates(db, principal.workspaceId, params.contactId),
  }));
  serve(app, endpoints.merges, async ({ principal, params }) => ({
    items: await listMerges(db, principal.workspaceId, params.contactId),
  }));
  serve(app, endpoints.merge, async ({ principal: { workspaceId, id: by }, params, body }) => {
    const merged = await mergeContacts(deps, workspaceId, { intoId: params.contactId, ...body, by });
    deps.wake(workspaceId, merged.conversationId);
    return merged;
  });
  serve(app, endpoints.undoMerge, async ({ principal: { workspaceId, id: by }, params }) => {
    const { kept, conversationIds } = await undoMerge(deps, workspaceId, { ...params, by });
    for (const id of conversationIds) deps.wake(workspaceId, id);
    return { kept };
  });
}

function rightsRoutes(app: FastifyInstance, deps: DeskDeps): void {
  const { db, clock } = deps;
  serve(app, endpoints.hold, ({ principal: { workspaceId, id: by }, params, body }) =>
    holdContact(deps, workspaceId, { ...params, ...body, by }),
  );
  serve(app, endpoints.exportJson, async ({ principal, params, reply }) => {
    const stream = await exportJson(db, principal.workspaceId, { ...params, now: clock.now() });
    await send(reply, stream, { type: 'application/json; charset=utf-8', name: `${params.contactId}.json` });
  });
  serve(app, endpoints.exportPdf, async ({ principal, params, query, reply }) => {
    const stream = await exportPdf(db, principal.workspaceId, { ...params, ...query, now: clock.now() });
    await send(reply, stream, { type: 'application/pdf', name: `${params.contactId}.pdf` });
  });
  serve(app, endpoints.erase, ({ principal: { workspaceId, id: by }, params, body: { force, ...asked } }) =>
    eraseContact(deps, workspaceId, { ...params, ...asked, forcedBecause: force ?? null, by }),
  );
  serve(app, endpoints.erasures, ({ principal, query }) => listProofs(db, principal.workspaceId, query));
  serve(app, endpoints.erasure, ({ principal, params }) =>
    readProof(db, principal.workspaceId, params.erasureId),
  );
}

async function send(reply: FastifyReply, stream: Readable, { type, name }: { type: string; name: string }) {
  await reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(stream);
}

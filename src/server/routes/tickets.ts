import type { FastifyInstance } from 'fastify';
import { ticketsEndpoints as endpoints } from '../../api/tickets.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { addNote } from '../../ticket/addNote.ts';
import { attachFile, readAttachment } from '../../ticket/attachments.ts';
import { linkTickets, unlinkTickets } from '../../ticket/linkTickets.ts';
import { listTickets } from '../../ticket/listTickets.ts';
import { mergeTickets, unmergeTicket } from '../../ticket/mergeTickets.ts';
import { readTicket } from '../../ticket/readTicket.ts';
import { listFields, putField, removeField } from '../../ticket/ticketFields.ts';
import { watchTicket } from '../../ticket/watchTicket.ts';
import { editTicket } from '../../turn/editTicket.ts';
import { openTicketOn } from '../../turn/openTicketOn.ts';
import { ifMatch } from '../ifMatch.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** Tickets as agents work with them. */
export async function ticketsRoutes(app: FastifyInstance, deps: DeskDeps): Promise<void> {
  const { db, clock } = deps;
  serve(app, endpoints.list, ({ principal, query }) =>
    listTickets(db, principal.workspaceId, { query, me: principal.id }),
  );
  serve(app, endpoints.open, async ({ principal: { workspaceId, id: by }, body }) => {
    const ref = await openTicketOn(deps, workspaceId, { ...body, by });
    return readTicket(db, workspaceId, { ref, now: clock.now() });
  });
  serve(app, endpoints.read, ({ principal, params }) =>
    readTicket(db, principal.workspaceId, { ref: params.ticket, now: clock.now() }),
  );
  serve(app, endpoints.change, async ({ principal: { workspaceId, id: by }, params, body, request }) => {
    const change = { ...body, version: body.version ?? ifMatch(request) };
    await editTicket(deps, workspaceId, { ref: params.ticket, change, by });
    return readTicket(db, workspaceId, { ref: params.ticket, now: clock.now() });
  });
  serve(app, endpoints.watch, ({ principal, params }) =>
    watchTicket(db, principal.workspaceId, watching(params, { now: clock.now(), watches: true })),
  );
  serve(app, endpoints.unwatch, ({ principal, params }) =>
    watchTicket(db, principal.workspaceId, watching(params, { now: clock.now(), watches: false })),
  );
  fieldRoutes(app, deps);
  noteRoutes(app, deps);
  tieRoutes(app, deps);
}

function watching(
  params: { ticket: string; agentId: string },
  how: { now: Date; watches: boolean },
): Parameters<typeof watchTicket>[2] {
  return { ref: params.ticket, agent: params.agentId, ...how };
}

function fieldRoutes(app: FastifyInstance, { db, clock }: DeskDeps): void {
  serve(app, endpoints.fields, async ({ principal: { workspaceId } }) => ({
    fields: await inWorkspace(db, workspaceId, (connection) => listFields(connection, workspaceId)),
  }));
  serve(app, endpoints.putField, ({ principal, params, body }) =>
    putField(db, principal.workspaceId, {
      field: { ...body, name: params.name },
      by: principal.id,
      now: clock.now(),
    }),
  );
  serve(app, endpoints.removeField, ({ principal, params }) =>
    removeField(db, principal.workspaceId, params.name),
  );
}

function noteRoutes(app: FastifyInstance, { db, clock }: DeskDeps): void {
  serve(app, endpoints.addNote, ({ principal: { workspaceId, id: by }, params, body }) =>
    addNote(db, workspaceId, { ref: params.ticket, ...body, by, now: clock.now() }),
  );
  serve(app, endpoints.attach, ({ principal: { workspaceId, id: by }, params, body }) =>
    attachFile(db, workspaceId, {
      ref: params.ticket,
      title: body.title,
      bytes: Buffer.from(body.base64, 'base64'),
      by,
      now: clock.now(),
    }),
  );
  serve(app, endpoints.download, async ({ principal, params, reply }) => {
    const { ticket: ref, attachmentId } = params;
    const { name, mediaType, bytes } = await readAttachment(db, principal.workspaceId, { ref, attachmentId });
    await reply
      .type(mediaType)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', `default-src 'none'; sandbox`)
      .header('cache-control', 'private, no-store')
      .send(bytes);
  });
}

function tieRoutes(app: FastifyInstance, { db, clock }: DeskDeps): void {
  serve(app, endpoints.link, ({ principal, params, body: { kind, to } }) =>
    linkTickets(db, principal.workspaceId, {
      from: params.ticket,
      to,
      kind,
      by: principal.id,
      now: clock.now(),
    }),
  );
  serve(app, endpoints.unlink, ({ principal, params, body: { kind, to } }) =>
    unlinkTickets(db, principal.workspaceId, { from: params.ticket, to, kind }),
  );
  serve(
    app,
    endpoints.merge,
    async ({ principal: { workspaceId, id: by }, params: { ticket: from }, body }) => {
      await mergeTickets(db, workspaceId, { from, into: body.into, by, now: clock.now() });
      return readTicket(db, workspaceId, { ref: from, now: clock.now() });
    },
  );
  serve(app, endpoints.unmerge, async ({ principal: { workspaceId, id: by }, params: { ticket: ref } }) => {
    await unmergeTicket(db, workspaceId, { ref, by, now: clock.now() });
    return readTicket(db, workspaceId, { ref, now: clock.now() });
  });
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mediaEndpoints as endpoints } from '../../api/media.ts';
import { AppError } from '../../base/errors.ts';
import { dropFile, keepFile } from '../../composer/conversationFiles.ts';
import { isShownInline, MAX_FILE_BYTES } from '../../composer/fileRules.ts';
import { fileOfMessage, type InboundFileDeps } from '../../composer/inboundFile.ts';
import { mediaToken } from '../../composer/mediaLinks.ts';
import { needConversation } from '../../composer/needConversation.ts';
import { transcriptOf } from '../../composer/transcriptOf.ts';
import { mediaOrigin } from '../console/mediaOrigin.ts';
import { limitedBytes } from '../limitedBytes.ts';
import { serve } from '../serve.ts';

export interface MediaDeps extends InboundFileDeps {
  publicUrl: string | null;
  media: { secret: string; url: string | null };
}

/** This many files are read in at a time; whoever comes then waits, and the network with them. */
const AT_A_TIME = 4;

/** Files of conversations: those that agents put there, and those that contacts sent. */
export async function mediaRoutes(app: FastifyInstance, deps: MediaDeps): Promise<void> {
  const { db, clock } = deps;
  // A file is read from the network as it comes, and is never taken for JSON.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined));
  const read = limitedBytes({ atATime: AT_A_TIME, bytes: MAX_FILE_BYTES });
  serve(app, endpoints.upload, async ({ principal, params, query, request }) => {
    await needConversation(db, principal.workspaceId, params.conversationId);
    const bytes = await read(request.raw);
    if (bytes === null)
      throw new AppError(
        'FILE_REFUSED',
        `The file is larger than ${MAX_FILE_BYTES} bytes; nothing of it was kept`,
      );
    const { fileId: id, conversationId } = params;
    const keeping = { id, conversationId, name: query.name, bytes, by: principal.id, now: clock.now() };
    return keepFile(db, principal.workspaceId, keeping);
  });
  serve(app, endpoints.drop, async ({ principal, params }) => {
    await needConversation(db, principal.workspaceId, params.conversationId);
    await dropFile(db, principal.workspaceId, params);
  });
  serve(app, endpoints.ofMessage, async ({ principal: { workspaceId }, params, request }) => {
    const file = await fileOfMessage(deps, workspaceId, params);
    if (file.state !== 'ready') return file;
    const { state, name, mediaType, sizeBytes, fileId } = file;
    const transcript = await transcriptOf(db, workspaceId, params.messageId);
    return {
      state,
      name,
      mediaType,
      sizeBytes,
      isInline: isShownInline(mediaType),
      transcript,
      ...linkTo(deps, request, { workspaceId, fileId }),
    };
  });
}

function linkTo(
  { publicUrl, media, clock }: MediaDeps,
  request: FastifyRequest,
  { workspaceId, fileId }: { workspaceId: string; fileId: string },
): { url: string; until: Date } {
  const { token, until } = mediaToken(media.secret, { workspaceId, fileId, now: clock.now() });
  return { url: `${mediaOrigin(request, { publicUrl, mediaUrl: media.url })}/media/${token}`, until };
}

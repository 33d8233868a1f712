import { FormData } from 'undici';
import type { OutboundDocument, SendFailure } from '../channel.ts';
import { idOf, objectOf } from '../wire.ts';
import { answerFailure } from './answerFailure.ts';
import type { GraphApi } from './graphApi.ts';
import { LIMITS } from './limits.ts';

/**
 * Uploads a file and gives the id under which it can be sent for 30 days from this number.
 * Whatever goes wrong here, no message was sent: an upload that got lost is made again.
 */
export async function uploadDocument(
  api: GraphApi,
  account: string,
  { bytes, mediaType, fileName }: OutboundDocument,
  signal: AbortSignal,
): Promise<{ mediaId: string } | { failure: SendFailure }> {
  if (bytes.length === 0 || bytes.length > LIMITS.documentBytes) {
    const detail = `the document is empty or larger than ${LIMITS.documentBytes} bytes`;
    return { failure: { code: 'refusedHere', detail, remedy: 'fix' } };
  }
  /** Both the part and the field name the type: with one of them missing the provider guesses. */
  const form = new FormData();
  form.append('messaging_product', 'whatsapp');
  form.append('type', mediaType);
  form.append('file', new Blob([Buffer.from(bytes)], { type: mediaType }), fileName);
  const answer = await api({ method: 'POST', path: `${account}/media`, form, signal });
  const again: SendFailure = {
    code: 'uploadLost',
    detail: 'the upload got no readable answer',
    remedy: 'retry',
  };
  if (answer.kind === 'lost') return { failure: again };
  const mediaId = answer.kind === 'answer' && answer.status < 300 ? idOf(objectOf(answer.body)?.id) : null;
  if (mediaId !== null) return { mediaId };
  if (answer.kind === 'answer' && answer.status < 300) return { failure: again };
  return { failure: answerFailure(answer) ?? again };
}

import { makeStore } from '../../../data/store.ts';
import { newId } from '../data/newId.ts';

/** A file on its way to the server, or there already. */
export interface Upload {
  id: string;
  conversationId: string;
  name: string;
  sizeBytes: number;
  /** Of its bytes, how many are there: 0 to 1. */
  share: number;
  state: 'going' | 'there' | 'failed';
  problem: string | null;
}

export const MAX_FILE_BYTES = 25 * 1024 * 1024;
/** They outlive a look at another conversation. */
export const uploads = makeStore<readonly Upload[]>([]);
const requests = new Map<string, XMLHttpRequest>();

/** `tooLarge`: what is said of a file that is not taken. */
export function upload(conversationId: string, file: File, tooLarge: string): void {
  const made: Upload = {
    id: newId(),
    conversationId,
    name: file.name,
    sizeBytes: file.size,
    share: 0,
    state: file.size > MAX_FILE_BYTES ? 'failed' : 'going',
    problem: file.size > MAX_FILE_BYTES ? tooLarge : null,
  };
  uploads.set([...uploads.get(), made]);
  if (made.state === 'going') begin(made, file);
}

/** Only this kind of request tells how far it has come. */
function begin({ id, conversationId, name }: Upload, file: File): void {
  const request = new XMLHttpRequest();
  requests.set(id, request);
  const query = new URLSearchParams({ name: name || 'file' });
  request.open('PUT', `/api/v1/conversations/${conversationId}/files/${id}?${query.toString()}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('idempotency-key', id);
  request.upload.onprogress = ({ loaded, total }) => change(id, { share: total > 0 ? loaded / total : 0 });
  request.onload = () =>
    change(
      id,
      request.status === 201
        ? { state: 'there', share: 1 }
        : { state: 'failed', problem: detailOf(request.responseText) },
    );
  request.onerror = () => change(id, { state: 'failed', problem: '' });
  request.onloadend = () => requests.delete(id);
  request.send(file);
}

/** Also what was sent: then it only leaves the composer. */
export function dropUpload(id: string, { isSent = false } = {}): void {
  const found = uploads.get().find((each) => each.id === id);
  requests.get(id)?.abort();
  uploads.set(uploads.get().filter((each) => each.id !== id));
  if (!found || isSent || found.state !== 'there') return;
  const path = `/api/v1/conversations/${found.conversationId}/files/${id}`;
  void fetch(path, { method: 'DELETE', headers: { 'idempotency-key': newId() } }).catch(() => undefined);
}

function change(id: string, to: Partial<Upload>): void {
  uploads.set(uploads.get().map((each) => (each.id === id ? { ...each, ...to } : each)));
}

function detailOf(text: string): string {
  try {
    const { detail }: { detail?: unknown } = JSON.parse(text);
    return typeof detail === 'string' ? detail : '';
  } catch {
    return '';
  }
}

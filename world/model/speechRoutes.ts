import type { FastifyRequest } from 'fastify';
import { ModelError } from './modelError.ts';
import { transcribe, type ModelState } from './state.ts';

/** What OpenAI takes. Source: https://platform.openai.com/docs/guides/speech-to-text, read 2026-11-21. */
const LARGEST_BYTES = 25 * 1024 * 1024;
const FORMATS = ['flac', 'm4a', 'mp3', 'mp4', 'mpeg', 'mpga', 'oga', 'ogg', 'wav', 'webm'];
/** Ogg with Opus as phones record it: about two kilobytes a second. */
const BYTES_PER_SECOND = 2_000;

/** `POST /v1/audio/transcriptions`. */
export function addSpeechRoutes(state: ModelState): void {
  const { app, clock } = state.peer;
  app.addContentTypeParser(/^multipart\/form-data/, { parseAs: 'buffer' }, readForm);
  app.post('/v1/audio/transcriptions', async (request, reply) => {
    const { file, model, language } = checkForm(request.body);
    const spoken = await transcribe(state, { request, reply });
    if (spoken === null) return reply;
    const bytes = Buffer.from(await file.arrayBuffer());
    state.requests.put({
      id: `req_${state.requests.count() + 1}`,
      at: clock.now().toISOString(),
      path: '/v1/audio/transcriptions',
      model,
      system: '',
      prompt: [file.name, file.type, bytes.length, language].filter((part) => part !== null).join(' '),
      schema: null,
      answer: spoken,
      mode: state.mode.mode,
    });
    const seconds = Math.max(1, Math.ceil(bytes.length / BYTES_PER_SECOND));
    return { text: spoken, usage: { type: 'duration', seconds } };
  });
}

async function readForm({ headers }: FastifyRequest, body: string | Buffer): Promise<FormData> {
  const form = new Response(new Uint8Array(Buffer.from(body)), {
    headers: { 'content-type': headers['content-type'] ?? '' },
  });
  return form.formData().catch(() => {
    throw new ModelError(400, 'Could not parse multipart form');
  });
}

function checkForm(form: unknown): {
  file: File;
  model: string;
  language: string | null;
} {
  if (!(form instanceof FormData)) throw new ModelError(400, 'Expected a multipart form');
  const file = form.get('file');
  const model = form.get('model');
  const language = form.get('language');
  if (typeof model !== 'string') throw new ModelError(400, 'you must provide a model parameter');
  if (!(file instanceof File)) throw new ModelError(400, 'you must provide a file', null, 'file');
  if (file.size > LARGEST_BYTES) throw new ModelError(413, 'Maximum content size limit (26214400) exceeded');
  const format = file.name.split('.').at(-1) ?? '';
  if (!FORMATS.includes(format))
    throw new ModelError(400, `Invalid file format. Supported formats: ${FORMATS.join(', ')}`, null, 'file');
  if (language !== null && !(typeof language === 'string' && /^[a-z]{2}$/.test(language)))
    throw new ModelError(400, 'Invalid language: it must be specified in ISO-639-1 format', null, 'language');
  return { file, model, language };
}

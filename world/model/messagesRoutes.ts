import { z } from 'zod';
import { ALPHANUMERIC, randomText } from '../random.ts';
import { isRecord, recordAt, textAt } from '../json.ts';
import { checked } from './chatRoutes.ts';
import { inAnthropicForm, ModelError } from './modelError.ts';
import { say, type ModelState, type Said } from './state.ts';

const blocks = z.union([
  z.string(),
  z
    .array(z.looseObject({ type: z.literal('text'), text: z.string() }))
    .transform((parts) => parts.map(({ text }) => text).join('\n')),
]);

const messagesBody = z.looseObject({
  model: z.string(),
  max_tokens: z.int().positive(),
  system: blocks.optional(),
  messages: z.array(z.looseObject({ role: z.enum(['user', 'assistant']), content: blocks })).min(1),
  output_config: z
    .looseObject({ format: z.looseObject({ type: z.literal('json_schema') }).optional() })
    .optional(),
  tools: z.array(z.looseObject({ name: z.string() })).optional(),
});

/** `POST /v1/messages`. Source: https://platform.claude.com/docs/en/api/messages, read 2026-11-21. */
export function addMessagesRoutes(state: ModelState): void {
  const { app } = state.peer;
  // Errors of this path, faults included, are worded as Anthropic words them.
  app.addHook('onSend', async (request, reply, sent) => {
    if (!request.url.startsWith('/v1/messages') || reply.statusCode < 400 || typeof sent !== 'string')
      return sent;
    const error = recordAt(JSON.parse(sent), 'error');
    return isRecord(error)
      ? JSON.stringify(inAnthropicForm(reply.statusCode, textAt(error, 'message') ?? ''))
      : sent;
  });
  app.post('/v1/messages', async (request, reply) => {
    if (request.headers['anthropic-version'] === undefined)
      throw new ModelError(400, 'anthropic-version: header is required');
    const body = checked(messagesBody, request.body);
    const said = await say(state, questionOf(body), { request, reply });
    if (said === null) return reply;
    return answerOf(state, body, said);
  });
}

function questionOf({ model, system = '', messages, output_config, tools }: z.output<typeof messagesBody>) {
  const [tool] = tools ?? [];
  const schema: unknown = output_config?.format?.['schema'] ?? tool?.['input_schema'] ?? null;
  const prompt = messages
    .filter(({ role }) => role === 'user')
    .map(({ content }) => content)
    .join('\n');
  return { path: '/v1/messages', model, system, prompt, schema };
}

function answerOf({ peer }: ModelState, { model, tools }: z.output<typeof messagesBody>, said: Said) {
  const { text, kind, tokens } = said;
  const [tool] = tools ?? [];
  const content =
    tool && kind === 'text'
      ? {
          type: 'tool_use',
          id: `toolu_${randomText(peer.random, 24, ALPHANUMERIC)}`,
          name: tool.name,
          input: inputOf(text),
        }
      : { type: 'text', text };
  return {
    id: `msg_${randomText(peer.random, 24, ALPHANUMERIC)}`,
    type: 'message',
    role: 'assistant',
    model,
    content: kind === 'refusal' ? [] : [content],
    stop_reason: kind === 'refusal' ? 'refusal' : tool ? 'tool_use' : 'end_turn',
    stop_sequence: null,
    usage: {
      input_tokens: tokens.input - tokens.cached,
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: tokens.cached,
      output_tokens: tokens.output,
    },
  };
}

function inputOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}

import { z } from 'zod';
import { HEX, randomText } from '../random.ts';
import { ModelError } from './modelError.ts';
import { say, type ModelState } from './state.ts';

const part = z.union([
  z.string(),
  z
    .array(z.looseObject({ type: z.string(), text: z.string().optional() }))
    .transform((parts) => parts.map(({ text = '' }) => text).join('')),
]);

const chatBody = z.looseObject({
  model: z.string(),
  messages: z
    .array(z.looseObject({ role: z.enum(['system', 'developer', 'user', 'assistant']), content: part }))
    .min(1),
  stream: z.literal(false).optional(),
  response_format: z
    .discriminatedUnion('type', [
      z.object({
        type: z.literal('json_schema'),
        json_schema: z.object({
          name: z.string().regex(/^[\w-]{1,64}$/),
          schema: z.looseObject({ type: z.literal('object') }),
          strict: z.boolean().nullish(),
          description: z.string().optional(),
        }),
      }),
      z.object({ type: z.literal('json_object') }),
      z.object({ type: z.literal('text') }),
    ])
    .optional(),
});

/** `POST /v1/chat/completions`. Source: https://platform.openai.com/docs/api-reference/chat/create, read 2026-11-21. */
export function addChatRoutes(state: ModelState): void {
  const { app, clock, random } = state.peer;
  app.post('/v1/chat/completions', async (request, reply) => {
    const body = checked(chatBody, request.body);
    const said = await say(state, questionOf(body), { request, reply });
    if (said === null) return reply;
    const isRefusal = said.kind === 'refusal';
    return {
      id: `chatcmpl-${randomText(random, 29, HEX)}`,
      object: 'chat.completion',
      created: Math.floor(clock.now().getTime() / 1000),
      model: body.model,
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: isRefusal ? null : said.text,
            refusal: isRefusal ? said.text : null,
            annotations: [],
          },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      usage: {
        prompt_tokens: said.tokens.input,
        completion_tokens: said.tokens.output,
        total_tokens: said.tokens.input + said.tokens.output,
        prompt_tokens_details: { cached_tokens: said.tokens.cached, audio_tokens: 0 },
        completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
      },
      service_tier: 'default',
      system_fingerprint: null,
    };
  });
}

function questionOf({ model, messages, response_format }: z.output<typeof chatBody>) {
  const of = (...roles: string[]) =>
    messages
      .filter(({ role }) => roles.includes(role))
      .map(({ content }) => content)
      .join('\n');
  const schema = response_format?.type === 'json_schema' ? response_format.json_schema.schema : null;
  return {
    path: '/v1/chat/completions',
    model,
    system: of('system', 'developer'),
    prompt: of('user'),
    schema,
  };
}

/** The body as the schema has it, or OpenAI's 400. */
export function checked<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ModelError(
    400,
    issue?.message ?? 'Invalid request',
    'invalid_value',
    issue?.path.join('.') ?? null,
  );
}

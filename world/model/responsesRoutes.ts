import { z } from 'zod';
import { HEX, randomText } from '../random.ts';
import { checked } from './chatRoutes.ts';
import { say, type ModelState, type Said } from './state.ts';

const content = z.union([
  z.string(),
  z
    .array(z.looseObject({ type: z.string(), text: z.string().optional() }))
    .transform((parts) => parts.map(({ text = '' }) => text).join('')),
]);

const responsesBody = z.looseObject({
  model: z.string(),
  instructions: z.string().nullish(),
  input: z
    .array(z.looseObject({ role: z.enum(['system', 'developer', 'user', 'assistant']), content }))
    .min(1),
  text: z
    .looseObject({
      format: z
        .looseObject({ type: z.string(), schema: z.looseObject({ type: z.literal('object') }).optional() })
        .optional(),
    })
    .optional(),
});

/** `POST /v1/responses`. Source: https://platform.openai.com/docs/api-reference/responses/create, read 2026-11-21. */
export function addResponsesRoutes(state: ModelState): void {
  const { app, clock, random } = state.peer;
  app.post('/v1/responses', async (request, reply) => {
    const body = checked(responsesBody, request.body);
    const said = await say(state, questionOf(body), { request, reply });
    if (said === null) return reply;
    return {
      id: `resp_${randomText(random, 48, HEX)}`,
      object: 'response',
      created_at: Math.floor(clock.now().getTime() / 1000),
      status: 'completed',
      error: null,
      incomplete_details: null,
      model: body.model,
      output: [messageOf(said, `msg_${randomText(random, 48, HEX)}`)],
      usage: {
        input_tokens: said.tokens.input,
        input_tokens_details: { cached_tokens: said.tokens.cached },
        output_tokens: said.tokens.output,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: said.tokens.input + said.tokens.output,
      },
    };
  });
}

function messageOf({ kind, text }: Said, id: string) {
  const part =
    kind === 'refusal'
      ? { type: 'refusal', refusal: text }
      : { type: 'output_text', text, annotations: [], logprobs: [] };
  return { type: 'message', id, status: 'completed', role: 'assistant', content: [part] };
}

function questionOf({ model, instructions, input, text }: z.output<typeof responsesBody>) {
  const of = (...roles: string[]) =>
    input
      .filter(({ role }) => roles.includes(role))
      .map(({ content: said }) => said)
      .join('\n');
  const system = [instructions ?? '', of('system', 'developer')].filter((each) => each !== '').join('\n');
  return { path: '/v1/responses', model, system, prompt: of('user'), schema: text?.format?.schema ?? null };
}

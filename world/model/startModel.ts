import { z } from 'zod';
import { CONTROL_PREFIX } from '../faultHooks.ts';
import { HTTP_FAULTS } from '../faultKinds.ts';
import { openPeer, peerControls, type Room } from '../peer.ts';
import { addChatRoutes } from './chatRoutes.ts';
import { addMessagesRoutes } from './messagesRoutes.ts';
import type { Model, ModelOptions, ModelRequest } from './model.ts';
import { ModelError, wordModelError, wordModelStatus } from './modelError.ts';
import { folded } from './question.ts';
import { addResponsesRoutes } from './responsesRoutes.ts';
import { addSpeechRoutes } from './speechRoutes.ts';
import type { ModelState } from './state.ts';

/** Starts the language model: three wire formats, one mind. */
export async function startModel(
  room: Room,
  options: ModelOptions,
): Promise<{ model: Model; stop(): Promise<void> }> {
  const peer = openPeer(room, {
    name: 'model',
    port: options.port ?? 0,
    faultKinds: HTTP_FAULTS,
    wordError: wordModelStatus,
    wordThrown: wordModelError,
  });
  const state: ModelState = {
    peer,
    script: { rules: [], meanings: new Map() },
    mode: { mode: 'scripted' },
    speech: '',
    requests: peer.store.collection<ModelRequest>('request'),
    seen: new Set(),
  };
  addKeyCheck(state, options.apiKey);
  addChatRoutes(state);
  addResponsesRoutes(state);
  addMessagesRoutes(state);
  addSpeechRoutes(state);
  const model = modelControls(state);
  addControlRoutes(state, model);
  await peer.listen();
  return { model: { ...model, url: peer.url() }, stop: () => peer.stop() };
}

function addKeyCheck({ peer }: ModelState, apiKey: string): void {
  peer.app.addHook('onRequest', async ({ url, headers }) => {
    if (url.startsWith(CONTROL_PREFIX)) return;
    if (headers.authorization === `Bearer ${apiKey}` || headers['x-api-key'] === apiKey) return;
    throw new ModelError(401, 'Incorrect API key provided', 'invalid_api_key');
  });
  peer.app.setNotFoundHandler(async ({ method, url }) => {
    throw new ModelError(404, `Invalid URL (${method} ${url})`);
  });
}

function modelControls(state: ModelState): Model {
  return {
    ...peerControls(state.peer),
    setMode: (mode) => {
      state.mode = mode;
    },
    addRule: (rule) => void state.script.rules.push(rule),
    teach: (meanings) => {
      for (const [text, intents] of Object.entries(meanings))
        state.script.meanings.set(folded(text), intents);
    },
    setSpeech: (text) => {
      state.speech = text;
    },
    requests: () => state.requests.list(),
    forget: () => {
      for (const { id } of state.requests.list()) state.requests.remove(id);
    },
  };
}

const when = { times: z.int().positive().optional(), only: z.literal('drafts').optional() };
const modeBody = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('scripted'), ...when }),
  z.strictObject({ mode: z.literal('slow'), ms: z.number().nonnegative().nullable(), ...when }),
  z.strictObject({
    mode: z.literal('malformed'),
    how: z.enum(['broken', 'truncated', 'wrongSchema', 'prose', 'empty']).optional(),
    ...when,
  }),
  z.strictObject({ mode: z.literal('refusing'), ...when }),
  z.strictObject({ mode: z.literal('down'), how: z.enum(['reset', '503']).optional(), ...when }),
  z.strictObject({ mode: z.literal('hostile'), ...when }),
]);
const ruleBody = z.strictObject({
  when: z.union([z.strictObject({ contains: z.string() }), z.strictObject({ equals: z.string() })]),
  take: z.array(z.strictObject({ like: z.string(), words: z.string().optional() })).optional(),
  say: z.string().optional(),
});

/** The switches under `/__world`, for another process. */
function addControlRoutes({ peer: { app } }: ModelState, model: Model): void {
  app.post(`${CONTROL_PREFIX}/mode`, async (request) => {
    const mode = modeBody.parse(request.body);
    model.setMode(mode);
    return mode;
  });
  app.post(`${CONTROL_PREFIX}/rules`, async (request) => {
    const rule = ruleBody.parse(request.body);
    model.addRule(rule);
    return rule;
  });
  app.post(`${CONTROL_PREFIX}/meanings`, async (request) => {
    const meanings = z.record(z.string(), z.array(z.string())).parse(request.body);
    model.teach(meanings);
    return { taught: Object.keys(meanings).length };
  });
  app.post(`${CONTROL_PREFIX}/speech`, async (request) => {
    const { text } = z.strictObject({ text: z.string() }).parse(request.body);
    model.setSpeech(text);
    return { text };
  });
  app.get(`${CONTROL_PREFIX}/requests`, async () => model.requests());
  app.delete(`${CONTROL_PREFIX}/requests`, async () => {
    model.forget();
    return [];
  });
}

import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Persona, PhoneView } from './simulatorShapes.ts';

const Key = z.string().min(1).max(200);

/** What a customer of the demo does on the phone. */
export const DemoWrite = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('write'), text: z.string().min(1).max(4_096) }),
  z.strictObject({ do: z.literal('tap'), choice: z.string().min(1).max(200) }),
]);
export type DemoWrite = z.output<typeof DemoWrite>;

const Phone = PhoneView.extend({
  /** Null: they have not written yet. */
  conversation: z
    .strictObject({
      id: z.uuid(),
      holder: z.strictObject({ kind: z.enum(['assistant', 'agent', 'queue']), name: z.string().nullable() }),
      /** Of the newest matter that is no mere question; null: there is none. */
      loop: z
        .strictObject({ protocolNumber: z.string(), state: z.string(), outcome: z.string().nullable() })
        .nullable(),
      /** A person held it, and the assistant has it back. */
      wasHandedBack: z.boolean(),
    })
    .nullable(),
});
export type DemoPhone = z.output<typeof Phone>;

const person = z.strictObject({ person: z.string().regex(/^[a-zA-Z0-9]{1,40}$/) });

export const demoEndpoints = {
  signIn: endpoint({
    method: 'POST',
    path: '/access/demo',
    access: 'public',
    summary: 'Sign in to the demo with the key of the link that its start prints',
    body: z.strictObject({ key: Key }),
    reply: z.strictObject({ level: z.enum(['password']) }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/demo',
    access: 'signedIn',
    summary: 'Tell whether this is the demo, and who has a phone in it',
    reply: z.strictObject({ isDemo: z.boolean(), people: z.array(Persona) }),
  }),
  phone: endpoint({
    method: 'GET',
    path: '/demo/phones/:person',
    access: 'conversation.read',
    summary: 'Look at the phone of a customer of the demo',
    params: person,
    reply: Phone,
  }),
  write: endpoint({
    method: 'POST',
    path: '/demo/phones/:person',
    access: 'conversation.act',
    summary: 'Write as a customer of the demo',
    params: person,
    body: DemoWrite,
    reply: Phone,
  }),
  later: endpoint({
    method: 'POST',
    path: '/demo/later',
    access: 'desk.configure',
    summary: 'Let time pass in the demo at once',
    body: z.strictObject({ ms: z.int().min(1_000).max(2_592_000_000) }),
  }),
  reset: endpoint({
    method: 'POST',
    path: '/demo/reset',
    access: 'desk.configure',
    summary: 'Put the demo back to its beginning: all that was said and done in it is gone',
  }),
};

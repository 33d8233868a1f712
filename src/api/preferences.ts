import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant } from './page.ts';
import { PersonName } from './people.ts';

const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What somebody set for themselves. What is left out is as the console has it by itself. */
export const PreferencesBody = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).optional(),
  density: z.enum(['comfortable', 'compact']).optional(),
  locale: z.enum(['en', 'pt-BR', 'es']).nullable().optional(),
  /** By the id of a command: other keys than its own; null: none. */
  keys: z
    .record(z.string().regex(/^[\w.-]{1,100}$/), z.string().min(1).max(60).nullable())
    .refine((keys) => Object.keys(keys).length <= 300, { error: 'expected 300 commands at most' })
    .optional(),
  enterSends: z.boolean().optional(),
  notify: z
    .strictObject({
      /** Of what is told, what this person does not want to hear. */
      off: z.array(z.string().regex(/^[\w.-]{1,60}$/)).max(60),
      hasSound: z.boolean(),
      /** From and until, in the operation's time zone; null: none. */
      quiet: z.strictObject({ from: ClockTime, until: ClockTime }).nullable(),
    })
    .optional(),
});
export type PreferencesBody = z.output<typeof PreferencesBody>;

const PreferencesReply = z.strictObject({
  preferences: PreferencesBody,
  /** Null: nothing was ever set. */
  changedAt: Instant.nullable(),
});

/** What follows a person from browser to browser. */
export const preferencesEndpoints = {
  read: endpoint({
    method: 'GET',
    path: '/preferences',
    access: 'signedIn',
    summary: 'Read what you set for yourself',
    reply: PreferencesReply,
  }),
  put: endpoint({
    method: 'PUT',
    path: '/preferences',
    access: 'signedIn',
    summary: 'Set what you want for yourself; what is left out stays as it is',
    body: PreferencesBody,
    reply: PreferencesReply,
  }),
  rename: endpoint({
    method: 'PUT',
    path: '/preferences/name',
    access: 'signedIn',
    summary: 'Give yourself another name; your handle stays',
    body: z.strictObject({ name: PersonName }),
  }),
};

import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { LanguageTag } from './knowledge.ts';
import { Instant, pageOf, PageQuery } from './page.ts';
import { PERMISSION_NAMES, ROLES } from './permission.ts';

/** 'ines', 'marina.silva': never given to another person. */
export const AgentHandle = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/);
/** They stand beside handles where it is told who did something. */
const RESERVED = new Set(['phone', 'assistant', 'customer', 'system', 'installation']);
const NewHandle = AgentHandle.refine((id) => !RESERVED.has(id), 'is taken by the product');

export const PersonName = z
  .string()
  .trim()
  .max(100)
  .regex(/^\P{Cc}+$/u);
export const Email = z.email().max(200);

const Role = z.enum(ROLES);
const State = z.enum(['invited', 'active', 'suspended', 'removed']);
const Skill = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,39}$/u);
const TeamId = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/);
const Permissions = z.array(z.enum(PERMISSION_NAMES));

const abilities = {
  languages: z.array(LanguageTag).max(30),
  skills: z.array(Skill).max(100),
  /** How many conversations they hold at once. */
  capacity: z.int().min(0).max(1_000),
};

export const AgentReply = z.strictObject({
  id: AgentHandle,
  name: z.string(),
  email: z.string(),
  role: Role,
  state: State,
  languages: z.array(z.string()),
  skills: z.array(z.string()),
  capacity: z.int(),
  teams: z.array(z.strictObject({ id: TeamId, isLead: z.boolean() })),
  createdAt: Instant,
});

/** A link that works once. No mail is sent: whoever made it gives it to the person. */
const LinkReply = z.strictObject({
  agentId: AgentHandle,
  /** What the link carries, for `/access/accept` or `/access/password/reset`. */
  token: z.string(),
  url: z.url(),
  expiresAt: Instant,
});

const TeamReply = z.strictObject({
  id: TeamId,
  name: z.string(),
  members: z.array(z.strictObject({ agentId: AgentHandle, isLead: z.boolean() })),
});

const AgentParams = z.strictObject({ agentId: AgentHandle });
const TeamParams = z.strictObject({ teamId: TeamId });
const MemberParams = z.strictObject({ teamId: TeamId, agentId: AgentHandle });

/** `…?state=active&state=invited`, or one. */
const states = z
  .union([State, z.array(State).min(1).max(4)])
  .transform((given) => [given].flat())
  .default(['invited', 'active', 'suspended']);

const write = 'people.write';

export const peopleEndpoints = {
  invite: endpoint({
    method: 'POST',
    path: '/access/invitations',
    access: write,
    summary: 'Invite somebody; the link to give to them is answered this once',
    body: z.strictObject({
      id: NewHandle,
      name: PersonName,
      email: Email,
      role: Role,
      languages: abilities.languages.default([]),
      skills: abilities.skills.default([]),
      capacity: abilities.capacity.default(6),
    }),
    reply: LinkReply,
    status: 201,
    isSecret: true,
    stepUp: true,
  }),
  inviteAgain: endpoint({
    method: 'POST',
    path: '/access/invitations/:agentId/again',
    access: write,
    summary: 'Make a new link for somebody who was invited; the one before is void',
    params: AgentParams,
    reply: LinkReply,
    isSecret: true,
    stepUp: true,
  }),
  withdraw: endpoint({
    method: 'DELETE',
    path: '/access/invitations/:agentId',
    access: write,
    summary: 'Take an invitation back',
    params: AgentParams,
  }),
  list: endpoint({
    method: 'GET',
    path: '/access/agents',
    access: 'people.read',
    summary: 'List agents by handle',
    query: PageQuery.extend({ state: states }),
    reply: pageOf(AgentReply),
  }),
  read: endpoint({
    method: 'GET',
    path: '/access/agents/:agentId',
    access: 'people.read',
    summary: 'Read one agent',
    params: AgentParams,
    reply: AgentReply,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/access/agents/:agentId',
    access: write,
    summary:
      'Change an agent: what is left out stays; another role wants a fresh proof as /access/stepUp gives it',
    params: AgentParams,
    body: z.strictObject({ name: PersonName, email: Email, role: Role, ...abilities }).partial(),
    reply: AgentReply,
  }),
  suspend: endpoint({
    method: 'POST',
    path: '/access/agents/:agentId/suspend',
    access: write,
    summary: 'Let an agent in no more until it is taken back; sessions end at once',
    params: AgentParams,
  }),
  resume: endpoint({
    method: 'POST',
    path: '/access/agents/:agentId/resume',
    access: write,
    summary: 'Let a suspended agent in again',
    params: AgentParams,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/access/agents/:agentId',
    access: write,
    summary: 'Remove an agent for good; what they hold is given to others',
    params: AgentParams,
  }),
  passwordLink: endpoint({
    method: 'POST',
    path: '/access/agents/:agentId/passwordLink',
    access: write,
    stepUp: true,
    summary: 'Make a link by which an agent sets a new password, once',
    params: AgentParams,
    reply: LinkReply,
    isSecret: true,
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/access/agents/:agentId/sessions',
    access: write,
    summary: 'End all sessions of an agent',
    params: AgentParams,
  }),
  teams: endpoint({
    method: 'GET',
    path: '/access/teams',
    access: 'people.read',
    summary: 'List the teams with their members',
    reply: z.strictObject({ items: z.array(TeamReply) }),
  }),
  addTeam: endpoint({
    method: 'POST',
    path: '/access/teams',
    access: write,
    summary: 'Make a team',
    body: z.strictObject({ id: TeamId, name: PersonName }),
    status: 201,
    reply: z.strictObject({ id: TeamId }),
  }),
  renameTeam: endpoint({
    method: 'PATCH',
    path: '/access/teams/:teamId',
    access: write,
    summary: 'Give a team another name',
    params: TeamParams,
    body: z.strictObject({ name: PersonName }),
  }),
  removeTeam: endpoint({
    method: 'DELETE',
    path: '/access/teams/:teamId',
    access: write,
    summary: 'Remove a team; its members stay agents',
    params: TeamParams,
  }),
  setMember: endpoint({
    method: 'PUT',
    path: '/access/teams/:teamId/members/:agentId',
    access: write,
    summary: 'Put an agent into a team, or say whether they lead it',
    params: MemberParams,
    body: z.strictObject({ isLead: z.boolean().default(false) }),
  }),
  removeMember: endpoint({
    method: 'DELETE',
    path: '/access/teams/:teamId/members/:agentId',
    access: write,
    summary: 'Take an agent out of a team',
    params: MemberParams,
  }),
  roles: endpoint({
    method: 'GET',
    path: '/access/roles',
    access: 'people.read',
    summary: 'List the roles with what each holds',
    reply: z.strictObject({ items: z.array(z.strictObject({ role: Role, permissions: Permissions })) }),
  }),
  changeRole: endpoint({
    method: 'PUT',
    path: '/access/roles/:role',
    access: write,
    stepUp: true,
    summary: 'Say what a role holds, from the next request on',
    params: z.strictObject({ role: Role }),
    body: z.strictObject({ permissions: Permissions }),
  }),
};

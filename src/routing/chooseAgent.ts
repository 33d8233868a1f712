import type { AgentId } from '../base/id.ts';
import type { Desk, DeskAgent, DeskQueue } from './desk.ts';
import { presenceOf } from './presenceOf.ts';

/** What a ticket asks of whoever gets it. */
export interface Sought {
  queue: DeskQueue;
  /** BCP 47: what the contact writes. */
  language: string;
  /** Besides those of the queue. */
  skills: readonly string[];
  /** Gets it before all others when they are there and have room; needs to be no member, and to have no skill. */
  preferred: AgentId | null;
  /** Does not get it: has it now. */
  without: AgentId | null;
  now: Date;
}

/**
 * Who gets a ticket now: somebody of the queue who is online, has room, has the skills and writes the language. Of
 * several, who carries least for their weight; then who has gone longest without a new one; then by name, so that the
 * same desk always chooses the same. Null when nobody is fit.
 */
export function chooseAgent(desk: Desk, sought: Sought): AgentId | null {
  const { queue, preferred, without } = sought;
  const first = preferred === null || preferred === without ? undefined : desk.agents.get(preferred);
  if (first && isFree(desk, first, sought.now)) return first.id;
  const fit = queue.members.flatMap(({ agent: id, weight }) => {
    const agent = desk.agents.get(id);
    return agent && weight > 0 && id !== without && isFit(desk, agent, sought) ? [{ agent, weight }] : [];
  });
  fit.sort(
    (a, b) =>
      a.agent.load / a.weight - b.agent.load / b.weight ||
      a.agent.lastAssignedMs - b.agent.lastAssignedMs ||
      (a.agent.id < b.agent.id ? -1 : 1),
  );
  return fit[0]?.agent.id ?? null;
}

/** Online, and below their capacity. */
export function isFree({ settings }: Desk, { said, load, capacity }: DeskAgent, now: Date): boolean {
  return load < capacity && presenceOf(said, settings, now) === 'online';
}

function isFit(
  desk: Desk,
  agent: DeskAgent,
  sought: Pick<Sought, 'queue' | 'language' | 'skills' | 'now'>,
): boolean {
  const { queue, language, skills, now } = sought;
  return (
    isFree(desk, agent, now) &&
    [...queue.skills, ...skills].every((skill) => agent.skills.includes(skill)) &&
    writes(agent, answersIn(queue, language))
  );
}

/** A queue that answers in certain languages answers in one of them whoever writes in another. */
function answersIn({ languages }: DeskQueue, language: string): readonly string[] {
  if (languages.length === 0 || languages.some((one) => isSameLanguage(one, language))) return [language];
  return languages;
}

/** Of whom no language is known, it is supposed that they write what is needed. */
function writes({ languages }: DeskAgent, wanted: readonly string[]): boolean {
  return languages.length === 0 || languages.some((one) => wanted.some((each) => isSameLanguage(one, each)));
}

/** 'pt' and 'pt-BR' are one language to who writes it. */
function isSameLanguage(a: string, b: string): boolean {
  return baseOf(a) === baseOf(b);
}

function baseOf(language: string): string {
  return (language.split('-')[0] ?? language).toLowerCase();
}

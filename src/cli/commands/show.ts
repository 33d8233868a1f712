import { readMatter, type Matter } from '../../turn/readMatter.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { contentText } from '../contentText.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { instantText } from '../instantText.ts';
import { withMigratedDatabase } from '../withDatabase.ts';
import { workspaceNamed } from '../workspaceNamed.ts';

/** `loopline show <protocol>`: one matter with its steps, effects, tickets, promises and messages. */
export function show(
  protocolNumber: string,
  { json, workspace }: { json: boolean; workspace?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  return withMigratedDatabase(terminal, async (db) => {
    const matter = await readMatter(db, await workspaceNamed(db, workspace), protocolNumber);
    terminal.out(json ? JSON.stringify(matter) : describe(matter));
    return EXIT.ok;
  });
}

/** Made for reading; what a program needs is in `--json`. */
export function describe(matter: Matter): string {
  const { steps, effects, tickets, promises, messages } = matter;
  const parts = [
    headOf(matter.loop),
    part('Steps', ['turn', 'at', 'from', 'to', 'on'], steps, (step) => [
      step.turn,
      instantText(step.at),
      step.from,
      step.to,
      step.on,
    ]),
    part('Effects', ['operation', 'state', 'outcome', 'attempts', 'key'], effects, (effect) => [
      effect.operation,
      effect.state,
      effect.outcome,
      effect.attempts,
      effect.key,
    ]),
    part('Tickets', ['number', 'queue', 'status', 'assignee', 'due', 'reason'], tickets, (ticket) => [
      ticket.number,
      ticket.queue,
      ticket.status,
      ticket.assignee,
      instantText(ticket.dueAt),
      ticket.reason,
    ]),
    part('Promises', ['promise', 'due', 'kept'], promises, ({ promise, dueAt, keptAt }) => [
      promise,
      instantText(dueAt),
      keptAt === null ? 'open' : instantText(keptAt),
    ]),
    part('Messages', ['at', 'author', 'status', 'words'], messages, ({ at, author, status, content }) => [
      instantText(at),
      author,
      status,
      contentText(content),
    ]),
  ];
  return parts.join('\n\n');
}

function headOf(loop: Matter['loop']): string {
  const { protocolNumber, flow, flowVersion, object, outcome } = loop;
  const facts: [string, string | null][] = [
    ['about', object === null ? null : `${object.kind} ${object.ref}`],
    ['opened', instantText(loop.openedAt)],
    ...(outcome === null ? openFacts(loop) : closedFacts(loop, outcome)),
  ];
  const lines = facts.flatMap(([name, value]) => (value === null ? [] : `  ${name.padEnd(11)}${value}`));
  return [`${protocolNumber}  ${flow} v${flowVersion}`, ...lines].join('\n');
}

function openFacts(loop: Matter['loop']): [string, string | null][] {
  return [
    ['state', typeof loop.state === 'string' ? loop.state : JSON.stringify(loop.state)],
    ['owner', loop.owner],
    ['waits for', loop.waitsFor],
    ['next step', loop.nextStep],
    ['until', loop.deadlineAt === null ? null : instantText(loop.deadlineAt)],
  ];
}

function closedFacts({ closedAt }: Matter['loop'], outcome: string): [string, string | null][] {
  return [
    ['closed', closedAt === null ? null : instantText(closedAt)],
    ['outcome', outcome],
  ];
}

function part<Item>(
  title: string,
  names: string[],
  items: Item[],
  toRow: (item: Item) => (string | number | null)[],
): string {
  if (items.length === 0) return `${title}: none`;
  return `${title}\n${table(names, items.map(toRow)).replaceAll(/^/gm, '  ')}`;
}

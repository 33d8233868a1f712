import { migrate as runMigrations } from '../../db/migrate.ts';
import type { MigrationFile } from '../../db/migrationFiles.ts';
import { planMigrations } from '../../db/planMigrations.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import type { Terminal } from '../terminal.ts';
import { withDatabase } from '../withDatabase.ts';

/** `loopline migrate [--dry-run]`: tells what it will do, then does it. There is no way back. */
export function migrate(
  { json, dryRun }: { json: boolean; dryRun: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  return withDatabase(terminal, async (db) => {
    const { applied, pending } = await planMigrations(db.owner);
    if (!json) terminal.out(planLine(applied, pending, dryRun));
    const ran = dryRun ? [] : await runMigrations(db, { onStep: (step) => tellStep(step, json, terminal) });
    if (json)
      terminal.out(JSON.stringify({ dryRun, applied, pending: pending.map(named), ran: ran.map(named) }));
    else if (ran.length > 0) terminal.out('Done.');
    return EXIT.ok;
  });
}

function planLine(applied: number[], pending: MigrationFile[], dryRun: boolean): string {
  if (pending.length === 0) return `The database is up to date: ${applied.length} migrations.`;
  const verb = dryRun ? 'Would run' : 'Will run';
  const steps = pending.map((step) => `  ${label(step)}`).join('\n');
  return `The database has ${applied.length} migrations. ${verb} ${pending.length}, each in a transaction:\n${steps}`;
}

function tellStep(step: MigrationFile, json: boolean, terminal: Terminal): void {
  if (!json) terminal.err(`Running ${label(step)}`);
}

const label = ({ number, name }: MigrationFile): string => `${String(number).padStart(4, '0')} ${name}`;
const named = ({ number, name }: MigrationFile) => ({ number, name });

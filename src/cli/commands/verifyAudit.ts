import { auditKey } from '../../audit/auditKey.ts';
import { checkAudit } from '../../audit/checkAudit.ts';
import type { AuditProblem, AuditVerification } from '../../audit/verifyAudit.ts';
import { readConfig } from '../../config.ts';
import { findWorkspaces } from '../../contact/findWorkspaces.ts';
import { ensureAuditKey } from '../ensureAuditKey.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { auditFolder } from '../openInstallation.ts';
import type { Terminal } from '../terminal.ts';
import { withMigratedDatabase } from '../withDatabase.ts';
import { workspaceNamed } from '../workspaceNamed.ts';

export interface VerifyAuditOptions {
  json: boolean;
  workspace?: string;
}

/** `loopline verify-audit`: walks the audit log of one workspace, or of all, and compares it with what is kept outside. */
export function verifyAudit({ json, workspace }: VerifyAuditOptions, terminal: Terminal): Promise<ExitCode> {
  const config = readConfig(terminal.env);
  return withMigratedDatabase(terminal, async (db) => {
    const key = auditKey(ensureAuditKey(config, terminal));
    const means = { db, key, folder: auditFolder(config, terminal) };
    const wanted = workspace === undefined ? null : await workspaceNamed(db, workspace);
    let code: ExitCode = EXIT.ok;
    for (const { id, slug } of await findWorkspaces(db)) {
      if (wanted !== null && wanted !== id) continue;
      const found = await checkAudit(means, id, null);
      terminal.out(json ? JSON.stringify({ workspace: slug, ...found }) : lineOf(slug, found));
      if (found.problem) code = EXIT.refused;
    }
    return code;
  });
}

function lineOf(slug: string, { to, problem, anchoredNumber }: AuditVerification): string {
  if (problem) return `${slug}: ${WORDS[problem.kind](problem.number)}`;
  const anchored = anchoredNumber === null ? 'none is kept outside yet' : `${anchoredNumber} is kept outside`;
  return `${slug}: ${to} entries, all as they were written; ${anchored}`;
}

const WORDS: { [Kind in AuditProblem['kind']]: (number: number) => string } = {
  keyWrong: () => 'the log was made with another key than the one that is set',
  missing: (number) => `entry ${number} is not there`,
  changed: (number) => `entry ${number} is not as it was written, or not where it was written`,
  headWrong: (number) => `the log does not end where its head says, at ${number}`,
  tailCut: (number) => `entry ${number}, which is kept outside the database, is not in the log any more`,
  anchorForged: () => 'the file with the head of the log was not written by this installation',
};

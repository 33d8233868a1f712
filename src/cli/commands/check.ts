import type { Blueprint } from '../../blueprint/blueprint.ts';
import { checkBlueprint } from '../../blueprint/check/checkBlueprint.ts';
import { notesOn } from '../../blueprint/check/notesOn.ts';
import type { Violation } from '../../blueprint/check/violation.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { loadBlueprints } from '../loadBlueprints.ts';
import type { Terminal } from '../terminal.ts';

/** `loopline check [blueprint]`: the closure proof. Each violation names flow, state, reason and fix. */
export async function check(
  file: string | undefined,
  { json }: { json: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const checked = (await loadBlueprints(file, terminal)).map((blueprint) => ({
    blueprint,
    violations: checkBlueprint(blueprint),
    notes: notesOn(blueprint),
  }));
  if (json) terminal.out(JSON.stringify(checked.map(toJson)));
  else for (const one of checked) terminal.out(reportOf(one));
  return checked.every(({ violations }) => violations.length === 0) ? EXIT.ok : EXIT.refused;
}

interface Checked {
  blueprint: Blueprint;
  violations: Violation[];
  /** What does not keep it from being published. */
  notes: string[];
}

function toJson({ blueprint, violations, notes }: Checked) {
  return { blueprint: blueprint.name, holds: violations.length === 0, violations, notes };
}

function reportOf({ blueprint, violations, notes }: Checked): string {
  if (violations.length > 0) {
    const head = `${blueprint.name}: ${violations.length} to correct`;
    return [head, ...violations.map(describe)].join('\n\n');
  }
  const flows = blueprint.flows.map(
    ({ name, version, plans }) => `${name} v${version} (${plans.size} states)`,
  );
  const counts = [
    `${blueprint.policies.length} policies`,
    `${Object.keys(blueprint.texts).length} texts in ${blueprint.languages.join(', ')}`,
    `${Object.keys(blueprint.templates).length} templates`,
  ];
  const told = notes.map((note) => `\n  note   ${note}`).join('');
  return `${blueprint.name}: holds. Every loop can end.\n  flows  ${flows.join(', ')}\n  words  ${counts.join(', ')}${told}`;
}

function describe({ flow, state, rule, reason, fix }: Violation): string {
  const place = [flow, state].filter((part) => part !== null).join('.') || 'blueprint';
  return `  ${place}  [${rule}]\n    ${reason}\n    fix: ${fix}`;
}

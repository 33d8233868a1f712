import type { Flow } from '../../../flow/flow.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** Versions count up from 1, and each says how loops of the one before it move over. */
export const versions: FlowRule = (flow, { flows }) => {
  if (!Number.isInteger(flow.version) || flow.version < 1) {
    return [
      {
        state: null,
        reason: `version ${flow.version} is no version`,
        fix: 'count up from 1 in whole numbers',
      },
    ];
  }
  return [...twice(flow, flows), ...noMigration(flow), ...foreignMigrations(flow)];
};

function twice(flow: Flow, flows: readonly Flow[]): Finding[] {
  const same = flows.filter(({ name, version }) => name === flow.name && version === flow.version);
  if (same.length === 1 || same[0] !== flow) return [];
  return [
    {
      state: null,
      reason: `version ${flow.version} is given twice`,
      fix: 'raise the version of the newer one',
    },
  ];
}

function noMigration({ version, migrations }: Flow): Finding[] {
  if (version === 1 || migrations.some(({ from }) => from === version - 1)) return [];
  return [
    {
      state: null,
      reason: `version ${version} does not say how loops of version ${version - 1} move over`,
      fix: `add a migration from ${version - 1}; it may return null for states that a person must look at`,
    },
  ];
}

function foreignMigrations({ version, migrations }: Flow): Finding[] {
  return migrations
    .filter(({ from }) => from >= version || from < 1)
    .map(({ from }) => ({
      state: null,
      reason: `version ${version} declares a migration from ${from}, which is not older`,
      fix: 'migrate from older versions only',
    }));
}

import { isPermission, type Permission } from '../api/permission.ts';

/** Permissions that a workspace gives a role beside the product's ('+ticket.write') or takes from it ('-ticket.write'). */
export type Overrides = readonly string[];

/** As a column of a select that has `agent` in it. */
export const OVERRIDES = `array(select case when is_held then '+' else '-' end || permission from role_permission
  where role_permission.workspace_id = agent.workspace_id and role_permission.role = agent.role) as overrides`;

/** What a role holds: what the product gives it, changed by what the workspace says. A name that is none is passed over. */
export function heldBy(given: readonly Permission[], overrides: Overrides): ReadonlySet<Permission> {
  const held = new Set(given);
  for (const override of overrides) {
    const name = override.slice(1);
    if (!isPermission(name)) continue;
    if (override.startsWith('+')) held.add(name);
    else held.delete(name);
  }
  return held;
}

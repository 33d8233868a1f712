import type { HeldBody } from '../api/held.ts';
import type { Permission } from '../api/permission.ts';
import { AppError } from '../base/errors.ts';

const NEEDS: { readonly [kind in HeldBody['kind']]: Permission } = {
  act: 'conversation.act',
  assign: 'conversation.assign',
  solve: 'ticket.write',
};

/** @throws AppError FORBIDDEN when these permissions do not reach. */
export function checkMay(permissions: ReadonlySet<Permission>, { kind }: HeldBody): void {
  const permission = NEEDS[kind];
  if (permissions.has(permission)) return;
  throw new AppError(
    'FORBIDDEN',
    `This needs the permission '${permission}'; ask an administrator for a role that holds it`,
    { permission },
  );
}

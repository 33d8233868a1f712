import { AppError } from '../../base/errors.ts';

export type OidcRefusal =
  | 'stateUnknown'
  | 'answerInvalid'
  | 'emailUnverified'
  | 'domainForeign'
  | 'notInvited'
  | 'accountClosed'
  | 'linkedElsewhere';

export function oidcRefused(reason: OidcRefusal): AppError {
  return new AppError(
    'OIDC_REFUSED',
    `The provider's word does not let this account in here (${reason}); ask an administrator of the workspace`,
    { reason },
  );
}

import { Trans } from '@lingui/react/macro';

export function NewPassword() {
  return <Trans>Sign in</Trans>;
}

import { Trans } from '@lingui/react/macro';

export function SignIn() {
  return <Trans>Sign in</Trans>;
}

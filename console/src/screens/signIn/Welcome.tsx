import { Trans } from '@lingui/react/macro';

export function Welcome() {
  return <Trans>Sign in</Trans>;
}

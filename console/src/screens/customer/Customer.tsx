import { Trans } from '@lingui/react/macro';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';

export function Customer() {
  return <ScreenHeader title={<Trans>Customer</Trans>} />;
}

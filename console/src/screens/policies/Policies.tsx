import { Trans } from '@lingui/react/macro';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';

export function Policies() {
  return <ScreenHeader title={<Trans>Policies</Trans>} />;
}

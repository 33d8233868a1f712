import { Trans } from '@lingui/react/macro';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';

export function Metrics() {
  return <ScreenHeader title={<Trans>Metrics</Trans>} />;
}

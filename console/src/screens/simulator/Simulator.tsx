import { Trans } from '@lingui/react/macro';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';

export function Simulator() {
  return <ScreenHeader title={<Trans>Simulator</Trans>} />;
}

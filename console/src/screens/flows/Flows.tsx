import { Trans } from '@lingui/react/macro';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';

export function Flows() {
  return <ScreenHeader title={<Trans>Flows</Trans>} />;
}

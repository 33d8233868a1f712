import { Trans } from '@lingui/react/macro';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';

export function Intents() {
  return <ScreenHeader title={<Trans>Intents</Trans>} />;
}

import { Trans } from '@lingui/react/macro';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';

export function Live() {
  return <ScreenHeader title={<Trans>Live</Trans>} />;
}

import { Trans } from '@lingui/react/macro';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';

export function Settings() {
  return <ScreenHeader title={<Trans>Settings</Trans>} />;
}

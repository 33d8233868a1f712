import { Trans } from '@lingui/react/macro';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';

export function Inbox() {
  return <ScreenHeader title={<Trans>Inbox</Trans>} />;
}

import { Trans } from '@lingui/react/macro';
import { ScreenHeader } from '../../kit/ScreenHeader.tsx';

export function Knowledge() {
  return <ScreenHeader title={<Trans>Knowledge</Trans>} />;
}

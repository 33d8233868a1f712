import { Trans } from '@lingui/react/macro';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Kbd } from '../../kit/Kbd.tsx';

/** Beside the list, before a conversation is chosen. */
export function NothingOpen() {
  return (
    <EmptyState title={<Trans>No conversation is open</Trans>}>
      <p>
        <Trans>
          Choose one from the list, or press <Kbd keys="j" />
        </Trans>
      </p>
    </EmptyState>
  );
}

import { useLingui } from '@lingui/react/macro';
import { Select } from '../../../kit/Select.tsx';
import type { ConversationView } from '../data/types.ts';
import { ModeTabs, type Mode } from './ModeTabs.tsx';
import type { ComposerState } from './useComposer.ts';
import { WindowRing } from './WindowRing.tsx';

interface HeadProps {
  state: ComposerState;
  view: ConversationView;
  mode: Mode;
  setMode: (mode: Mode) => void;
}

/** To whom, where, and how long it may be written freely. */
export function ComposerHead({ state, view, mode, setMode }: HeadProps) {
  const { t } = useLingui();
  const { address, windowMs } = state;
  const isReply = mode === 'reply';
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-2 pt-1.5 text-sm">
      <ModeTabs mode={mode} channel={address?.channel ?? ''} onChoose={setMode} />
      <span className="ml-auto flex items-center gap-2">
        {isReply && view.addresses.length > 1 && address && (
          <Select
            label={t`Address`}
            isLabelHidden
            value={address.id}
            onChoose={state.setAddressId}
            options={view.addresses.map(({ id, channel, phone, email }) => ({
              value: id,
              words: `${channel} ${phone ?? email ?? ''}`.trim(),
            }))}
          />
        )}
        {isReply && windowMs !== null && <WindowRing leftMs={windowMs} />}
      </span>
    </div>
  );
}

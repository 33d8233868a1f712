import type { RefObject } from 'react';
import type { ConversationView } from '../data/types.ts';
import type { Hold } from '../data/useHold.ts';
import { ComposerFoot } from './ComposerFoot.tsx';
import type { Mode } from './ModeTabs.tsx';
import { PromiseChip } from './PromiseChip.tsx';
import type { ComposerState } from './useComposer.ts';
import type { Listbox } from './useListbox.ts';
import type { TakeFiles } from './useTakeFiles.ts';
import { WriteField } from './WriteField.tsx';
import { later } from '../../../kit/later.tsx';

const Uploads = later(async () => (await import('./Uploads.tsx')).Uploads);
const TemplatePicker = later(async () => (await import('./TemplatePicker.tsx')).TemplatePicker);

interface BodyProps {
  state: ComposerState;
  view: ConversationView;
  hold: Hold;
  mode: Mode;
  field: RefObject<HTMLTextAreaElement | null>;
  list: Listbox;
  write: (text: string) => void;
  files: TakeFiles;
  suggestion: { use: () => void; dismiss: () => void } | null;
}

/** The field, or, where free words do not arrive any more, the templates that do. */
export function ComposerBody({ state, view, hold, mode, field, list, write, files, suggestion }: BodyProps) {
  const { draft } = state;
  return state.isWindowClosed && state.address ? (
    <TemplatePicker
      key={state.address.id}
      conversationId={view.id}
      addressId={state.address.id}
      canSend={state.refusal === null}
      onSend={({ name, language }, parameters, shown) =>
        state.sendTemplate(
          { kind: 'template', name, language, parameters, addressId: state.address?.id ?? '' },
          shown,
        )
      }
    />
  ) : (
    <>
      {mode !== 'note' && state.files.length > 0 && <Uploads items={state.files} />}
      <WriteField
        {...{ state, view, hold, mode, field, list, write }}
        onPaste={files.paste}
        suggestion={suggestion}
      />
      {mode === 'reply' && <PromiseChip conversationId={view.id} text={draft.text} />}
      <ComposerFoot {...{ state, mode, write, field }} onFiles={files.take} />
    </>
  );
}

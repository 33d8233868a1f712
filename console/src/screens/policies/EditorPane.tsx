import { Trans } from '@lingui/react/macro';
import type { Policy } from './policyQueries.ts';
import { PolicyEditor } from './PolicyEditor.tsx';
import { useDraft } from './useDraft.ts';

/** The draft, which is kept while it is written. It decides nothing. */
export function EditorPane({ policy }: { policy: Policy }) {
  const editor = useDraft(policy);
  const { state, trouble, problems } = editor;
  return (
    <>
      <p role="status" className="text-sm text-ink-2">
        {state === 'kept' && <Trans>A draft decides nothing. It is kept while you write.</Trans>}
        {state === 'writing' && <Trans>Keeping the draft…</Trans>}
        {state === 'refused' && problems.size > 0 && (
          <span className="text-hot">
            <Trans>Not kept yet: correct what is marked.</Trans>
          </span>
        )}
      </p>
      {trouble !== null && (
        <p role="alert" className="rounded-sm bg-hot-soft px-2.5 py-1.5 text-sm text-hot">
          {trouble}
        </p>
      )}
      <PolicyEditor policy={policy} editor={editor} />
    </>
  );
}

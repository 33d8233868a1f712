import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../../../src/api/apiProblem.ts';
import { client } from '../../data/client.ts';
import { useMay } from '../../data/me.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Field } from '../../kit/Field.tsx';
import { Switch } from '../../kit/Switch.tsx';
import { viewsQuery } from './inboxQueries.ts';
import type { InboxPlace } from './useInboxPlace.ts';

/** Gives what is listed now a name. */
export function SaveViewDialog({ place, onClose }: { place: InboxPlace; onClose: () => void }) {
  const { t } = useLingui();
  const wordsOf = useProblemWords();
  const queries = useQueryClient();
  const mayShare = useMay('desk.configure');
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const query = await plainQuery();
      const { id } = await client.inbox.addView({ body: { name: name.trim(), query, isShared } });
      await queries.invalidateQueries({ queryKey: ['inbox'] });
      onClose();
      place.showList({ view: `saved:${id}` });
    } catch (error) {
      setProblem(wordsOf(error));
      setBusy(false);
    }
  };
  /** A view that narrows a kept one keeps what that one asks for, too. */
  const plainQuery = async () => {
    const { view = 'all', ...narrowed } = place.list;
    if (!view.startsWith('saved:')) return { view, ...narrowed };
    const kept = (await queries.ensureQueryData(viewsQuery)).find(({ id }) => `saved:${id}` === view);
    return { ...(kept?.query ?? { view: 'all' }), ...narrowed };
  };
  return (
    <Dialog title={t`Keep as a view`} onClose={onClose} width={360}>
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void save();
        }}
      >
        <Field
          label={t`Name`}
          value={name}
          maxLength={60}
          autoFocus
          problem={problem}
          onChange={(event) => {
            setName(event.target.value);
            setProblem(null);
          }}
        />
        {mayShare && <Switch label={t`Everybody sees it`} isOn={isShared} onSwitch={setShared} />}
        <Button type="submit" tone="solid" disabled={isBusy || name.trim() === ''}>
          <Trans>Keep</Trans>
        </Button>
      </form>
    </Dialog>
  );
}

function useProblemWords(): (error: unknown) => string {
  const { t } = useLingui();
  return (error) => {
    const code = error instanceof ApiProblem ? error.code : null;
    if (code === 'NAME_TAKEN') return t`A view has this name already`;
    if (code === 'VIEWS_FULL') return t`There are 20 views already: remove one first`;
    return t`It could not be kept; try again`;
  };
}

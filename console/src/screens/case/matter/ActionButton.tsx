import { Trans } from '@lingui/react/macro';
import { useState, type SyntheticEvent } from 'react';
import { money } from '../../../data/say.ts';
import { Button } from '../../../kit/Button.tsx';
import { Field } from '../../../kit/Field.tsx';
import type { Action } from '../caseQueries.ts';
import { wordsOfName } from '../../../data/wordsOfName.ts';

interface ActionButtonProps {
  action: Action;
  /** What the state is for. */
  isFirst: boolean;
  isBusy: boolean;
  onAct: (action: Action, input: Record<string, string>) => void;
}

/** One thing that can be done here; what it needs to know is asked for first. */
export function ActionButton({ action, isFirst, isBusy, onAct }: ActionButtonProps) {
  const [isAsking, ask] = useState(false);
  const needsNothing = action.inputs.length === 0;
  const words = action.money ? `${action.title} · ${money(action.money)}` : action.title;
  if (!isAsking || needsNothing) {
    return (
      <Button
        size="sm"
        tone={isFirst ? 'solid' : 'plain'}
        disabled={isBusy}
        className="max-w-full"
        onClick={() => (needsNothing ? onAct(action, {}) : ask(true))}
      >
        <span className="truncate">{words}</span>
      </Button>
    );
  }
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    onAct(action, inputIn(event.currentTarget));
    ask(false);
  };
  return (
    <form onSubmit={submit} className="grid w-full gap-2 rounded-sm border border-line-2 p-2">
      <b className="text-sm font-semibold">{words}</b>
      {action.inputs.map(({ name, as, isNeeded }, index) => (
        <Field
          key={name}
          name={name}
          label={wordsOfName(name)}
          type={as === 'date' ? 'date' : 'text'}
          required={isNeeded}
          autoFocus={index === 0}
        />
      ))}
      <div className="flex gap-1.5">
        <Button size="sm" tone="solid" type="submit" disabled={isBusy}>
          <Trans>Do it</Trans>
        </Button>
        <Button size="sm" onClick={() => ask(false)}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}

/** What was left empty is not said. */
function inputIn(form: HTMLFormElement): Record<string, string> {
  const given = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [],
  );
  return Object.fromEntries(given);
}

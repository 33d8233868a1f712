import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { Select } from '../../../kit/Select.tsx';
import type { At } from '../CaseTab.tsx';
import { caseDialog } from '../caseDialog.ts';
import { fieldsQuery } from '../caseQueries.ts';
import { wordsOfName } from '../../../data/wordsOfName.ts';
import { NextStepDialog } from '../NextStepDialog.tsx';
import { problemWords } from '../problemWords.ts';
import { Lacks } from './Lacks.tsx';
import type { Closing } from './useClosing.ts';

/** An outcome that counts what nobody needs an answer to. */
const NO_ANSWER = 'noAnswerNeeded';

/** The three ways to close: the matter has an outcome, it goes on with a next step, or no answer is needed. */
export function CloseDialog({ at, closing }: { at: At; closing: Closing }) {
  const { t } = useLingui();
  const { loop, ticket } = at;
  const { data: fields = [] } = useQuery(fieldsQuery);
  const [isStepping, step] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => caseDialog.set(null);
  const run = (work: Promise<void>) =>
    void work.then(close, (error: unknown) => {
      step(false);
      setProblem(problemWords(error));
    });
  const isTicketOpen = ticket?.status === 'open' || ticket?.status === 'pending';
  if (isStepping) {
    return <NextStepDialog loop={loop} onClose={close} onSet={() => run(closing.solve())} />;
  }
  return (
    <Dialog title={t`Close`} onClose={close} width={440}>
      <div className="grid gap-4 text-sm">
        {isTicketOpen && (
          <p className="text-ink-2">
            <Lacks
              lacks={closing.lacks}
              titleOf={(name) => fields.find((field) => field.name === name)?.title ?? name}
            />
          </p>
        )}
        {loop.closedAt === null && <End loop={loop} onEnd={(outcome) => run(closing.end(outcome))} />}
        {isTicketOpen && loop.closedAt === null && (
          <Way words={<Trans>It goes on: somebody sees to it by a date.</Trans>}>
            <Button onClick={() => step(true)}>
              <Trans>Set next step and close</Trans>
            </Button>
          </Way>
        )}
        {isTicketOpen && loop.closedAt !== null && (
          <Way words={<Trans>The matter has ended.</Trans>}>
            <Button disabled={closing.lacks.length > 0} onClick={() => run(closing.solve())}>
              <Trans>Close the ticket</Trans>
            </Button>
          </Way>
        )}
        {loop.closedAt === null && (
          <Way words={<Trans>Nobody waits for anything. This is counted.</Trans>}>
            <Button onClick={() => run(closing.end(NO_ANSWER))}>
              <Trans>No answer needed</Trans>
            </Button>
          </Way>
        )}
        {problem !== null && (
          <p role="alert" className="text-hot">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function Way({ words, children }: { words: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-t pt-3">
      <span className="text-ink-2">{words}</span>
      {children}
    </div>
  );
}

function End({ loop, onEnd }: { loop: At['loop']; onEnd: (outcome: string) => void }) {
  const { t } = useLingui();
  const [outcome, choose] = useState(loop.outcomes[0] ?? '');
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Select
        label={t`The matter has ended`}
        options={loop.outcomes.map((value) => ({ value, words: wordsOfName(value) }))}
        value={outcome}
        onChoose={choose}
        className="min-w-40 flex-1"
      />
      <Button tone="solid" disabled={outcome === ''} onClick={() => onEnd(outcome)}>
        <Trans>Close with this outcome</Trans>
      </Button>
    </div>
  );
}

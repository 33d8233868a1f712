import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { Check, FastForward, SendHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DemoPhone } from '../../../../src/api/demo.ts';
import { client } from '../../data/client.ts';
import { Button } from '../../kit/Button.tsx';

interface TourStepsProps {
  name: string;
  conversation: DemoPhone['conversation'];
  wasWatched: boolean;
  /** Only the present step is shown. */
  isSmall: boolean;
  onWrite: (text: string) => void;
}

/** A little over two days: what falls due after exactly two is due then. */
const LATER_MS = 49 * 3_600_000;

/** Three steps and the end. What is done is seen by what happened, however somebody got there. */
export function TourSteps(props: TourStepsProps) {
  const { t } = useLingui();
  const { conversation, wasWatched, isSmall, name } = props;
  const isBack = conversation?.wasHandedBack ?? false;
  const done = [conversation !== null, wasWatched, isBack, conversation?.loop?.outcome != null];
  const now = done.indexOf(false);
  const titles = [t`Write as ${name}`, t`Watch the loop`, t`Take over, and hand back`, t`Close the loop`];
  const bodies = [<Write {...props} />, <Watch {...props} />, <TakeOver {...props} />, <Close {...props} />];
  return (
    <ol className="grid gap-1 px-3 py-2">
      {titles.map((title, index) =>
        isSmall && index !== now && !(now === -1 && index === 3) ? null : (
          <Step
            key={title}
            number={index + 1}
            title={title}
            isDone={done[index] ?? false}
            isNow={index === now}
          >
            {bodies[index]}
          </Step>
        ),
      )}
      {now === -1 && (
        <li role="status" className="text-sm font-medium text-done">
          <Trans>The loop is closed. You have seen the whole of it.</Trans>
        </li>
      )}
    </ol>
  );
}

interface StepProps {
  number: number;
  title: string;
  isDone: boolean;
  isNow: boolean;
  children: ReactNode;
}

function Step({ number, title, isDone, isNow, children }: StepProps) {
  const { t } = useLingui();
  return (
    <li aria-current={isNow ? 'step' : undefined} className="grid grid-cols-[20px_1fr] gap-2">
      <span
        className={clsx(
          'num mt-px grid h-[18px] w-[18px] place-items-center rounded-full text-2xs font-semibold',
          isDone ? 'bg-done text-panel' : isNow ? 'bg-accent text-panel' : 'bg-sunken text-ink-2',
        )}
      >
        {isDone ? <Check size={11} strokeWidth={3} role="img" aria-label={t`done`} /> : number}
      </span>
      <div className="min-w-0">
        <p className={clsx('text-base', isNow ? 'font-semibold' : 'text-ink-2')}>{title}</p>
        {isNow && (
          <div className="mt-1 mb-1.5 grid justify-items-start gap-1.5 text-sm text-ink-2">{children}</div>
        )}
      </div>
    </li>
  );
}

function Write({ name, onWrite }: TourStepsProps) {
  const { t } = useLingui();
  const words = t`I want my money back`;
  return (
    <>
      <p>
        <Trans>{name} bought a lamp that does not fit. Ask for the money on her phone.</Trans>
      </p>
      <Button size="sm" tone="solid" onClick={() => onWrite(words)}>
        <SendHorizontal size={12} aria-hidden />
        {words}
      </Button>
    </>
  );
}

function Watch({ conversation, name }: TourStepsProps) {
  const navigate = useNavigate();
  const open = () =>
    void navigate({
      to: '/inbox/$conversationId',
      params: { conversationId: conversation?.id ?? '' },
      search: { view: 'all' },
    });
  return (
    <>
      <p>
        <Trans>
          The AI answers, and her matter is a loop with an owner, a next step and a date. Look at it, and
          answer as {name}.
        </Trans>
      </p>
      <Button size="sm" tone="solid" onClick={open}>
        <Trans>Open the conversation</Trans>
      </Button>
    </>
  );
}

function TakeOver({ conversation, name }: TourStepsProps) {
  return conversation?.holder.kind === 'agent' ? (
    <p>
      <Trans>You hold it: the AI is silent. Write to {name}, then give it back to the AI (Shift T).</Trans>
    </p>
  ) : (
    <p>
      <Trans>Press T in the conversation, or type into the reply: the baton is yours.</Trans>
    </p>
  );
}

function Close({ conversation, name }: TourStepsProps) {
  const skipping = useMutation({ mutationFn: () => client.demo.later({ body: { ms: LATER_MS } }) });
  const isSettling = conversation?.loop?.state === 'settling';
  return isSettling ? (
    <>
      <p>
        <Trans>
          The money is on its way. In two days {name} is asked whether all is well, and her answer closes the
          loop.
        </Trans>
      </p>
      <Button size="sm" tone="solid" disabled={skipping.isPending} onClick={() => skipping.mutate()}>
        <FastForward size={12} aria-hidden />
        <Trans>Two days later</Trans>
      </Button>
    </>
  ) : (
    <p>
      <Trans>Answer on the phone until the refund is made.</Trans>
    </p>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { client } from '../../../../data/client.ts';
import { dayAndTime } from '../../../../data/say.ts';
import { Badge, type Tone } from '../../../../kit/Badge.tsx';
import { useFailureWords } from './useFailureWords.ts';

type TestMessage = Awaited<ReturnType<typeof client.setup.tests>>['items'][number];

const TONES: { readonly [status in TestMessage['status']]: Tone } = {
  sending: 'plain',
  unknown: 'warn',
  accepted: 'accent',
  sent: 'accent',
  delivered: 'done',
  read: 'done',
  failed: 'hot',
};

/** How far each test message came, and what to do about one that failed. */
export function TestList({ tests }: { tests: readonly TestMessage[] }) {
  const { t } = useLingui();
  const remedy = useFailureWords();
  const words = {
    sending: t`leaving`,
    unknown: t`no answer yet`,
    accepted: t`accepted`,
    sent: t`sent`,
    delivered: t`delivered`,
    read: t`read`,
    failed: t`failed`,
  };
  return (
    <div role="status" className="mt-3 border-t pt-2.5">
      <ul aria-label={t`Test messages`} className="grid gap-1.5 text-sm">
        {tests.map(({ id, status, template, recipientEnd, failure, askedAt, sentBy }) => (
          <li key={id} className="grid gap-0.5">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <Badge tone={TONES[status]}>{words[status]}</Badge>
              <span>{template ?? <Trans>A text</Trans>}</span>
              <span className="num text-ink-2">
                <Trans>to …{recipientEnd}</Trans>
              </span>
              <span className="num text-ink-3">
                {dayAndTime(askedAt)} · {sentBy.replace(/^agent:/, '')}
              </span>
            </p>
            {failure !== null && (
              <p className="text-hot">
                {remedy(failure)} <span className="text-ink-2">{`${failure.code}: ${failure.detail}`}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

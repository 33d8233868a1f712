import { Trans, useLingui } from '@lingui/react/macro';
import type { Run } from '../../../../src/api/simulatorShapes.ts';
import { Section } from '../../kit/Section.tsx';

/** The card that the next person reads before the first word: wants, checked, promised, left to do. */
export function NextPerson({ card }: { card: Run['card'] }) {
  const { t } = useLingui();
  if (card === null) return null;
  const parts = [
    { words: t`Wants`, lines: card.wants },
    { words: t`Checked`, lines: card.checked },
    { words: t`Promised`, lines: card.promised },
    { words: t`Left to do`, lines: card.leftToDo },
  ].filter(({ lines }) => lines.length > 0);
  const queue = card.assignee ?? card.queue;
  return (
    <Section title={<Trans>What the next person sees</Trans>}>
      <div className="rounded-md border bg-raised px-3 py-2 text-sm">
        <p className="font-semibold">
          <Trans>For {queue}</Trans>
        </p>
        <dl className="mt-1 grid gap-1.5">
          {parts.map(({ words, lines }) => (
            <div key={words}>
              <dt className="cap">{words}</dt>
              {lines.map(({ text }) => (
                <dd key={text} className="text-ink-2">
                  {text}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}

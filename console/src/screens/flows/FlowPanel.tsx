import { Plural, Trans } from '@lingui/react/macro';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { dayAndTime, number } from '../../data/say.ts';
import { Section } from '../../kit/Section.tsx';
import type { Changes, Proof } from './flowQueries.ts';
import { worded } from './kinds.ts';
import { sum } from './picture.ts';
import { titleIn, type StatePanelProps } from './statePanelProps.ts';

/** What there is to know of the flow as a whole, while no state is chosen. */
export function FlowPanel({ shown, onChoose }: Pick<StatePanelProps, 'shown' | 'onChoose'>) {
  const { drawing, proof, drawnAt } = shown.drawn;
  const known = new Set(drawing.states.map(({ name }) => name));
  const elsewhere = shown.now.here.filter(({ state }) => !known.has(state));
  const count = sum(elsewhere.map((each) => each.count));
  return (
    <div className="grid gap-4">
      <h2 className="sr-only">
        <Trans>The whole flow</Trans>
      </h2>
      <p className="text-sm text-ink-2">
        <Trans>Choose a state to see who waits in it, for how long, and where loops go from it.</Trans>
      </p>
      {shown.changes !== null && <Difference changes={shown.changes} shown={shown} onChoose={onChoose} />}
      {count > 0 && (
        <p className="rounded-sm bg-warn-soft px-2 py-1.5 text-sm text-warn">
          <Plural
            value={count}
            one="# loop is in a state that this version does not have:"
            other="# loops are in states that this version does not have:"
          />{' '}
          {elsewhere.map((each) => `${worded(each.state)} (v${each.version})`).join(', ')}
        </p>
      )}
      <Closure proof={proof} onChoose={onChoose} />
      <Section title={<Trans>How to change it</Trans>}>
        <p className="text-sm text-ink-2">
          <Trans>
            This flow is code: version {drawing.version} came with the blueprint and was drawn on{' '}
            {dayAndTime(drawnAt)}. To change its states and ways, change the blueprint, as
            docs/guides/addAFlow.md tells. What policies decide is changed in the console, without a release.
          </Trans>
        </p>
      </Section>
    </div>
  );
}

function Closure({ proof, onChoose }: { proof: Proof; onChoose: (state: string) => void }) {
  const { resting, withDeadline, ends, violations } = proof;
  return (
    <Section title={<Trans>Closure proof</Trans>}>
      {violations.length === 0 ? (
        <p className="flex gap-2 text-sm text-ink-2">
          <CircleCheck size={15} className="mt-px shrink-0 text-done" aria-hidden />
          <span>
            <Trans>
              Holds: all {number(resting)} states that wait have an owner and a way out,{' '}
              {number(withDeadline)} of them by a fixed time, and each leads to one of {number(ends)} ends.
            </Trans>
          </span>
        </p>
      ) : (
        <ul className="grid gap-2 text-sm">
          {violations.map(({ state, rule, reason, fix }) => (
            <li key={`${state} ${rule} ${reason}`} className="flex gap-2">
              <CircleAlert size={15} className="mt-px shrink-0 text-hot" aria-hidden />
              <span>
                {state !== null && (
                  <button
                    type="button"
                    className="font-semibold underline underline-offset-2"
                    onClick={() => onChoose(state)}
                  >
                    {worded(state)}
                  </button>
                )}{' '}
                {reason}; {fix}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface DifferenceProps extends Pick<StatePanelProps, 'shown' | 'onChoose'> {
  changes: Changes;
}

function Difference({ changes, shown, onChoose }: DifferenceProps) {
  const titleOf = titleIn(shown);
  const { added, removed, changed, waysAdded, waysRemoved } = changes;
  const isSame = [added, removed, changed, waysAdded, waysRemoved].every(({ length }) => length === 0);
  return (
    <Section title={<Trans>Different from v{shown.since}</Trans>}>
      {isSame && (
        <p className="text-sm text-ink-2">
          <Trans>Nothing: the states and ways are the same.</Trans>
        </p>
      )}
      <ul className="grid gap-1 text-sm">
        {added.map((state) => (
          <li key={state} className="text-done">
            <Trans>
              New: <StateLink state={state} titleOf={titleOf} onChoose={onChoose} />
            </Trans>
          </li>
        ))}
        {changed.map(({ state, fields }) => (
          <li key={state}>
            <Trans>
              Changed: <StateLink state={state} titleOf={titleOf} onChoose={onChoose} />
            </Trans>{' '}
            <span className="text-ink-3">({fields.map(worded).join(', ')})</span>
          </li>
        ))}
        {removed.map((state) => (
          <li key={state} className="text-hot">
            <Trans>
              Gone: <s>{worded(state)}</s>
            </Trans>
          </li>
        ))}
      </ul>
      {waysAdded.length + waysRemoved.length > 0 && (
        <p className="mt-1.5 text-sm text-ink-2">
          <Plural value={waysAdded.length} one="# new way" other="# new ways" />
          {', '}
          <Plural value={waysRemoved.length} one="# way gone" other="# ways gone" />
        </p>
      )}
    </Section>
  );
}

interface StateLinkProps {
  state: string;
  titleOf: (name: string) => string;
  onChoose: (state: string) => void;
}

function StateLink({ state, titleOf, onChoose }: StateLinkProps) {
  return (
    <button type="button" className="underline underline-offset-2" onClick={() => onChoose(state)}>
      {titleOf(state)}
    </button>
  );
}

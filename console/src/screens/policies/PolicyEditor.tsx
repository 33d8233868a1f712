import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { firstComparison } from './condition.ts';
import { moved, replaced, without } from './editing.ts';
import type { Document, Policy, Rule } from './policyQueries.ts';
import { RuleEditor } from './RuleEditor.tsx';
import type { Editor } from './useDraft.ts';
import { useProblemWords } from './useWords.ts';
import { VerdictEditor } from './VerdictEditor.tsx';

/** The rules of a draft, in the order in which they are asked. */
export function PolicyEditor({ policy, editor }: { policy: Policy; editor: Editor }) {
  const { t } = useLingui();
  const problemWords = useProblemWords();
  const { document, problems, change } = editor;
  const { rules, otherwise } = document;
  const write = (written: Rule[]) => change({ ...document, rules: written });
  const known = new Set(policy.inForce.document.rules.map(({ id }) => id));
  const whole = problems.get('') ?? problems.get('rules');
  return (
    <>
      {whole !== undefined && (
        <p role="alert" className="text-sm text-hot">
          {problemWords(whole)}
        </p>
      )}
      <ol className="grid gap-2.5">
        {rules.map((rule, index) => (
          <RuleEditor
            key={index}
            value={rule}
            at={`rules.${index}`}
            place={index + 1}
            isLast={index === rules.length - 1}
            isNew={!known.has(rule.id)}
            onChange={(changed) => write(replaced(rules, index, changed))}
            onMove={(by) => write(moved(rules, index, by))}
            onRemove={() => write(without(rules, index))}
            {...{ policy, problems }}
          />
        ))}
      </ol>
      <span>
        <Button onClick={() => write([...rules, newRule(policy, document)])}>
          <Plus size={13} aria-hidden />
          <Trans>Add a rule</Trans>
        </Button>
      </span>
      <section className="grid gap-2 rounded-md border border-line-2 bg-panel px-3.5 py-2.5">
        <h3 className="font-semibold">{t`Otherwise`}</h3>
        <VerdictEditor
          value={otherwise}
          at="otherwise"
          mayAllow={false}
          onChange={(changed) => change({ ...document, otherwise: changed })}
          {...{ policy, problems }}
        />
      </section>
    </>
  );
}

function newRule({ facts, verdicts }: Policy, { rules, otherwise }: Document): Rule {
  const taken = new Set(rules.map(({ id }) => id));
  let number = rules.length + 1;
  while (taken.has(`rule${number}`)) number++;
  const [fact] = facts;
  const verdict = verdicts.find(({ decision }) => decision === otherwise.decision);
  return {
    id: `rule${number}`,
    when: fact ? firstComparison(fact) : {},
    decision: otherwise.decision,
    reason: verdict?.reasons[0]?.reason ?? otherwise.reason,
    isOff: false,
  };
}

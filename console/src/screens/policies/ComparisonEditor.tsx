import { useLingui } from '@lingui/react/macro';
import { Select } from '../../kit/Select.tsx';
import {
  currencyAmong,
  firstComparison,
  firstValue,
  operatorOf,
  operatorsFor,
  type Comparison,
  type Condition,
  type Operator,
} from './condition.ts';
import type { Editing } from './editing.ts';
import type { Fact } from './policyQueries.ts';
import { usePolicyWords, useProblemWords } from './useWords.ts';
import { ValueEditor } from './ValueEditor.tsx';

type ComparisonEditorProps = Omit<Editing<Comparison>, 'onChange'> & {
  facts: readonly Fact[];
  siblings: readonly Condition[];
  onChange: (changed: Condition) => void;
};

/** A fact, how it is compared, and with what. */
export function ComparisonEditor({ value, at, onChange, facts, siblings, problems }: ComparisonEditorProps) {
  const { t } = useLingui();
  const { operators, factWords } = usePolicyWords(facts);
  const problemWords = useProblemWords();
  const fact = facts.find(({ name }) => name === value.fact);
  const operator = operatorOf(value);
  const problem = [...problems].find(([path]) => path === at || path.startsWith(`${at}.`))?.[1];
  const chooseFact = (name: string) => {
    const chosen = facts.find((each) => each.name === name);
    if (chosen) onChange(firstComparison(chosen));
  };
  const chooseOperator = (chosen: string) => {
    if (!fact) return;
    const next = operatorsFor(fact).find((each) => each === chosen) ?? 'eq';
    onChange({ fact: fact.name, [next]: carriedOver(value[operator], next, fact) });
  };
  return (
    <div className="flex flex-wrap items-start gap-1.5">
      <Select
        label={t`Fact`}
        isLabelHidden
        value={value.fact}
        options={facts.map(({ name }) => ({ value: name, words: factWords(name) }))}
        onChoose={chooseFact}
      />
      {fact && (
        <Select
          label={t`Comparison`}
          isLabelHidden
          value={operator}
          options={operatorsFor(fact).map((each) => ({ value: each, words: operators[each] }))}
          onChoose={chooseOperator}
        />
      )}
      {fact && (
        <ValueEditor
          fact={fact}
          facts={facts}
          operator={operator}
          currency={currencyAmong(siblings, fact)}
          value={value[operator]}
          isWrong={problem !== undefined}
          onChange={(operand) => onChange({ fact: fact.name, [operator]: operand })}
        />
      )}
      {problem !== undefined && (
        <p role="alert" className="basis-full text-xs text-hot">
          {problemWords(problem)}
        </p>
      )}
    </div>
  );
}

/** What was compared with stays, when it fits the other comparison. */
function carriedOver(operand: Comparison[Operator], next: Operator, fact: Fact): Comparison[Operator] {
  const isList = Array.isArray(operand);
  if (next === 'in')
    return isList ? operand : [typeof operand === 'object' ? firstValue(fact) : (operand ?? '')];
  if (isList) return operand[0] ?? firstValue(fact);
  const isOrder = next !== 'eq' && next !== 'ne';
  return operand === undefined || (isOrder && operand === null) ? firstValue(fact) : operand;
}

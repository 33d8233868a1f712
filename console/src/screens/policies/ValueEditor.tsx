import { useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import { useState } from 'react';
import { Select } from '../../kit/Select.tsx';
import { digitsOf, firstValue, type Comparison, type Operator, type Value } from './condition.ts';
import type { Fact } from './policyQueries.ts';
import { usePolicyWords } from './useWords.ts';

interface ValueEditorProps {
  fact: Fact;
  facts: readonly Fact[];
  operator: Operator;
  /** Of an amount, when the condition names it: then it is written as people write money. */
  currency: string | null;
  value: Comparison[Operator];
  isWrong: boolean;
  onChange: (value: Exclude<Comparison[Operator], undefined>) => void;
}

const EMPTY = '(unknown)';

/** What a fact is compared with, by its kind. */
export function ValueEditor(props: ValueEditorProps) {
  const { fact, facts, operator, value, onChange } = props;
  const { t } = useLingui();
  const { valueWords, factWords } = usePolicyWords(facts);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return <span className="pt-1.5 text-sm">{factWords(value.fact)}</span>;
  const mayBeEmpty = fact.isNullable && (operator === 'eq' || operator === 'ne');
  const kinds = [
    ...(fact.kind === 'yesNo' ? ['true', 'false'] : []),
    ...(fact.kind === 'choice' ? fact.options : []),
    ...(mayBeEmpty ? [EMPTY] : []),
  ];
  if (Array.isArray(value)) return <ListInput {...props} list={value} />;
  const isChosen = fact.kind === 'yesNo' || fact.kind === 'choice' || value === null;
  if (!isChosen) return <LineInput {...props} single={value ?? firstValue(fact)} />;
  const options = value === null && fact.kind === 'number' ? [EMPTY, '0'] : kinds;
  const parsed = (chosen: string): Value => {
    if (chosen === EMPTY) return null;
    if (fact.kind === 'yesNo') return chosen === 'true';
    return fact.kind === 'number' ? Number(chosen) : chosen;
  };
  return (
    <Select
      label={t`Value`}
      isLabelHidden
      value={value === null ? EMPTY : String(value)}
      options={options.map((each) => ({ value: each, words: valueWords(parsed(each), fact, null) }))}
      onChoose={(chosen) => onChange(parsed(chosen))}
    />
  );
}

const INPUT = 'h-7.5 rounded-sm border bg-raised px-2 text-base pointer-coarse:h-11';

/** What is written stays as it is written while somebody writes it. */
function LineInput({ fact, currency, single, isWrong, onChange }: ValueEditorProps & { single: Value }) {
  const { t } = useLingui();
  const factor = currency === null ? 1 : 10 ** digitsOf(currency);
  const isNumber = fact.kind === 'number';
  const shown = isNumber && typeof single === 'number' ? String(single / factor) : String(single);
  const [written, setWritten] = useState(shown);
  const stands = isNumber && numberIn(written, factor) === single ? written : shown;
  return (
    <span className="flex items-center gap-1.5">
      <input
        aria-label={currency === null ? t`Value` : t`Value in ${currency}`}
        aria-invalid={isWrong}
        inputMode={isNumber ? 'decimal' : 'text'}
        value={typeof single === 'string' ? single : stands}
        onChange={({ target }) => {
          setWritten(target.value);
          onChange(isNumber ? numberIn(target.value, factor) : target.value);
        }}
        className={clsx(
          INPUT,
          isNumber ? 'num w-28 text-right' : 'w-40',
          isWrong ? 'border-hot' : 'border-line-2',
        )}
      />
      {currency !== null && <span className="text-sm text-ink-3">{currency}</span>}
      {fact.unit?.kind === 'days' && <span className="text-sm text-ink-3">{t`days`}</span>}
    </span>
  );
}

/** A number in the smallest unit; what is none stays as it was written, so that the server says what is wrong with it. */
function numberIn(text: string, factor: number): Value {
  const value = Number(text.replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) ? text : Number((value * factor).toFixed(6));
}

function ListInput({ fact, list, isWrong, onChange }: ValueEditorProps & { list: Value[] }) {
  const { t } = useLingui();
  if (fact.kind === 'choice')
    return (
      <span className="flex flex-wrap gap-x-3 pt-1.5 text-sm">
        {fact.options.map((option) => (
          <label key={option} className="flex items-center gap-1">
            <input
              type="checkbox"
              className="h-6 w-6 accent-accent"
              checked={list.includes(option)}
              onChange={({ target }) =>
                onChange(target.checked ? [...list, option] : list.filter((each) => each !== option))
              }
            />
            {option}
          </label>
        ))}
      </span>
    );
  const parsed = (text: string): Value[] =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => (fact.kind === 'number' ? numberIn(part, 1) : part));
  return (
    <input
      aria-label={t`Values, with commas between`}
      aria-invalid={isWrong}
      defaultValue={list.join(', ')}
      onChange={({ target }) => onChange(parsed(target.value))}
      className={clsx(INPUT, 'w-56', isWrong ? 'border-hot' : 'border-line-2')}
    />
  );
}

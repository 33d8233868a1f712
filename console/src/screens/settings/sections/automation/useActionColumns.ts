import { useLingui } from '@lingui/react/macro';
import type { Option } from '../../parts/fieldSpec.ts';
import type { Column, TextRow } from '../../parts/RowsField.tsx';
import { usePriorityWords } from '../../parts/usePriorityWords.ts';

/** The inputs of one act of a rule. */
export function useActionColumns(
  agents: readonly Option[],
  queues: readonly Option[],
): (row: TextRow) => Column[] {
  const { t } = useLingui();
  const priorities = usePriorityWords();
  const acts = [
    { value: 'setPriority', words: t`set the priority` },
    { value: 'addTag', words: t`add a tag` },
    { value: 'removeTag', words: t`remove a tag` },
    { value: 'addNote', words: t`add a note` },
    { value: 'assignTo', words: t`give it to` },
    { value: 'moveTo', words: t`move it to the queue` },
    { value: 'notify', words: t`tell` },
  ];
  const choices: Record<string, readonly Option[]> = {
    setPriority: priorities,
    assignTo: [{ value: '', words: t`Choose…` }, ...agents],
    moveTo: [{ value: '', words: t`Choose…` }, ...queues],
  };
  return ({ do: act = '' }) => {
    const options = choices[act];
    return [
      { name: 'do', label: t`Act`, kind: 'choice', options: acts },
      options === undefined
        ? { name: 'value', label: act === 'notify' ? t`Handles, with commas` : t`Words`, kind: 'text' }
        : { name: 'value', label: t`Which`, kind: 'choice', options },
    ];
  };
}

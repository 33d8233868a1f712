import { Plural, useLingui } from '@lingui/react/macro';
import { client } from '../../../../data/client.ts';
import type { FieldSpec } from '../../parts/fieldSpec.ts';
import { Collection } from '../../parts/Collection.tsx';
import { RowsField, type TextRow } from '../../parts/RowsField.tsx';
import { rowOfStep, stepOf } from './steps.ts';
import { useStepColumns } from './useStepColumns.ts';

type Macro = Awaited<ReturnType<typeof client.macros.list>>['macros'][number];

interface MacroValues {
  name: string;
  steps: TextRow[];
}

/** Several steps on a ticket with one click. */
export function Macros() {
  const { t } = useLingui();
  const fields = useFields();
  return (
    <Collection<Macro, MacroValues>
      spec={{
        title: t`Macros`,
        about: t`Several steps on a ticket with one click, one after the other.`,
        key: 'macros',
        load: async (signal) => (await client.macros.list({ signal })).macros,
        idOf: ({ id }) => id,
        nameOf: ({ name }) => name,
        row: ({ steps, changedBy }) => (
          <>
            <span className="num">
              <Plural value={steps.length} one="# step" other="# steps" />
            </span>
            <span className="text-ink-3">{changedBy}</span>
          </>
        ),
        empty: t`Put together what your people do again and again.`,
        edit: {
          add: t`New macro`,
          fields,
          valuesOf: (macro) => ({
            name: macro?.name ?? '',
            steps: (macro?.steps ?? []).map(rowOfStep),
          }),
          save: ({ name, steps }, macro) => {
            const body = { name, steps: steps.map(stepOf) };
            return macro === null
              ? client.macros.add({ body })
              : client.macros.change({ params: { macroId: macro.id }, body });
          },
        },
        remove: {
          act: t`Remove the macro`,
          about: () => t`Agents do not find it any more. What it did stays.`,
          run: ({ id }) => client.macros.remove({ params: { macroId: id } }),
        },
      }}
    />
  );
}

/** What is written of one. */
function useFields(): () => readonly FieldSpec<MacroValues>[] {
  const { t } = useLingui();
  const columns = useStepColumns();
  return () => [
    { name: 'name', kind: 'text', label: t`Name` },
    {
      name: 'steps',
      kind: 'custom',
      label: t`Steps`,
      show: (value, onChange, problem) => (
        <RowsField
          legend={t`Steps`}
          add={t`Add a step`}
          rows={value as TextRow[]} // of MacroValues
          columns={columns}
          blank={{ do: 'note', text: '' }}
          problem={problem}
          isOrdered
          onChange={onChange}
        />
      ),
    },
  ];
}

import { Field } from '../../../kit/Field.tsx';
import { Select } from '../../../kit/Select.tsx';
import { Switch } from '../../../kit/Switch.tsx';
import { AreaField } from './AreaField.tsx';
import type { FieldSpec, LineKind } from './fieldSpec.ts';
import { ManyField } from './ManyField.tsx';

interface SpecFieldProps<Values> {
  spec: FieldSpec<Values>;
  value: unknown;
  problem: string | null;
  onChange: (value: unknown) => void;
}

const MINUTE_MS = 60_000;
const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The input that a field's kind asks for. */
export function SpecField<Values>({ spec, value, problem, onChange }: SpecFieldProps<Values>) {
  const { label, isFixed = false } = spec;
  const hint = spec.hint === undefined ? {} : { hint: spec.hint };
  const common = { label, ...hint, problem, disabled: isFixed };
  switch (spec.kind) {
    case 'switch':
      return <Switch label={label} isOn={value === true} onSwitch={onChange} isDisabled={isFixed} />;
    case 'choice':
      return (
        <Select
          label={label}
          value={textOf(value)}
          options={spec.options}
          onChoose={onChange}
          disabled={isFixed}
        />
      );
    case 'many':
      return <ManyField {...common} options={spec.options} value={listOf(value)} onChange={onChange} />;
    case 'area':
      return <AreaField {...common} value={textOf(value)} onChange={onChange} />;
    case 'lines':
      return (
        <AreaField
          {...common}
          value={listOf(value).join('\n')}
          onChange={(text) => onChange(text === '' ? [] : text.split('\n'))}
        />
      );
    case 'custom':
      return spec.show(value, onChange, problem);
    default:
      return (
        <Field
          {...common}
          {...inputOf(spec.kind)}
          value={shown(spec.kind, value)}
          onChange={({ target }) => onChange(read(spec.kind, target.value))}
        />
      );
  }
}

function inputOf(kind: LineKind) {
  if (kind === 'number' || kind === 'minutes') return { type: 'number', min: 0, step: 'any' } as const;
  if (kind === 'secret') return { type: 'password', autoComplete: 'off' } as const;
  return { type: kind === 'date' ? 'date' : 'text', autoComplete: 'off' } as const;
}

function shown(kind: LineKind, value: unknown): string {
  if (kind === 'words') return listOf(value).join(', ');
  return kind === 'minutes' && typeof value === 'number' ? String(value / MINUTE_MS) : textOf(value);
}

/** A number that is not there yet is kept as the empty text, so that nothing jumps while somebody types. */
function read(kind: LineKind, text: string): unknown {
  if (kind === 'words') return text === '' ? [] : text.split(/,\s?/);
  if (kind !== 'number' && kind !== 'minutes') return text;
  if (text === '') return '';
  return kind === 'minutes' ? Math.round(Number(text) * MINUTE_MS) : Number(text);
}

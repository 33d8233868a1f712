import type { Json } from '../base/json.ts';
import type { SlotKind } from './effect.ts';

/** Whether a value is one that this kind of slot is read as. */
export function fitsSlot(kind: SlotKind, value: Json | undefined): boolean {
  switch (kind) {
    case 'quantity':
      return typeof value === 'number';
    case 'money':
    case 'address':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'lines':
      return Array.isArray(value);
    default:
      return typeof value === 'string' && value !== '';
  }
}

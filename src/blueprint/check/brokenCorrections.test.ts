import { correction, type Correction } from '../../flow/correction.ts';
import type { ParcelContext } from '../../flow/testing/parcelFlow.ts';
import { refuses } from '../testing/refuses.ts';

const order = (changes: Partial<Correction<ParcelContext>> = {}) =>
  correction<ParcelContext>({
    slot: 'orderNumber',
    as: 'orderNumber',
    to: 'lookingUp',
    set: (_, value) => ({ orderNumber: String(value) }),
    say: 'parcel.unclear',
    ...changes,
  } as Correction<ParcelContext>); // one kind of reading, whatever is changed

refuses([
  {
    name: 'a correction that is written twice',
    flow: { corrections: [order(), order()] },
    rules: ['corrections'],
    state: null,
    reason: /'orderNumber' is written twice/,
  },
  {
    name: 'a correction in a state that is not there',
    flow: { corrections: [order({ in: ['nowhere'] })] },
    rules: ['corrections'],
    state: 'nowhere',
    reason: /no loop ever rests there/,
  },
  {
    name: 'a correction that is too late in a state that only passes',
    flow: { corrections: [order({ tooLate: { paid: 'parcel.unclear' } })] },
    rules: ['corrections'],
    state: 'paid',
    reason: /no loop ever rests there/,
  },
  {
    name: 'a correction that is possible and too late in one state',
    flow: { corrections: [order({ in: ['choosing'], tooLate: { choosing: 'parcel.unclear' } })] },
    rules: ['corrections'],
    state: 'choosing',
    reason: /may be corrected here and is too late here/,
  },
  {
    name: 'a correction that says a text that is not there',
    flow: { corrections: [order({ in: ['choosing'], say: 'parcel.gone' })] },
    rules: ['textExists'],
    state: 'choosing',
    reason: /parcel\.gone/,
  },
  {
    name: 'a correction that is too late and says a text that is not there',
    flow: { corrections: [order({ in: [], tooLate: { checkingBack: 'parcel.gone' } })] },
    rules: ['textExists'],
    state: 'checkingBack',
    reason: /parcel\.gone/,
  },
]);

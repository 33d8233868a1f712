import type { client } from '../../../../data/client.ts';
import type { TextRow } from '../../parts/RowsField.tsx';
import { clean } from '../../parts/useDeskNames.ts';

type Step = NonNullable<Parameters<typeof client.macros.add>[0]['body']>['steps'][number];

const HOUR_MS = 3_600_000;

/** A step as it is written in a form: all texts. */
export function rowOfStep(step: Step): TextRow {
  switch (step.do) {
    case 'priority':
      return { do: step.do, priority: step.priority };
    case 'tags':
      return { do: step.do, add: (step.add ?? []).join(', '), remove: (step.remove ?? []).join(', ') };
    case 'fields':
      return {
        do: step.do,
        fields: Object.entries(step.fields)
          .map(([name, value]) => `${name}: ${value ?? ''}`)
          .join('\n'),
      };
    case 'note':
    case 'reply':
      return { do: step.do, text: step.text };
    case 'savedReply':
      return { do: step.do, replyId: step.replyId };
    case 'assign':
      return assignRow(step.to);
    case 'nextStep':
      return {
        do: step.do,
        words: step.words,
        hours: String(step.afterMs / HOUR_MS),
        owner: step.owner ?? '',
      };
    case 'status':
      return { do: step.do, status: step.status, resolution: step.resolution ?? '' };
  }
}

function assignRow(to: Extract<Step, { do: 'assign' }>['to']): TextRow {
  if (to === 'reroute') return { do: 'assign', to: 'reroute', who: '' };
  return 'agent' in to
    ? { do: 'assign', to: 'agent', who: to.agent }
    : { do: 'assign', to: 'queue', who: to.queue };
}

const listed = (text = '') => clean(text.split(','));

/** Back again; what does not fit is refused by the server, which says what it expected. */
export function stepOf(row: TextRow): Step {
  return bodyOf(row) as Step;
}

function bodyOf({ do: act = '', ...row }: TextRow): object {
  switch (act) {
    case 'tags':
      return { do: act, add: listed(row['add']), remove: listed(row['remove']) };
    case 'fields':
      return { do: act, fields: fieldsIn(row['fields'] ?? '') };
    case 'assign':
      return { do: act, to: row['to'] === 'reroute' ? 'reroute' : { [row['to'] ?? 'agent']: row['who'] } };
    case 'nextStep': {
      const owner = row['owner'] === '' ? {} : { owner: row['owner'] };
      return { do: act, words: row['words'], afterMs: Math.round(Number(row['hours']) * HOUR_MS), ...owner };
    }
    case 'status': {
      const resolution = row['resolution'] === '' ? {} : { resolution: row['resolution'] };
      return { do: act, status: row['status'], ...resolution };
    }
    case 'priority':
      return { do: act, priority: row['priority'] };
    case 'savedReply':
      return { do: act, replyId: row['replyId'] };
    default:
      return { do: act, text: row['text'] ?? '' };
  }
}

/** One field a line: 'reason: damaged'. Numbers and truths are taken as such, nothing as null. */
function fieldsIn(text: string): Record<string, unknown> {
  const lines = clean(text.split('\n')).map((line) => {
    const [name = '', ...rest] = line.split(':');
    const value = rest.join(':').trim();
    if (value === '') return [name.trim(), null];
    if (value === 'true' || value === 'false') return [name.trim(), value === 'true'];
    return [name.trim(), /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value];
  });
  return Object.fromEntries(lines);
}

import type { client } from '../../../../data/client.ts';
import { conditionOf } from '../../parts/conditions.ts';
import type { TextRow } from '../../parts/RowsField.tsx';

type Written = NonNullable<Parameters<typeof client.automation.make>[0]['body']>;
type Action = Written['actions'][number];

/** A rule as it is written in a form. */
export interface RuleValues {
  name: string;
  event: string;
  conditions: TextRow[];
  actions: TextRow[];
  state: string;
}

/** An act as it is written in a form: what it does, and one text. */
export function actionRowOf(action: Action): TextRow {
  switch (action.do) {
    case 'setPriority':
      return { do: action.do, value: action.priority };
    case 'addTag':
    case 'removeTag':
      return { do: action.do, value: action.tag };
    case 'addNote':
      return { do: action.do, value: action.text };
    case 'assignTo':
      return { do: action.do, value: action.agent };
    case 'moveTo':
      return { do: action.do, value: action.queue };
    case 'notify':
      return { do: action.do, value: action.agents.join(', ') };
  }
}

const NAMED: Record<string, string> = {
  setPriority: 'priority',
  addTag: 'tag',
  removeTag: 'tag',
  addNote: 'text',
  assignTo: 'agent',
  moveTo: 'queue',
};

function actionOf({ do: act = '', value = '' }: TextRow): Action {
  const body =
    act === 'notify'
      ? { do: act, agents: value.split(',').map((agent) => agent.trim()) }
      : { do: act, [NAMED[act] ?? 'value']: value };
  return body as Action; // what does not fit is refused by the server, which says what it expected
}

export function writtenRule({ name, event, conditions, actions, state }: RuleValues): Written {
  return {
    name,
    event: event as Written['event'], // the options of the form, as the next ones
    conditions: conditions.map(conditionOf) as NonNullable<Written['conditions']>,
    actions: actions.map(actionOf),
    state: state as NonNullable<Written['state']>,
  };
}

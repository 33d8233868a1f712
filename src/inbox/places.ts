import { LAST_MESSAGE, type Wanted } from './conditions.ts';

/** After all instants: what has none of what is sorted by. In ms, still a safe integer with an instant added. */
const AFTER_ALL = 1e14;

const ms = (at: string) => `floor(extract(epoch from ${at}) * 1000)::bigint`;
const lastAt = `(select message.written_at ${LAST_MESSAGE('open_conversation.id')})`;

/** SQL over `open_conversation`: a number that rises down the list. */
export const PLACES: Readonly<Record<Wanted['sort'], string>> = {
  sla: `coalesce(${ms('due_at')}, ${AFTER_ALL}::bigint + coalesce(${ms('deadline_at')}, 0))`,
  newest: `-coalesce(${ms(lastAt)}, ${ms('opened_at')})`,
  oldest: `coalesce(${ms(lastAt)}, ${ms('opened_at')})`,
  waiting: `coalesce(${ms('waits_since')}, ${AFTER_ALL}::bigint + ${ms('opened_at')})`,
};

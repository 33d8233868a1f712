import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { useMe } from '../../data/me.ts';
import type { Holder } from '../../kit/HolderMark.tsx';
import { presenceQuery, queuesQuery } from './caseQueries.ts';

interface People {
  /** The name of an agent; the handle while it is not known. */
  nameOf: (agent: string) => string;
  /** The title of a queue. */
  titleOf: (queue: string) => string;
  /** 'assistant', 'agent:ines', 'queue:finance' as it is drawn. */
  holderOf: (owner: string) => Holder;
  /** The same in words. */
  wordsOf: (owner: string) => string;
}

/** Names for the handles and names that the desk works with. */
export function usePeople(): People {
  const { t } = useLingui();
  const { id: me } = useMe();
  const { data: agents = [] } = useQuery(presenceQuery);
  const { data: queues = [] } = useQuery(queuesQuery);
  const nameOf = (agent: string) => agents.find((each) => each.agent === agent)?.name ?? agent;
  const titleOf = (queue: string) => queues.find(({ name }) => name === queue)?.title ?? queue;
  const holderOf = (owner: string): Holder => {
    const [kind, name = ''] = parted(owner);
    if (kind === 'queue') return { kind: 'queue', name: titleOf(name) };
    if (kind !== 'agent') return { kind: 'assistant' };
    return { kind: name === me ? 'me' : 'agent', name: nameOf(name) };
  };
  const wordsOf = (owner: string) => {
    const [kind, name = ''] = parted(owner);
    if (kind === 'queue') return titleOf(name);
    return kind === 'agent' ? nameOf(name) : t`AI`;
  };
  return { nameOf, titleOf, holderOf, wordsOf };
}

function parted(owner: string): [string, string?] {
  const at = owner.indexOf(':');
  return at < 0 ? [owner] : [owner.slice(0, at), owner.slice(at + 1)];
}

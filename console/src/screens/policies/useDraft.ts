import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../../../src/api/apiProblem.ts';
import { client } from '../../data/client.ts';
import { problemWords } from '../../data/problemWords.ts';
import { policyQuery, type Document, type Policy } from './policyQueries.ts';

/** How long after the last change a draft is kept on the server. */
const REST_MS = 600;

export interface Editor {
  document: Document;
  problems: ReadonlyMap<string, string>;
  /** What kept it from being kept, when no field is to blame. */
  trouble: string | null;
  state: 'kept' | 'writing' | 'refused';
  change: (changed: Document) => void;
}

/** The draft of a policy while somebody writes it. It is kept by itself; what is wrong with it stands at its fields. */
export function useDraft(policy: Policy): Editor {
  const queries = useQueryClient();
  const [document, setDocument] = useState(policy.draft?.document ?? policy.inForce.document);
  const [told, setTold] = useState<Pick<Editor, 'problems' | 'trouble' | 'state'>>({
    problems: new Map(),
    trouble: null,
    state: 'kept',
  });
  const revision = useRef(policy.draft?.revision ?? 0);
  const waiting = useRef<Document | null>(null);
  const isSending = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const name = policy.name;

  const keep = async () => {
    const sent = waiting.current;
    if (sent === null || isSending.current) return;
    waiting.current = null;
    isSending.current = true;
    try {
      const draft = await client.policies.writeDraft({
        params: { policy: name },
        body: { document: sent, revision: revision.current },
      });
      revision.current = draft.revision;
      queries.setQueryData(policyQuery(name).queryKey, (read) => read && { ...read, draft });
      setTold({ problems: new Map(), trouble: null, state: 'kept' });
    } catch (error) {
      setTold({ ...toldOf(error), state: 'refused' });
    }
    isSending.current = false;
    if (waiting.current !== null) void keep();
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  // Who leaves the page leaves the draft as it is.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void latest.current();
    },
    [],
  );

  const change = (changed: Document) => {
    setDocument(changed);
    setTold((before) => ({ ...before, state: 'writing' }));
    waiting.current = changed;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), REST_MS);
  };
  return { document, ...told, change };
}

function toldOf(error: unknown): Pick<Editor, 'problems' | 'trouble'> {
  const problems =
    error instanceof ApiProblem ? fieldsIn(error.details['problems']) : new Map<string, string>();
  return { problems, trouble: problems.size > 0 ? null : problemWords(error) };
}

function fieldsIn(told: unknown): Map<string, string> {
  if (!Array.isArray(told)) return new Map();
  return new Map(
    told.flatMap((each: unknown) => {
      const { at, problem } = Object(each) as { at?: unknown; problem?: unknown };
      return typeof at === 'string' && typeof problem === 'string' ? [[at, problem] as const] : [];
    }),
  );
}

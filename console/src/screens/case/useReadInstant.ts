import { useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client } from '../../data/client.ts';

export interface ReadInstant {
  /** Null: nothing was understood, or not yet. */
  at: string | null;
  timeZone: string | null;
  isReading: boolean;
}

const TYPED_MS = 200;

/** What the server reads out of words for a date, in the workspace's time zone. */
export function useReadInstant(words: string): ReadInstant {
  const { i18n } = useLingui();
  const settled = useSettled(words.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['instant', settled, i18n.locale],
    queryFn: ({ signal }) =>
      client.loops.readInstant({ query: { words: settled, language: i18n.locale }, signal }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
    // 'In two hours' is another instant each time it is read.
    gcTime: 0,
  });
  const isReading = settled !== words.trim() || isFetching;
  if (settled === '' || isReading) return { at: null, timeZone: data?.timeZone ?? null, isReading };
  return { at: data?.at ?? null, timeZone: data?.timeZone ?? null, isReading };
}

/** The words once nobody types for a moment. */
function useSettled(words: string): string {
  const [settled, settle] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => settle(words), TYPED_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}

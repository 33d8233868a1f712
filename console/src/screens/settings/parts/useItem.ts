import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { SettingsSearch } from '../routes.ts';

/** What is open in the section, as the address says it: an id, 'new', or nothing. */
export function useItem(): [item: string | null, open: (item: string | null) => void] {
  const { item }: SettingsSearch = useSearch({ strict: false });
  const { section } = useParams({ strict: false });
  const go = useNavigate();
  const open = (next: string | null) =>
    void go({
      to: '/settings/$section',
      params: { section: section ?? 'channels' },
      search: next === null ? {} : { item: next },
    });
  return [item ?? null, open];
}

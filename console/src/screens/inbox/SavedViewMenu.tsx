import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Trash2 } from 'lucide-react';
import { client } from '../../data/client.ts';
import { toast } from '../../data/toasts.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { Menu } from '../../kit/Menu.tsx';
import type { SavedView } from './inboxShapes.ts';
import type { InboxPlace } from './useInboxPlace.ts';

/** What one may do with a view that one keeps. */
export function SavedViewMenu({ view, place }: { view: SavedView; place: InboxPlace }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { id, name, query, isShared } = view;
  const changed = () => queries.invalidateQueries({ queryKey: ['inbox'] });
  const remove = async () => {
    try {
      if (place.list.view === `saved:${id}`) place.showList({});
      await client.inbox.removeView({ params: { viewId: id } });
      await changed();
      const again = () =>
        void client.inbox
          .addView({ body: { name, query, isShared } })
          .then(changed, () => toast(t`The view could not be brought back.`, { tone: 'problem' }));
      toast(t`View ${name} removed.`, { action: { words: t`Undo`, run: again } });
    } catch {
      toast(t`The view could not be removed; it is as it was.`, { tone: 'problem' });
    }
  };
  return (
    <span className="absolute right-0 opacity-0 group-focus-within/view:opacity-100 group-hover/view:opacity-100 pointer-coarse:opacity-100">
      <Menu
        trigger={
          <IconButton label={t`Options of ${name}`} className="bg-raised">
            <Ellipsis size={14} aria-hidden />
          </IconButton>
        }
        items={[{ words: t`Remove this view`, icon: Trash2, run: () => void remove() }]}
      />
    </span>
  );
}

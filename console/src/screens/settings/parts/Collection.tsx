import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../../kit/Button.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { Failure } from '../../../kit/ErrorPane.tsx';
import { Skeleton } from '../../../kit/Skeleton.tsx';
import type { CollectionSpec } from './collection.ts';
import { CollectionEditor } from './CollectionEditor.tsx';
import { Panel } from './Panel.tsx';
import { Row } from './Row.tsx';
import { useItem } from './useItem.ts';

interface CollectionProps<Item, Values extends object> {
  spec: CollectionSpec<Item, Values>;
  /** Beside the button that makes one. */
  actions?: ReactNode;
  /** Above the list. */
  above?: ReactNode;
}

/** The list at the left, what is open beside it; on a phone one after the other. */
export function Collection<Item, Values extends object>({
  spec,
  actions,
  above,
}: CollectionProps<Item, Values>) {
  const [open, setOpen] = useItem();
  const { data, error, refetch } = useQuery({
    queryKey: [spec.key, 'list'],
    queryFn: ({ signal }) => spec.load(signal),
  });
  const item = data?.find((each) => spec.idOf(each) === open) ?? null;
  const isEditing = data !== undefined && (item !== null || (open === 'new' && spec.edit !== undefined));
  const add = spec.edit?.add ?? null;
  return (
    <Panel
      title={spec.title}
      about={spec.about}
      actions={
        <>
          {actions}
          {add !== null && (
            <Button tone="solid" onClick={() => setOpen('new')}>
              <Plus size={14} aria-hidden /> {add}
            </Button>
          )}
        </>
      }
    >
      {above}
      <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
        <div className={isEditing ? 'max-xl:hidden' : 'xl:col-span-2'}>
          {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
          {data === undefined && error === null && <Skeleton rows={5} height={52} />}
          {data?.length === 0 && (
            <EmptyState title={<Trans>Nothing here yet</Trans>}>{spec.empty}</EmptyState>
          )}
          {data !== undefined && data.length > 0 && (
            <ul className="overflow-hidden rounded-md border bg-panel shadow-card">
              {data.map((each) => (
                <Row
                  key={spec.idOf(each)}
                  name={spec.nameOf(each)}
                  isOpen={spec.idOf(each) === open}
                  onOpen={() => setOpen(spec.idOf(each))}
                >
                  {spec.row(each)}
                </Row>
              ))}
            </ul>
          )}
        </div>
        {isEditing && (
          <CollectionEditor key={`${spec.key} ${open}`} spec={spec} item={item} onOpen={setOpen} />
        )}
      </div>
    </Panel>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../data/client.ts';
import { toast } from '../../../../data/toasts.ts';
import { Button } from '../../../../kit/Button.tsx';
import { Failure } from '../../../../kit/ErrorPane.tsx';
import { Skeleton } from '../../../../kit/Skeleton.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useDraft } from '../../parts/useDraft.ts';
import { useSaving } from '../../parts/useSaving.ts';
import { Problem } from '../../parts/Problem.tsx';
import { RoutingTrial } from './RoutingTrial.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { RuleList } from './RuleList.tsx';

type Rules = Awaited<ReturnType<typeof client.routing.readRules>>;
export type RoutingRule = Rules['rules'][number];

/** Who gets what: rules in their order, of which the first that holds is the one. */
export function RoutingRules() {
  const { data, error, refetch } = useQuery({
    queryKey: ['routingRules'],
    queryFn: ({ signal }) => client.routing.readRules({ signal }),
  });
  return (
    <Panel
      title={<Trans>Routing rules</Trans>}
      about={<Trans>They are asked in this order, and the first that holds says where a ticket goes.</Trans>}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton rows={5} height={46} />}
      {data !== undefined && <Written key={data.version} inForce={data} />}
    </Panel>
  );
}

function Written({ inForce }: { inForce: Rules }) {
  const { t } = useLingui();
  const draft = useDraft(`routingRules ${inForce.version}`, { rules: inForce.rules });
  const saving = useSaving('routingRules');
  const [open, setOpen] = useState<number | null>(null);
  const { rules } = draft.values;
  const put = (next: RoutingRule[]) => draft.change({ rules: next });
  const save = async () => {
    const { version } = inForce;
    const done = await saving.save(() => client.routing.putRules({ body: { version, rules } }));
    if (done === null) return;
    draft.discard();
    const before = inForce.rules;
    const undo = () => client.routing.putRules({ body: { version: done.version, rules: before } });
    toast(t`The rules hold from now on`, { action: { words: t`Undo`, run: () => void saving.save(undo) } });
  };
  const opened = open === null ? undefined : rules[open];
  return (
    <>
      <RuleList rules={rules} open={open} onOpen={setOpen} onChange={put} />
      {open !== null && opened !== undefined && (
        <RuleEditor
          key={open}
          rule={opened}
          problemAt={(field) => saving.problemAt(`rules.${open}.${field}`)}
          onChange={(rule) => put(rules.with(open, rule))}
          onClose={() => setOpen(null)}
        />
      )}
      <Problem problem={saving.problem} />
      <div className="flex flex-wrap items-center gap-2">
        <Button tone="solid" disabled={!draft.isDirty || saving.isSaving} onClick={() => void save()}>
          <Trans>Save the rules</Trans>
        </Button>
        {draft.isDirty && (
          <>
            <Button tone="quiet" onClick={draft.discard}>
              <Trans>Discard changes</Trans>
            </Button>
            <span className="text-xs text-ink-3">
              <Trans>Not saved yet. It stays here as a draft.</Trans>
            </span>
          </>
        )}
        <span className="ml-auto text-sm text-ink-3">
          <Trans>
            Version {inForce.version}, by {inForce.madeBy}
          </Trans>
        </span>
      </div>
      <RoutingTrial rules={rules} />
      {saving.dialog}
    </>
  );
}

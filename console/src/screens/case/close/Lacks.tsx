import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/** What is missing before it can be closed, by name; nothing missing is said, too. */
export function Lacks({ lacks, titleOf }: { lacks: readonly string[]; titleOf: (field: string) => string }) {
  if (lacks.length === 0) return <Trans>Nothing is missing: it can be closed.</Trans>;
  return (
    <>
      <Trans>Closing needs</Trans>{' '}
      {lacks.map((lack, index) => (
        <span key={lack}>
          {index > 0 && ', '}
          <One lack={lack} titleOf={titleOf} />
        </span>
      ))}
    </>
  );
}

function One({ lack, titleOf }: { lack: string; titleOf: (field: string) => string }): ReactNode {
  if (lack === 'nextStep') return <Trans>a next step with owner and deadline, or an outcome</Trans>;
  if (lack === 'deadline') return <Trans>a deadline that lies ahead</Trans>;
  if (lack === 'effects') return <Trans>the answer of a system that was asked</Trans>;
  if (lack === 'outcome') return <Trans>the outcome of the matter</Trans>;
  return lack.startsWith('field:') ? titleOf(lack.slice('field:'.length)) : lack;
}

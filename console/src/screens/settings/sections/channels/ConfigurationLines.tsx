import { Trans, useLingui } from '@lingui/react/macro';
import type { client } from '../../../../data/client.ts';
import { AreaField } from '../../parts/AreaField.tsx';

type Looked = Awaited<ReturnType<typeof client.setup.checkNumber>>;

/** For who keeps secrets outside of the database: what the configuration needs. */
export function ConfigurationLines({ looked: { checks, configuration } }: { looked: Looked }) {
  const { t } = useLingui();
  const isRight = ({ step, isDone }: Looked['checks'][number]) => isDone || step === 'callback';
  if (!checks.every(isRight)) return null;
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-ink-2 hover:text-ink">
        <Trans>Keep it in the configuration instead</Trans>
      </summary>
      <div className="mt-2 grid gap-2">
        <p>
          <Trans>
            The number is ready at the provider. Put these lines into the configuration of the installation,
            with the token, the app secret and a verify token of your own, and start it again.
          </Trans>
        </p>
        <AreaField
          label={t`Lines of the configuration`}
          value={configuration.join('\n')}
          onChange={() => {}}
        />
      </div>
    </details>
  );
}

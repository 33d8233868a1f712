import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { use, useState } from 'react';
import { useMe } from '../data/me.ts';
import { sessionState } from '../data/session.ts';
import { loadCatalogues } from '../i18n.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useKeysRest } from '../kit/useKeysRest.ts';
import { PasswordForm } from '../screens/signIn/PasswordForm.tsx';
import { SecondFactorForm } from '../screens/signIn/SecondFactorForm.tsx';

const words = loadCatalogues('signIn');

/**
 * The session ended while a page is open: the sign-in lies above it once nobody types, and what was written stays.
 */
export default function SignInAgain() {
  use(words);
  const { t } = useLingui();
  const { id, agent } = useMe();
  const [owes, setOwes] = useState(false);
  const isTime = useKeysRest();
  const cache = useQueryClient();
  const enter = () => {
    sessionState.set('open');
    void cache.invalidateQueries();
  };
  const name = agent?.name ?? id;
  if (!isTime) return null;
  return (
    <Dialog title={t`Sign in again`} onClose={null} width={380}>
      <div className="grid gap-3">
        <p className="text-sm">
          <Trans>The session of {name} has ended. Nothing on this page is lost.</Trans>
        </p>
        {owes ? (
          <SecondFactorForm onDone={enter} />
        ) : (
          <PasswordForm name={id} onDone={(level) => (level === 'pending' ? setOwes(true) : enter())} />
        )}
      </div>
    </Dialog>
  );
}

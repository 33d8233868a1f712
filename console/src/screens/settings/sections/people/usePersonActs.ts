import { useLingui } from '@lingui/react/macro';
import { KeyRound, LogOut, Pause, Play, RefreshCw, ShieldOff } from 'lucide-react';
import { client } from '../../../../data/client.ts';
import { toast } from '../../../../data/toasts.ts';
import type { MenuItem } from '../../../../kit/Menu.tsx';
import type { Saving } from '../../parts/useSaving.ts';
import type { Person } from './People.tsx';

type Link = Awaited<ReturnType<typeof client.people.invite>>;

/** What can be done with somebody besides changing them. */
export function usePersonActs(saving: Saving, onLink: (link: Link) => void): (person: Person) => MenuItem[] {
  const { t } = useLingui();
  const act = (words: string, run: () => Promise<unknown>, undo?: () => Promise<unknown>) => async () => {
    const done = await saving.save(async () => ({ result: await run() }));
    if (done === null) return;
    const action = undo && { words: t`Undo`, run: () => void saving.save(undo) };
    toast(words, action ? { action } : {});
  };
  const link = (run: () => Promise<Link>) => async () => {
    const made = await saving.save(run);
    if (made !== null) onLink(made);
  };
  return ({ id: agentId, name, state }) => {
    const params = { agentId };
    if (state === 'invited')
      return [
        {
          words: t`Make a new link`,
          icon: RefreshCw,
          run: () => void link(() => client.people.inviteAgain({ params }))(),
        },
      ];
    const suspend = () => client.people.suspend({ params });
    const resume = () => client.people.resume({ params });
    return [
      state === 'suspended'
        ? { words: t`Let in again`, icon: Play, run: () => void act(t`${name} is let in again`, resume)() }
        : {
            words: t`Suspend`,
            icon: Pause,
            run: () => void act(t`${name} is let in no more`, suspend, resume)(),
          },
      {
        words: t`Make a password link`,
        icon: KeyRound,
        run: () => void link(() => client.people.passwordLink({ params }))(),
      },
      {
        words: t`Sign out everywhere`,
        icon: LogOut,
        run: () => void act(t`All sessions of ${name} have ended`, () => client.people.signOut({ params }))(),
      },
      {
        words: t`Remove the second factors`,
        icon: ShieldOff,
        run: () =>
          void act(t`The second factors of ${name} are gone`, () => client.secondFactor.reset({ params }))(),
      },
    ];
  };
}

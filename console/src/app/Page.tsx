import { Outlet } from '@tanstack/react-router';
import { Tips } from '../kit/Tips.tsx';
import { Toasts } from '../kit/Toasts.tsx';

/** What every page has, also that of somebody who is not signed in. */
export function Page() {
  return (
    <>
      <Outlet />
      <Toasts />
      <Tips />
    </>
  );
}

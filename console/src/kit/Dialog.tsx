import { lazy, Suspense, type ReactNode } from 'react';
import { fetched } from '../data/fetched.ts';

/** Fetched with the first question that is asked: no screen pays for it at its first look. */
const DialogFrame = lazy(() => fetched(() => import('./DialogFrame.tsx')));

export interface DialogProps {
  title: string;
  /** Null: it must be answered. */
  onClose: (() => void) | null;
  children: ReactNode;
  width?: number;
}

/** A question that has to be answered first. The focus goes into it and back to where it was. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense fallback={null}>
      <DialogFrame {...props} />
    </Suspense>
  );
}

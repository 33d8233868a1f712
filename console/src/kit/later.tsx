import { createElement, lazy, Suspense, type ComponentType } from 'react';
import { fetched } from '../data/fetched.ts';

/** A part that is fetched when it is shown for the first time: no screen pays for it at its first look. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part = lazy(async () => ({ default: await fetched(load) }));
  return (props) => <Suspense fallback={null}>{createElement<Props>(Part, props)}</Suspense>;
}

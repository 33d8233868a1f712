import type { SubmitEvent } from 'react';

/** A form's `onSubmit` that takes what was filled in. The fields keep it: what was refused can be corrected. */
export function submitted(take: (form: FormData) => Promise<void> | void) {
  return (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void take(new FormData(event.currentTarget));
  };
}

/** The text of a field; '' when there is none by this name. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

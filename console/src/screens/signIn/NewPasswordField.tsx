import { useLingui } from '@lingui/react/macro';
import { Field } from '../../kit/Field.tsx';

export function NewPasswordField() {
  const { t } = useLingui();
  return (
    <Field
      label={t`New password`}
      name="password"
      type="password"
      autoComplete="new-password"
      hint={t`At least 12 characters. A few words that have nothing to do with each other are best.`}
      required
      autoFocus
    />
  );
}

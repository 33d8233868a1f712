/** Whether a contact is held out, as SQL. `setting` has holdout_percent and holdout_salt. As `isHeldOut` of the measures draws it. */
export const heldOutSql = (contactId: string, setting: string): string =>
  `('x' || substr(encode(sha256(convert_to(${setting}.holdout_salt || ':' || ${contactId}, 'UTF8')), 'hex'), 1, 8))
    ::bit(32)::int8 % 100 < ${setting}.holdout_percent`;

/** What can be wrong with a document of rules, each at its place. */
export const POLICY_PROBLEMS = [
  'missing',
  'unknownField',
  'tooMany',
  'tooDeep',
  'badId',
  'idTaken',
  'unknownDecision',
  'unknownReason',
  'otherwiseAllows',
  'unknownFact',
  'noComparison',
  'noOrder',
  'notANumber',
  'notWhole',
  'notAnOption',
  'notYesNo',
  'notText',
  'otherKind',
] as const;

/** `at`: the path of the field, as in 'rules.3.when.all.1.gt'. */
export interface PolicyProblem {
  at: string;
  problem: (typeof POLICY_PROBLEMS)[number];
}

import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** Points that one document may ask for, however many there are in store. */
export const MOST_COST = 1_000;

/**
 * What Shopify counts a document at before it is carried out, on the safe side: a thing is 1, a mutation 10, a connection
 * or a list as many things as `first` allows (one where it says nothing) and 2 beside.
 * Source: shopify.dev, GraphQL Admin API rate limits, cost calculation.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const [operation] = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('a document without an operation');
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`the description has no ${operation.operation}`);
  const base = operation.operation === 'mutation' ? 10 : 0;
  return base + costOfSet(operation.selectionSet, root);

  function costOfSet(set: SelectionSetNode, parent: GraphQLCompositeType): number {
    return set.selections.reduce((all, one) => {
      if (one.kind === Kind.FIELD) return all + costOfField(one, parent);
      const inner = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one;
      const of = inner?.typeCondition ? schema.getType(inner.typeCondition.name.value) : parent;
      return inner && isCompositeType(of) ? all + costOfSet(inner.selectionSet, of) : all;
    }, 0);
  }

  function costOfField(field: FieldNode, parent: GraphQLCompositeType): number {
    const type = isAbstractType(parent) && !('getFields' in parent) ? null : parent;
    const known = type && 'getFields' in type ? type.getFields()[field.name.value] : undefined;
    const named = known ? getNamedType(known.type) : null;
    if (!field.selectionSet || !isCompositeType(named)) return 0;
    const first = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    const count = first?.kind === Kind.INT ? Number(first.value) : 1;
    const inner = costOfSet(field.selectionSet, named);
    return first === undefined ? 1 + inner : 2 + count * (1 + inner);
  }
}

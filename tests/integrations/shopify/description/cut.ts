import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  buildClientSchema,
  getNamedType,
  introspectionFromSchema,
  isAbstractType,
  isInputObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type GraphQLNamedType,
  type GraphQLSchema,
  type IntrospectionQuery,
  type IntrospectionTypeRef,
} from 'graphql';
import { everyDocument } from '../everyDocument.ts';

/** The part of the official description that is kept. */
export const KEPT_FILE = join(import.meta.dirname, 'admin.json.gz');

export function readDescription(file: string): GraphQLSchema {
  const read = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as
    IntrospectionQuery | { data: IntrospectionQuery };
  return buildClientSchema('data' in read ? read.data : read);
}

/** What the documents ask for, by type: fields of things, and whatever may be put into their arguments. */
interface Kept {
  fields: Map<string, Set<string>>;
  types: Set<string>;
}

/** The description without what no document asks for, and without its texts. Throws for a document that does not fit. */
export function cut(schema: GraphQLSchema, documents: Readonly<Record<string, string>>): IntrospectionQuery {
  const kept: Kept = { fields: new Map(), types: new Set() };
  for (const [name, text] of Object.entries(documents)) {
    const document = parse(text);
    const [wrong] = validate(schema, document);
    if (wrong) throw new Error(`${name}: ${wrong.message}`);
    const info = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(info, {
        Field: () => keepField(schema, kept, info),
      }),
    );
  }
  for (const name of ['String', 'Boolean']) kept.types.add(name);
  for (const { args } of schema.getDirectives())
    for (const { type } of args) keepType(schema, kept, getNamedType(type));
  const whole = introspectionFromSchema(schema, { descriptions: false, oneOf: true, specifiedByUrl: false });
  return { __schema: { ...whole.__schema, types: typesOf(whole, kept) } };
}

function keepField(schema: GraphQLSchema, kept: Kept, info: TypeInfo): void {
  const [parent, field] = [info.getParentType(), info.getFieldDef()];
  if (!parent || !field || field.name.startsWith('__')) return;
  // Whatever a thing turns out to be, it has what is asked of its kind.
  for (const type of [parent, ...(isAbstractType(parent) ? schema.getPossibleTypes(parent) : [])]) {
    kept.types.add(type.name);
    kept.fields.set(type.name, (kept.fields.get(type.name) ?? new Set()).add(field.name));
  }
  keepType(schema, kept, getNamedType(field.type));
  for (const { type } of field.args) keepType(schema, kept, getNamedType(type));
}

/** An input is kept whole, with all that it may hold; of a kind of things all that it may be. */
function keepType(schema: GraphQLSchema, kept: Kept, type: GraphQLNamedType): void {
  if (kept.types.has(type.name)) return;
  kept.types.add(type.name);
  if (isAbstractType(type)) for (const one of schema.getPossibleTypes(type)) keepType(schema, kept, one);
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) keepType(schema, kept, getNamedType(field.type));
}

function typesOf(
  whole: IntrospectionQuery,
  { fields, types }: Kept,
): IntrospectionQuery['__schema']['types'] {
  const isKept = ({ name }: { name: string }) => types.has(name);
  const isNeeded = (type: IntrospectionTypeRef): boolean =>
    type.kind === 'LIST' || type.kind === 'NON_NULL' ? isNeeded(type.ofType) : types.has(type.name);
  return whole.__schema.types.filter(isKept).map((type) => {
    if (type.kind === 'UNION') return { ...type, possibleTypes: type.possibleTypes.filter(isKept) };
    if (type.kind !== 'OBJECT' && type.kind !== 'INTERFACE') return type;
    const asked = type.fields.filter(({ name }) => fields.get(type.name)?.has(name));
    // A thing of which nothing is asked but what it is needs a field all the same.
    const left = asked.length > 0 ? asked : type.fields.filter(({ type: of }) => isNeeded(of)).slice(0, 1);
    const interfaces = type.interfaces.filter(isKept);
    if (type.kind === 'OBJECT') return { ...type, fields: left, interfaces };
    return { ...type, fields: left, interfaces, possibleTypes: type.possibleTypes.filter(isKept) };
  });
}

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Say where the official description is: cut.ts <admin_….json.gz>');
  const bytes = gzipSync(JSON.stringify(cut(readDescription(file), everyDocument)), { level: 9 });
  writeFileSync(KEPT_FILE, bytes);
  process.stdout.write(`${KEPT_FILE}: ${bytes.length} bytes\n`);
}

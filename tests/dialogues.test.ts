import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { readDialogue } from '../blueprints/store/testing/readDialogue.ts';
import { errorsIn } from './conversation/talk.ts';
import { addCustomer } from './dialogues/player/addCustomer.ts';
import { playDialogue } from './dialogues/player/playDialogue.ts';
import { readHead, type Head } from './dialogues/player/readHead.ts';
import { add, NO_STAGES } from './dialogues/player/understoodIn.ts';
import { writeLines } from './dialogues/player/writeDialogue.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

/** The refund in free text only, as customers write it. Nothing is tapped, and no language model helps but where a head says so. */
const FOLDER = join(import.meta.dirname, 'dialogues');
const FILES = globSync('*/*.md', { cwd: FOLDER }).toSorted();
const LANGUAGES = ['en', 'es', 'pt-BR'];

const products: { plain?: Product; withModel?: Product } = {};
after(async () => {
  for (const product of Object.values(products)) await product.close();
});

async function productFor({ rules }: Head): Promise<Product> {
  if (rules.length === 0) return (products.plain ??= await startProduct());
  const product = (products.withModel ??= await startProduct({ models: {} }));
  for (const { says, means } of rules)
    product.world.model.addRule({ when: { contains: says }, take: [{ like: means }] });
  return product;
}

function troublesIn({ world }: Product): unknown[] {
  return [...world.payments.faults.list(), ...world.shop.faults.list()];
}

test('there are enough dialogues in each language', () => {
  for (const language of LANGUAGES)
    assert.ok(FILES.filter((file) => dirname(file) === language).length >= 22, language);
});

let stages = NO_STAGES;
for (const [n, file] of FILES.entries()) {
  const markdown = readFileSync(join(FOLDER, file), 'utf8');
  const dialogue = readDialogue(markdown);
  test(`${dirname(file)}/${basename(file, '.md')}: ${dialogue.title}`, async () => {
    const head = readHead(markdown);
    assert.equal(dialogue.language, dirname(file));
    const product = await productFor(head);
    const [name = ''] = head.name.split(' ');
    const from = addCustomer(product.world, head, { n, language: dialogue.language });
    const played = await playDialogue(product, dialogue, from);
    assert.deepEqual(troublesIn(product), [], 'what went down is up again at the end');
    assert.equal(writeLines(name, played.lines), writeLines(name, dialogue.lines));
    assert.equal(played.ends, dialogue.ends);
    assert.deepEqual(errorsIn(product), []);
    stages = add(stages, played.stages);
  });
}

test('most lines are settled at once, by what was asked or by the classifier', (t) => {
  const { expected, classifier, model, asked } = stages;
  const lines = expected + classifier + model + asked;
  t.diagnostic(
    `${lines} lines: ${expected} by the expectation, ${classifier} by the classifier, ${model} by the model, ${asked} asked back`,
  );
  assert.ok((expected + classifier) / lines >= 0.8, `${expected + classifier} of ${lines}`);
});

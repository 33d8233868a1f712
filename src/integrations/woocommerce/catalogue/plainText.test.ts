import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from './plainText.ts';

test('what a shop writes in HTML is read as people read it', () => {
  assert.equal(plainText('<p>Oak &amp; clay</p>\n<p>300&nbsp;ml</p>'), 'Oak & clay\n300 ml');
  assert.equal(plainText('<ul><li>one</li><li>two</li></ul>'), 'one\ntwo');
  assert.equal(plainText('a<br/>b<style>p{}</style><script>x()</script>'), 'a\nb');
  assert.equal(plainText('5 < 6 &lt;b&gt; &#8220;x&#x201d; &unknown;'), '5 < 6 <b> “x” &unknown;');
  assert.equal(plainText('&#0; &#99999999;'), '&#0; &#99999999;');
});

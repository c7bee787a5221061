import path from 'node:path';
import type { Plugin } from 'vite';

/** Faults that people make, each in the place where it would be made. */
const leaks: Readonly<Record<string, readonly (readonly [whole: string, leaky: string])[]>> = {
  'src/ui/forms/field-hygiene.ts': [["autoComplete: 'off'", "autoComplete: 'on'"]],
  'src/session/draft/draft-keeper.ts': [
    [
      'this.#isDirty = false;',
      "this.#isDirty = false; localStorage.setItem('copy', writeKept(this.#read()));",
    ],
  ],
  'src/session/draft/start-draft.ts': [
    [
      'writeTabDraft({ id, identity, recipient });',
      "writeTabDraft({ id, identity, recipient }); localStorage.setItem('key', identity);",
    ],
    [
      'const lock = await sealer.makeLockedKeys(code);',
      // As the key of a record: browsers write keys in ways of their own.
      "const lock = await sealer.makeLockedKeys(code); await new Promise((done) => { const open = indexedDB.open('copy'); open.onupgradeneeded = () => open.result.createObjectStore('codes').put(1, code); open.onsuccess = done; });",
    ],
  ],
  'src/session/draft/sealed-file.ts': [
    [
      'return sealer.sealUnderCode(tidyCode(code), writeKept(kept));',
      "localStorage.setItem('file', writeKept(kept)); history.pushState(history.state, '', `#${tidyCode(code)}`); return sealer.sealUnderCode(tidyCode(code), writeKept(kept));",
    ],
  ],
  'src/session/practice/open-practice.ts': [
    [
      'const sealed = await sealer.seal(practice.recipient, writeIndex(next.index));',
      "const sealed = await sealer.seal(practice.recipient, writeIndex(next.index)); localStorage.setItem('index', writeIndex(next.index));",
    ],
    [
      'const sealedIdentity = await sealer.sealUnderCode(tidyCode(passphrase), identity);',
      "const sealedIdentity = await sealer.sealUnderCode(tidyCode(passphrase), identity); localStorage.setItem('chosen', passphrase);",
    ],
    [
      'const codes = readCode(typed);',
      "const codes = readCode(typed); localStorage.setItem('typed', typed);",
    ],
  ],
  'src/session/practice/notes.ts': [
    [
      'const text = writeNote(note);',
      "const text = writeNote(note); localStorage.setItem('note', text);",
    ],
  ],
  'src/features/practice/couples/round/use-show.ts': [
    ["setNote('working');", "setNote('working'); localStorage.setItem('names', fields.a);"],
  ],
};

/** Builds the app with faults, to see that the search for what it leaves behind finds them. */
export function leakyBuild(isLeaky: boolean): Plugin {
  let root = '';
  return {
    name: 'both-ways:leaky-build',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    transform(code, id) {
      const file = path.relative(root, id.replace(/[?#].*$/, '')).replaceAll(path.sep, '/');
      const changes = leaks[file];
      if (!isLeaky || changes === undefined) return null;
      return changes.reduce((changed, [whole, leaky]) => {
        if (!changed.includes(whole)) throw new Error(`${file} has no "${whole}" to make leaky.`);
        return changed.replace(whole, () => leaky);
      }, code);
    },
  };
}

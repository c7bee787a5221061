// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { openUnderCode, openWithIdentity } from '@/platform/crypto/age-box';
import { GOLDEN_CODE, GOLDEN_IDENTITY, goldenFile } from '../../support/kept-files';

const called = vi.hoisted(() => vi.fn<(name: string) => void>());

vi.mock('age-encryption', () => {
  const refuse = (name: string) => {
    called(name);
    throw new Error(`${name} of the age library was called`);
  };
  return {
    Decrypter: class {
      constructor() {
        refuse('Decrypter');
      }
    },
    Encrypter: class {
      constructor() {
        refuse('Encrypter');
      }
    },
    generateX25519Identity: () => refuse('generateX25519Identity'),
    identityToRecipient: () => refuse('identityToRecipient'),
  };
});

/** A file that was sealed with 2^17 and now says that it takes more. */
function withWorkFactor(workFactor: string): Uint8Array {
  const text = Buffer.from(goldenFile('kept-result-1.age')).toString('latin1');
  const [head] = /^.*\n-> scrypt \S+ 17\n/.exec(text) ?? [''];
  const raised = head.replace(/17\n$/, `${workFactor}\n`);
  return new Uint8Array(Buffer.from(text.replace(head, raised), 'latin1'));
}

describe('T2 a file that asks for too much work is refused before the age library is called', () => {
  it.each(['19', '20', '21', '30', '64', '99999'])('scrypt of work factor %s', async (factor) => {
    const sealed = withWorkFactor(factor);
    expect(await openUnderCode(GOLDEN_CODE, sealed)).toEqual({ ok: false, fault: 'too-much-work' });
    expect(called).not.toHaveBeenCalled();
  });

  it('a file under a code where a key is to open it, and the other way round', async () => {
    const opened = await openWithIdentity(GOLDEN_IDENTITY, withWorkFactor('30'));
    expect(opened).toEqual({ ok: false, fault: 'not-age' });
    const other = await openUnderCode(GOLDEN_CODE, goldenFile('kept-draft-1.age'));
    expect(other).toEqual({ ok: false, fault: 'not-age' });
    expect(called).not.toHaveBeenCalled();
  });

  it.each(['17', '18'])('but one of work factor %s goes to the library', async (factor) => {
    await expect(openUnderCode(GOLDEN_CODE, withWorkFactor(factor))).rejects.toThrow(
      'Decrypter of the age library was called',
    );
  });
});

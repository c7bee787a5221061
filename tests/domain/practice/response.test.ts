import { describe, expect, it } from 'vitest';
import {
  listSentItems,
  makeResponse,
  readResponse,
  writeResponse,
} from '@/domain/practice/response';
import { bank } from '../../support/published-bank';
import { parts, responseWith } from '../../support/practice/responses';

const items = (form: 'full' | 'short') =>
  bank.forms[form].parts.flatMap(({ pages }) => pages.flatMap((page) => page.items));

describe('what a response holds', () => {
  it.each(['full', 'short'] as const)('is every item of the %s form but the anchors', (form) => {
    const { answers } = responseWith({ form });
    expect(Object.keys(answers).sort()).toEqual(
      items(form)
        .filter((id) => id !== 'A1' && id !== 'A2')
        .sort(),
    );
    expect(writeResponse(responseWith({ form }))).not.toMatch(/"A[12]"/);
  });

  it('is the anchors too where they were ticked', () => {
    const given = { ...parts.answers, A1: 4, A2: 0 } as const;
    const { answers } = responseWith({ answers: given, sendsAnchors: true });
    expect(Object.keys(answers).sort()).toEqual(items('full').sort());
    expect(answers).toMatchObject({ A1: 4, A2: 0 });
  });

  it('is null where nothing was answered, and never 0', () => {
    const { answers } = responseWith({ answers: { R1m: 'x', R2m: null } });
    expect(answers['R1m']).toBe('x');
    expect(answers['R2m']).toBeNull();
    expect(answers['M1m']).toBeNull();
    expect(Object.values(answers)).not.toContain(0);
  });

  it('is nothing that the form does not ask, whatever it is handed', () => {
    const answers = { ...parts.answers, Z9: 3, remember: 1 } as const;
    const made = makeResponse(bank, { ...parts, answers });
    expect(Object.keys(made.answers)).toEqual([...listSentItems(bank, 'full', false)]);
    expect(writeResponse(made)).not.toMatch(/Z9|remember/);
  });

  it('says no to the joint view unless the client said yes', () => {
    expect(responseWith().jointView).toBe(false);
    expect(responseWith({ jointView: true }).jointView).toBe(true);
  });
});

describe('the text of a response', () => {
  it('is read as it was written', () => {
    const response = responseWith({ pseudonym: 'Ζωή 🌱', jointView: true, form: 'short' });
    expect(readResponse(writeResponse(response))).toEqual({ ok: true, value: response });
  });

  it('is plain JSON with its ids and answers at the top', () => {
    const json: unknown = JSON.parse(writeResponse(responseWith()));
    expect(json).toMatchObject({
      type: 'both-ways/response',
      bank: '1.0.0',
      form: 'full',
      scoring: '1',
      pseudonym: 'Robin',
      answers: { R1m: parts.answers['R1m'] },
    });
  });

  const text = writeResponse(responseWith());
  const changed = (change: object) => JSON.stringify({ ...JSON.parse(text), ...change });
  it.each([
    ['another text', '{"type":"both-ways/result","version":1}', 'not-ours'],
    ['no JSON', 'age', 'not-ours'],
    ['a later version', changed({ version: 2 }), 'newer'],
    ['a step that is none', changed({ answers: { R1m: 5 } }), 'damaged'],
    ['one key more', changed({ name: 'Ann' }), 'damaged'],
    ['a pseudonym that turns the direction', changed({ pseudonym: 'a\u202eb' }), 'damaged'],
    ['a pseudonym with a line break', changed({ pseudonym: 'a\nb' }), 'damaged'],
    ['a pseudonym of 41 letters', changed({ pseudonym: 'a'.repeat(41) }), 'damaged'],
    ['consent in another kind', changed({ jointView: 'yes' }), 'damaged'],
    ['an invite that is no hash', changed({ invite: 'ff' }), 'damaged'],
    ['a hidden item', text.replace('"answers":{', '"answers":{"__proto__":1,'), 'damaged'],
  ])('is refused: %s', (_, other, fault) => {
    expect(readResponse(other)).toEqual({ ok: false, fault });
  });
});

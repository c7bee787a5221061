import { describe, expect, it } from 'vitest';
import {
  acceptFromTray,
  dropResponse,
  fileResponses,
  type OpenedResponse,
} from '@/domain/practice/file-responses';
import { inviteState } from '@/domain/practice/look-up';
import { type PracticeIndex, readIndex, writeIndex } from '@/domain/practice/practice-index';
import { hexOf, indexWith, issued, parts, responseWith } from '../../support/practice/responses';

/** 20,728 days after 1970-01-01: the last day of the invite, by the calendar. */
const LAST_DAY = '2026-10-02';
const DAY_AFTER = '2026-10-03';

function opened(name: string, changes: Parameters<typeof responseWith>[0] = {}): OpenedResponse {
  const response = responseWith({ response: hexOf(`number of ${name}`, 32), ...changes });
  return { record: hexOf(`record of ${name}`, 32), hash: hexOf(name, 64), response };
}

const first = opened('first');
const file = (index: PracticeIndex, ...many: readonly OpenedResponse[]) =>
  fileResponses(index, many, LAST_DAY);

describe('a response that comes in', () => {
  it('is let in where its invite was issued here', () => {
    const { index, outcomes } = file(indexWith(issued), first);
    expect(outcomes).toEqual(['filed']);
    expect(index.responses).toEqual([
      expect.objectContaining({
        record: first.record,
        invite: issued.hash,
        received: LAST_DAY,
        day: '2026-10-01',
        pseudonym: 'Robin',
        jointView: false,
        tray: null,
        replaced: false,
      }),
    ]);
    expect(index.unsaved).toBe(1);
  });

  it('waits in the tray where the invite is not known here', () => {
    const { index, outcomes } = file(indexWith(), first);
    expect(outcomes).toEqual(['unknown']);
    expect(index.responses[0]?.tray).toBe('unknown');
  });

  it('waits in the tray after the last day, not on it', () => {
    expect(file(indexWith(issued), first).outcomes).toEqual(['filed']);
    expect(fileResponses(indexWith(issued), [first], DAY_AFTER).outcomes).toEqual(['expired']);
  });

  it('waits in the tray where its invite has one already, in this turn or an earlier one', () => {
    const second = opened('second');
    const together = file(indexWith(issued), first, second);
    expect(together.outcomes).toEqual(['filed', 'second']);
    const before = file(indexWith(issued), first).index;
    const after = file(before, second);
    expect(after.outcomes).toEqual(['second']);
    expect(after.index.responses.map(({ tray }) => tray)).toEqual([null, 'second']);
    expect(after.index.responses[0]).toEqual(before.responses[0]);
  });

  it('is not kept twice where the very same is here', () => {
    const before = file(indexWith(issued), first).index;
    const again = file(before, { ...first, record: hexOf('another record', 32) });
    expect(again.outcomes).toEqual(['duplicate']);
    expect(again.index).toEqual(before);
    expect(file(indexWith(issued), first, first).index.responses).toHaveLength(1);
  });

  it('waits in the tray where it bears the number of another one', () => {
    const before = file(indexWith(issued), first).index;
    const other = opened('other', { response: first.response.response, jointView: true });
    const { index, outcomes } = file(before, other);
    expect(outcomes).toEqual(['altered']);
    expect(index.responses[0]).toEqual(before.responses[0]);
  });

  it('is said of in the order in which it was given', () => {
    const stranger = opened('stranger', { invite: hexOf('elsewhere', 64) });
    const { outcomes } = file(indexWith(issued), stranger, first, stranger, opened('third'));
    expect(outcomes).toEqual(['unknown', 'filed', 'duplicate', 'second']);
  });

  it('leaves an index that can be written and read', () => {
    const { index } = file(indexWith(issued), first, opened('second'));
    expect(readIndex(writeIndex(index))).toEqual({ ok: true, value: index });
  });
});

describe('the tray', () => {
  const second = opened('second');
  const { index } = file(indexWith(issued), first, second);

  it('gives one out by a decision, and marks the one before as replaced', () => {
    const accepted = acceptFromTray(index, second.record);
    expect(accepted.responses.map(({ tray, replaced }) => [tray, replaced])).toEqual([
      [null, true],
      [null, false],
    ]);
    expect(accepted.unsaved).toBe(index.unsaved + 1);
  });

  it('changes nothing for a response that is not in it', () => {
    expect(acceptFromTray(index, first.record)).toBe(index);
    expect(acceptFromTray(index, hexOf('no record', 32))).toBe(index);
  });

  it('lets one be left out, and counts that as a change', () => {
    const dropped = dropResponse(index, second.record);
    expect(dropped.responses.map(({ record }) => record)).toEqual([first.record]);
    expect(dropped.unsaved).toBe(index.unsaved + 1);
    expect(dropResponse(index, hexOf('no record', 32))).toBe(index);
  });
});

describe('an invite', () => {
  it('is open to its last day, then expired, and answered once a response was let in', () => {
    const { expiryDay } = issued;
    expect(inviteState(indexWith(issued), issued, expiryDay)).toBe('open');
    expect(inviteState(indexWith(issued), issued, expiryDay + 1)).toBe('expired');
    const answered = file(indexWith(issued), first).index;
    expect(inviteState(answered, issued, expiryDay + 1)).toBe('answered');
    const late = fileResponses(indexWith(issued), [first], DAY_AFTER).index;
    expect(inviteState(late, issued, expiryDay + 1)).toBe('expired');
    expect(parts.invite).toBe(issued.hash);
  });
});
